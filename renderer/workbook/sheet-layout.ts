import type { CellRange } from '../../shared/excel/cell-address.ts'
import type { Sheet, SheetCell } from '../../shared/excel/workbook.ts'
import { cellDisplay } from './cell-display.ts'
import type { SheetPlace } from './sheet-cursor.ts'

export const ROW_HEIGHT_PX = 27
export const HEAD_HEIGHT_PX = 22
const LEAST_WIDTH_PX = 36
const MOST_WIDTH_PX = 230
const CHARACTER_PX = 7.5
/** Padding, border and what a cell with many digits needs beyond them. */
const CELL_EDGES_PX = 22
/** More than this at a time is neither read nor drawn in good time. */
const MOST_COLUMNS = 40
const CELLS_MEASURED = 4000

/** The part of a sheet that is drawn: all rows (as they come into view), and at most 40 columns. */
export type SheetLayout = {
  readonly range: CellRange
  readonly rowNumberWidthPx: number
  readonly columns: ReadonlyArray<{ readonly column: number; readonly widthPx: number }>
  readonly widthPx: number
  readonly heightPx: number
  readonly cellsByRow: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
}

/** The first column to draw so that `nearColumn` is among the 40: `drawn` when it is already. */
export function firstColumnShown({ range }: Sheet, nearColumn: number, drawn: number): number {
  if (!range) return 0
  const isDrawn = nearColumn >= drawn && nearColumn < drawn + MOST_COLUMNS
  if (isDrawn && drawn >= range.left) return drawn
  return Math.max(range.left, Math.min(nearColumn - 1, range.right - MOST_COLUMNS + 1))
}

/** Null for an empty sheet. */
export function layoutSheet(sheet: Sheet, left: number): SheetLayout | null {
  if (!sheet.range) return null
  const right = Math.min(sheet.range.right, left + MOST_COLUMNS - 1)
  const range = { ...sheet.range, left, right }
  const columns = columnWidths(sheet, range)
  const rows = range.bottom - range.top + 1
  const rowNumberWidthPx = String(range.bottom + 1).length * CHARACTER_PX + 18
  return {
    range,
    rowNumberWidthPx,
    columns,
    widthPx: columns.reduce((sum, { widthPx }) => sum + widthPx, rowNumberWidthPx),
    heightPx: rows * ROW_HEIGHT_PX + HEAD_HEIGHT_PX,
    cellsByRow: cellsByRow(sheet),
  }
}

function columnWidths(sheet: Sheet, { left, right }: CellRange): SheetLayout['columns'] {
  const widths = Array.from({ length: right - left + 1 }, () => LEAST_WIDTH_PX)
  for (const cell of sheet.cells.slice(0, CELLS_MEASURED)) {
    const known = widths[cell.column - left]
    if (known === undefined) continue
    const wanted = cellDisplay(cell).length * CHARACTER_PX + CELL_EDGES_PX
    widths[cell.column - left] = Math.min(MOST_WIDTH_PX, Math.max(known, wanted))
  }
  return widths.map((widthPx, index) => ({ column: left + index, widthPx }))
}

function cellsByRow(sheet: Sheet): SheetLayout['cellsByRow'] {
  const rows = new Map<number, Map<number, SheetCell>>()
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, SheetCell>()
    row.set(cell.column, cell)
    rows.set(cell.row, row)
  }
  return rows
}

export type PixelBox = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a range lies in the drawn sheet, cut at its edges; null when none of it is drawn. */
export function boxOf(layout: SheetLayout, range: CellRange): PixelBox | null {
  const before = layout.columns.filter(({ column }) => column < range.left)
  const inside = layout.columns.filter(
    ({ column }) => column >= range.left && column <= range.right,
  )
  const top = Math.max(range.top, layout.range.top)
  const bottom = Math.min(range.bottom, layout.range.bottom)
  if (inside.length === 0 || bottom < top) return null
  const sum = (columns: typeof inside) => columns.reduce((total, { widthPx }) => total + widthPx, 0)
  return {
    left: layout.rowNumberWidthPx + sum(before),
    top: HEAD_HEIGHT_PX + (top - layout.range.top) * ROW_HEIGHT_PX,
    width: sum(inside),
    height: (bottom - top + 1) * ROW_HEIGHT_PX,
  }
}

/** The cell at a point of the drawn sheet; the nearest one for a point outside. */
export function placeAt(layout: SheetLayout, xPx: number, yPx: number): SheetPlace {
  const { top, bottom, left, right } = layout.range
  const row = top + Math.floor((yPx - HEAD_HEIGHT_PX) / ROW_HEIGHT_PX)
  let end = layout.rowNumberWidthPx
  const found = layout.columns.find(({ widthPx }) => {
    end += widthPx
    return xPx < end
  })
  return {
    row: Math.max(top, Math.min(row, bottom)),
    column: xPx < layout.rowNumberWidthPx ? left : (found?.column ?? right),
  }
}

const OVERSCAN = 8

/** The rows to draw for a scroll position, ends included. */
export function rowsInView(
  layout: SheetLayout,
  scrollTopPx: number,
  viewHeightPx: number,
): { readonly first: number; readonly last: number } {
  const { top, bottom } = layout.range
  const first = top + Math.floor(scrollTopPx / ROW_HEIGHT_PX) - OVERSCAN
  const last = top + Math.ceil((scrollTopPx + viewHeightPx) / ROW_HEIGHT_PX) + OVERSCAN
  return { first: Math.max(top, Math.min(first, bottom)), last: Math.min(bottom, last) }
}
