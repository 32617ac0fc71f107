import type { CellRange } from '../excel/cell-address.ts'
import type { Sheet, SheetCell } from '../excel/workbook.ts'

/** What can be seen of a sheet, by row. Hidden rows and columns and cells with nothing but spaces are left out. */
export type SheetGrid = {
  readonly sheet: Sheet
  /** Rows with content, from the top. */
  readonly rows: ReadonlyArray<number>
  /** Cells of a row from the left; empty for a row without content. */
  readonly cellsIn: (row: number) => ReadonlyArray<SheetCell>
  readonly at: (row: number, column: number) => SheetCell | undefined
  /** The merged range that covers a place, also when the place is its first cell. */
  readonly mergeAt: (row: number, column: number) => CellRange | undefined
  /** Number of visible rows between two rows. */
  readonly gap: (above: number, below: number) => number
}

const NO_CELLS: ReadonlyArray<SheetCell> = []

/** Arranges a sheet's visible cells by row; `within` keeps only the cells of a range. */
export function sheetGrid(sheet: Sheet, within?: CellRange): SheetGrid {
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const byRow = new Map<number, SheetCell[]>()
  for (const cell of sheet.cells) {
    if (hiddenRows.has(cell.row) || hiddenColumns.has(cell.column) || isEmpty(cell)) continue
    if (within && !isInside(cell, within)) continue
    const line = byRow.get(cell.row)
    if (line) line.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const hiddenInOrder = [...sheet.hiddenRows].sort((a, b) => a - b)
  const merges = mergesByRow(sheet)
  const cellsIn = (row: number) => byRow.get(row) ?? NO_CELLS
  return {
    sheet,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    cellsIn,
    at: (row, column) => findColumn(cellsIn(row), column),
    mergeAt: (row, column) =>
      merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right),
    gap: (above, below) =>
      below - above - 1 - (countBelow(hiddenInOrder, below) - countBelow(hiddenInOrder, above + 1)),
  }
}

/** The text of a text cell without spaces round it; null for every other cell. */
export function textOf(cell: SheetCell | undefined): string | null {
  return cell?.value.kind === 'text' ? cell.value.text.trim() : null
}

export function isInside(
  place: { readonly row: number; readonly column: number },
  range: CellRange,
): boolean {
  return (
    place.row >= range.top &&
    place.row <= range.bottom &&
    place.column >= range.left &&
    place.column <= range.right
  )
}

function isEmpty(cell: SheetCell): boolean {
  return cell.value.kind === 'text' && cell.value.text.trim() === ''
}

/** How many of the ordered numbers are smaller than `limit`. */
function countBelow(ordered: ReadonlyArray<number>, limit: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function findColumn(line: ReadonlyArray<SheetCell>, column: number): SheetCell | undefined {
  let low = 0
  let high = line.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const cell = line[middle]
    if (!cell || cell.column === column) return cell
    if (cell.column < column) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

function mergesByRow(sheet: Sheet): ReadonlyMap<number, ReadonlyArray<CellRange>> {
  const byRow = new Map<number, CellRange[]>()
  if (!sheet.range) return byRow
  for (const merge of sheet.merges) {
    // A merge may cover a million rows; only those with content matter.
    const last = Math.min(merge.bottom, sheet.range.bottom)
    for (let row = Math.max(merge.top, sheet.range.top); row <= last; row++) {
      const line = byRow.get(row)
      if (line) line.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}
