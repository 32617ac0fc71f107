export type ClipboardHtml = {
  readonly body: HTMLElement
  /** The text of its style sheets: Excel keeps its number formats there. */
  readonly styles: string
}

/**
 * Clipboard HTML as a tree that is only read. Styles are kept as text, in `data-style`: the content security policy
 * reaches parsed pages too, so that `element.style` would be empty and every style attribute a complaint.
 */
export function parseClipboardHtml(html: string): ClipboardHtml {
  let styles = ''
  const inert = html
    .replaceAll(/<style[^>]*>([\s\S]*?)<\/style>/gi, (_, sheet: string) => {
      styles += `${sheet}\n`
      return ''
    })
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ' data-style='))
  const { body } = new DOMParser().parseFromString(inert, 'text/html')
  return { body, styles }
}

export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? ''
}
