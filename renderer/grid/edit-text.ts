import type { ResolvedTable } from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridPosition } from './grid-place.ts'

/** What stands in the field when a cell is opened for editing. */
export function editText(_table: TypedTable, resolved: ResolvedTable, at: GridPosition): string {
  const row = resolved.rows[at.row]
  return (at.column === 0 ? row?.label : row?.cells[at.column - 1]?.text) ?? ''
}
