/** A letter of Inter in ems, on average. */
export const LETTER = 0.56
/** How much wider bold is. */
export const BOLD = 1.07

/** The width in ems that a head needs to stand on two lines. */
export function twoLines(head: string): number {
  const words = head.split(' ')
  const widths = words.map((_, index) =>
    Math.max(textWidth(words.slice(0, index).join(' ')), textWidth(words.slice(index).join(' '))),
  )
  return Math.min(...widths)
}

/** The width in ems of the longest word. A hyphen, a dash and a space end a word; U+00A0, U+2212 and a slash do not. */
export function longestWord(text: string): number {
  let longest = 0
  for (const word of text.split(/(?<=[-–])|[ \n\t]/)) longest = Math.max(longest, textWidth(word))
  return longest
}

/** The width of a text in ems of Inter, a little generous: a number that wraps is worse than a column too wide. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[ \u00a0.,:;'|!()iljI]/.test(character)) width += 0.3
    else if (/[0-9−+]/.test(character)) width += 0.64
    else if (/[mwMW%æÆ]/.test(character)) width += 0.9
    else if (/[A-ZÆØÅ]/.test(character)) width += 0.7
    else width += LETTER
  }
  return width
}
