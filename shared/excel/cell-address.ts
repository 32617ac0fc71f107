/** A rectangle of cells, zero-based, ends included. */
export type CellRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The last row and column Excel has (ECMA-376-1, 18.3.1.73): 1 048 576 rows, 16 384 columns (XFD). */
export const MAX_ROW = 1_048_575
export const MAX_COLUMN = 16_383

/** Zero-based column as letters: 0 is `A`, 27 is `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** Zero-based row and column as `B4`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `B4` as zero-based row and column; null when the text is no address within Excel's limits. */
export function parseCellAddress(
  text: string,
): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim())
  if (!match) return null
  const [, letters = '', digits = ''] = match
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits) - 1
  return column - 1 > MAX_COLUMN || row > MAX_ROW ? null : { row, column: column - 1 }
}

export function rangeName(range: CellRange): string {
  return `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`
}

/** `B4:G12` (or one cell) in any corner order; null when it is no range. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second = first, ...rest] = text.split(':')
  const a = parseCellAddress(first)
  const b = parseCellAddress(second)
  if (!a || !b || rest.length > 0) return null
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}
