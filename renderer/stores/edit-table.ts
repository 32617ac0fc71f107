import type { ColumnId, RowId, TableId } from '../../shared/base/id.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { putTables } from './change-report.ts'
import { reportStore } from './report-store.ts'
import { readTypedCell } from './typed-cell.ts'

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
  const rowAt = table.rows.findIndex((one) => one.id === row)
  const columnAt = table.columns.findIndex((one) => one.id === column)
  const old = table.rows[rowAt]
  if (!old || (column !== 'label' && columnAt === -1)) return table
  if (column === 'label')
    return { ...table, rows: table.rows.with(rowAt, { ...old, label: typed.trim() }) }
  const read = readTypedCell(table, rowAt, columnAt, typed)
  if (read.kind === 'ambiguous') return null
  const cells = table.columns.map((_, index) =>
    index === columnAt ? read.cell : (old.cells[index] ?? { state: 'blank' as const }),
  )
  return { ...table, rows: table.rows.with(rowAt, { ...old, cells }) }
}
