import { parseCellAddress } from '../excel/cell-address.ts'

const REFERENCE = /(?<![A-Z0-9_!'])\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\d(A-Z_])/gi
const PLAIN_SUM =
  /^=\s*[-+]?(?:SUM\([^()]*\)|\$?[A-Z]{1,3}\$?\d+)(?:\s*[-+]\s*(?:SUM\([^()]*\)|\$?[A-Z]{1,3}\$?\d+))*\s*$/i

/** Whether a formula adds up at least two cells over its own cell, in the same column: the mark of a sum row. */
export function sumsRowsAbove(
  formula: string,
  place: { readonly row: number; readonly column: number },
): boolean {
  const english = formula.replace(/\bof:=?|\[\.|\]|\[/g, '').replace(/:\./g, ':')
  if (!PLAIN_SUM.test(english)) return false
  const references = [...english.matchAll(REFERENCE)].map(([text]) => parseCellAddress(text))
  return (
    references.length >= 2 &&
    references.every(
      (reference) =>
        reference !== null && reference.column === place.column && reference.row < place.row,
    )
  )
}
