import { cellAddress } from '../excel/cell-address.ts'
import type { SheetCell } from '../excel/workbook.ts'
import { cellWords } from './cell-words.ts'
import type { FoundTable } from './find-tables.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { TableWarning } from './typed-table.ts'

const MAX_WARNINGS = 500

export function outsideWarning(cell: SheetCell): TableWarning {
  return {
    code: 'outside-table',
    detail: cellWords(cell),
    cell: cellAddress(cell.row, cell.column),
  }
}

/**
 * Warnings for the visible cells that are in no table and were not used as title, unit or footnote. `used` are those
 * cells. After many, one last warning tells how many more there are.
 */
export function outsideTables(
  grid: SheetGrid,
  tables: ReadonlyArray<FoundTable>,
  used: ReadonlySet<SheetCell>,
): ReadonlyArray<TableWarning> {
  const inside = new Map<number, Array<Pick<FoundTable, 'left' | 'right'>>>()
  for (const table of tables) {
    for (const row of [...table.headRows, ...table.bodyRows]) {
      const extents = inside.get(row)
      if (extents) extents.push(table)
      else inside.set(row, [table])
    }
  }
  const warnings: TableWarning[] = []
  let more = 0
  for (const row of grid.rows) {
    const extents = inside.get(row) ?? []
    for (const cell of grid.cellsIn(row)) {
      const isInside = extents.some(
        ({ left, right }) => left <= cell.column && cell.column <= right,
      )
      if (isInside || used.has(cell)) continue
      if (warnings.length < MAX_WARNINGS) warnings.push(outsideWarning(cell))
      else more++
    }
  }
  return more === 0
    ? warnings
    : [...warnings, { code: 'outside-table', detail: `+${more}`, cell: null }]
}
