/** Text as Word can hold it: pieces between line breaks and tabs, without what XML forbids. */
export type CleanText = {
  readonly pieces: ReadonlyArray<TextPiece>
  readonly removed: boolean
}
export type TextPiece = string | typeof LINE_BREAK | typeof TAB
export const LINE_BREAK = Symbol('line break')
export const TAB = Symbol('tab')

/**
 * What XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. `docx` would write the last two as
 * they are, and Word then cannot open the file at all.
 */
const FORBIDDEN = /(?!\s)\p{Cc}|[\p{Cs}\ufffe\uffff]/gu
const BREAKS = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** Gives the pieces of a text, and whether characters had to be left out. */
export function cleanText(text: string): CleanText {
  const readable = text.replace(FORBIDDEN, '')
  const pieces: TextPiece[] = []
  for (const [index, line] of readable.replace(BREAKS, '\n').split('\n').entries()) {
    if (index > 0) pieces.push(LINE_BREAK)
    for (const [column, part] of line.split('\t').entries()) {
      if (column > 0) pieces.push(TAB)
      if (part !== '') pieces.push(part)
    }
  }
  return { pieces, removed: readable.length !== text.length }
}

/** A text on one line without what XML forbids: for attributes, properties and places. */
export function plainText(text: string): string {
  const lines = text.replace(FORBIDDEN, '').replace(BREAKS, '\n')
  return lines.replace(/ *[\n\t] */g, ' ')
}
