/** Text as Word can hold it: stretches of text and single special characters, without what XML forbids. */
export type CleanText = {
  readonly pieces: ReadonlyArray<string>
  readonly removed: boolean
}

/** Characters that Word has an element for. It shows a soft hyphen in text as a hyphen, everywhere. */
export const specialCharacters: Readonly<Record<string, string | undefined>> = {
  '\n': 'w:br',
  '\t': 'w:tab',
  '\u00ad': 'w:softHyphen',
  '\u2011': 'w:noBreakHyphen',
}
const SPECIAL = /([\n\t\u00ad\u2011])/

/**
 * What XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. `docx` would write the last two as
 * they are, and Word then cannot open the file at all.
 */
const FORBIDDEN = /(?!\s)\p{Cc}|[\p{Cs}\ufffe\uffff]/gu
const BREAKS = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** Gives the pieces of a text, and whether characters had to be left out. */
export function cleanText(text: string): CleanText {
  const readable = text.replace(FORBIDDEN, '')
  const pieces = readable.replace(BREAKS, '\n').split(SPECIAL)
  return {
    pieces: pieces.filter((piece) => piece !== ''),
    removed: readable.length !== text.length,
  }
}

/** A text on one line without what XML forbids: for attributes, properties and places. */
export function plainText(text: string): string {
  const lines = text.replace(FORBIDDEN, '').replace(BREAKS, '\n')
  return lines.replace(/ *[\n\t] */g, ' ')
}
