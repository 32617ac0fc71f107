import { type CellRange, cellAddress } from '../excel/cell-address.ts'
import type { Sheet, SheetCell } from '../excel/workbook.ts'
import { cellWords } from './cell-words.ts'
import type { TableWarning } from './typed-table.ts'

/** A warning for each hidden row and column with content inside a table: they are not taken in. */
export function hiddenInside(sheet: Sheet, range: CellRange): ReadonlyArray<TableWarning> {
  const rows = sheet.hiddenRows.filter((row) => row >= range.top && row <= range.bottom)
  const columns = sheet.hiddenColumns.filter(
    (column) => column >= range.left && column <= range.right,
  )
  if (rows.length === 0 && columns.length === 0) return []
  const inside = sheet.cells.filter(
    ({ row, column }) =>
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  )
  return [
    ...firstBy(inside, 'row', new Set(rows)).map((cell) => warning('hidden-row', cell)),
    ...firstBy(inside, 'column', new Set(columns)).map((cell) => warning('hidden-column', cell)),
  ]
}

function firstBy(
  cells: ReadonlyArray<SheetCell>,
  key: 'row' | 'column',
  wanted: ReadonlySet<number>,
): ReadonlyArray<SheetCell> {
  const first = new Map<number, SheetCell>()
  for (const cell of cells) {
    const index = cell[key]
    if (wanted.has(index) && !first.has(index)) first.set(index, cell)
  }
  return [...first.values()]
}

function warning(code: 'hidden-row' | 'hidden-column', cell: SheetCell): TableWarning {
  return { code, detail: cellWords(cell), cell: cellAddress(cell.row, cell.column) }
}
