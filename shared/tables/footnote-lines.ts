import type { FootnoteId } from '../base/id.ts'
import type { TableFootnote } from './typed-table.ts'

const LINE = /^(\*+\)?|\(\*+\)|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*(?=\S)(.*)$/su
const AT_END = /\s*(\*+\)?|\(\*+\)|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$/u
const MAX_MARKER = 16
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Marker and text of a line such as `* Uten pensjon` or `1) Reklassifisert`; null for any other line. */
export function readFootnoteLine(
  line: string,
): { readonly marker: string; readonly text: string } | null {
  const match = LINE.exec(line.trim())
  const [, marker = '', text = ''] = match ?? []
  return match && text.trim() !== '' ? { marker, text: text.trim() } : null
}

export function isFootnoteLine(line: string): boolean {
  return readFootnoteLine(line) !== null
}

/** The text without the marker at its end, and the footnotes bound by it. A marker without a footnote stays. */
export function bindMarkers(
  text: string,
  footnotes: ReadonlyArray<TableFootnote>,
): { readonly text: string; readonly footnotes: ReadonlyArray<FootnoteId> } {
  // Only the end is looked at: a long run of spaces further in would be searched again from each of them.
  const start = Math.max(0, text.length - MAX_MARKER)
  const match = AT_END.exec(text.slice(start))
  const marker = match?.[1]
  if (!match || marker === undefined || start + match.index === 0) return { text, footnotes: [] }
  const note = footnotes.find((footnote) => sameMarker(footnote.marker, marker))
  if (!note) return { text, footnotes: [] }
  return { text: text.slice(0, start + match.index).trimEnd(), footnotes: [note.id] }
}

function sameMarker(a: string, b: string): boolean {
  return bareMarker(a) === bareMarker(b)
}

/** `(*)`, `*)` and `*` are one marker; `¹` and `1)` too. */
function bareMarker(marker: string): string {
  return [...marker]
    .filter((letter) => letter !== '(' && letter !== ')')
    .map((letter) => (RAISED.includes(letter) ? String(RAISED.indexOf(letter)) : letter))
    .join('')
}
