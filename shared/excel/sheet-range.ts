import type { CellRange } from './cell-address.ts'

type Place = { readonly row: number; readonly column: number }

/** The smallest rectangle round the cells; null when there are none. */
export function rangeOfCells(cells: ReadonlyArray<Place>): CellRange | null {
  const [first] = cells
  if (!first) return null
  let { row: top, column: left, row: bottom, column: right } = first
  for (const { row, column } of cells) {
    if (row < top) top = row
    if (row > bottom) bottom = row
    if (column < left) left = column
    if (column > right) right = column
  }
  return { top, left, bottom, right }
}
