/** The text to show, put there by the measurement. */
export function givenParagraphs(): ReadonlyArray<string> {
  const { paragraphs } = window as unknown as { readonly paragraphs?: ReadonlyArray<string> }
  if (!paragraphs) throw new Error('The page was given no text to show.')
  return paragraphs
}

export function editorPlace(): HTMLElement {
  const place = document.getElementById('editor')
  if (!place) throw new Error('The page has no place for the editor.')
  return place
}
