import type { ColumnId, RowId, TableId } from '../../shared/base/id.ts'
import { editCell, editRowLabel } from '../../shared/tables/edit-cell.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { unreadableNumber } from '../../shared/tables/unreadable-cell.ts'
import { putTables } from './change-report.ts'
import { reportStore } from './report-store.ts'

export type CellEdit = {
  readonly row: RowId
  readonly column: ColumnId | 'label'
  readonly typed: string
}

/**
 * Writes what was typed into the cells of a table, as one step. Gives the texts that look like numbers but cannot be
 * read as one: they stand in their cells as typed.
 */
export function editCells(id: TableId, edits: ReadonlyArray<CellEdit>): ReadonlyArray<string> {
  const before = reportStore.getState().tables[id]
  if (!before) return []
  const table = withEdits(before, edits)
  if (table !== before) putTables([table])
  return unreadableIn(table, edits)
}

/** The table with what was typed in its cells; edits of rows and columns that are gone change nothing. */
export function withEdits(before: TypedTable, edits: ReadonlyArray<CellEdit>): TypedTable {
  return edits.reduce((table, { row, column, typed }) => {
    if (!table.rows.some(({ id }) => id === row)) return table
    if (column === 'label') return editRowLabel(table, row, typed)
    if (!table.columns.some(({ id }) => id === column)) return table
    return editCell(table, row, column, typed)
  }, before)
}

/** Of what was typed, the texts that look like numbers and cannot be read. */
export function unreadableIn(
  table: TypedTable,
  edits: ReadonlyArray<CellEdit>,
): ReadonlyArray<string> {
  return edits.flatMap(({ row, column, typed }) =>
    column !== 'label' && unreadableNumber(table, row, column) ? [typed.trim()] : [],
  )
}
