import { assertExists } from '../../shared/base/assert.ts'
import { cellEditText } from '../../shared/tables/edit-cell.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridPlace } from './grid-place.ts'

/** What stands in the field when a cell is opened for editing: every digit, as it is stored. */
export function editText(table: TypedTable, { row, column }: GridPlace): string {
  if (column !== 'label') return cellEditText(table, row, column)
  const edited = table.rows.find(({ id }) => id === row)
  return assertExists(edited, 'the place is in the table').label
}
