import type { ColumnId, RowId, TableId } from '../../shared/base/id.ts'
import { editCell, editRowLabel, isAmbiguousEdit } from '../../shared/tables/edit-cell.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { putTables } from './change-report.ts'
import { reportStore } from './report-store.ts'

export type CellEdit = {
  readonly row: RowId
  readonly column: ColumnId | 'label'
  readonly typed: string
}

/**
 * Writes what was typed into the cells of a table, as one step. Gives the texts that could be read in two ways: those
 * cells are left as they were.
 */
export function editCells(id: TableId, edits: ReadonlyArray<CellEdit>): ReadonlyArray<string> {
  const before = reportStore.getState().tables[id]
  if (!before) return []
  const doubtful: string[] = []
  let table = before
  for (const edit of edits) {
    const next = withEdit(table, edit)
    if (next === null) doubtful.push(edit.typed)
    else table = next
  }
  if (table !== before) putTables([table])
  return doubtful
}

function withEdit(table: TypedTable, { row, column, typed }: CellEdit): TypedTable | null {
  if (!table.rows.some(({ id }) => id === row)) return table
  if (column === 'label') return editRowLabel(table, row, typed)
  if (!table.columns.some(({ id }) => id === column)) return table
  return isAmbiguousEdit(table, row, column, typed) ? null : editCell(table, row, column, typed)
}
