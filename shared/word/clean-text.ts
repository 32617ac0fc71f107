import { readableText } from '../base/readable-text.ts'

/** Characters that Word has an element for. It shows a soft hyphen in text as a hyphen, everywhere. */
export const specialCharacters: Readonly<Record<string, string | undefined>> = {
  '\n': 'w:br',
  '\t': 'w:tab',
  '\u00ad': 'w:softHyphen',
  '\u2011': 'w:noBreakHyphen',
}
const SPECIAL = /([\n\t\u00ad\u2011])/
const BREAKS = /\r\n|[\n\r\v\f\u2028\u2029]/g

/**
 * Text as Word can hold it: stretches of text and single special characters, without what XML forbids. `docx` would write
 * U+FFFE and U+FFFF as they are, and Word then cannot open the file at all.
 */
export function cleanText(text: string): ReadonlyArray<string> {
  const pieces = readableText(text).replace(BREAKS, '\n').split(SPECIAL)
  return pieces.filter((piece) => piece !== '')
}

/** A text on one line without what XML forbids: for attributes, properties and places. */
export function plainText(text: string): string {
  const lines = readableText(text).replace(BREAKS, '\n')
  return lines.replace(/ *[\n\t] */g, ' ')
}
