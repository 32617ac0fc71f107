import { assertExists } from '../../shared/base/assert.ts'
import { cellEditText } from '../../shared/tables/edit-cell.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridPlace } from './grid-place.ts'

/** What stands in the field when a cell is opened for editing. */
export function editText(table: TypedTable, place: GridPlace): string {
  if (place.column !== 'label') return cellEditText(table, place.row, place.column)
  const row = table.rows.find(({ id }) => id === place.row)
  return assertExists(row, 'the place is in the table').label
}
