import { assertExists } from '../../shared/base/assert.ts'
import { cellEditText } from '../../shared/tables/edit-cell.ts'
import { headCellAt, headCells } from '../../shared/tables/head-cells.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { type GridPlace, headLevelOf, positionOf } from './grid-place.ts'
import { bodyRow } from './grid-target.ts'

/** What stands in the field when a cell is opened for editing: every digit, as it is stored. */
export function editText(table: TypedTable, place: GridPlace): string {
  const level = headLevelOf(place.row)
  if (level !== null) {
    const column = positionOf(table, place)?.column ?? 0
    return headCellAt(headCells(table), level, column)?.text ?? ''
  }
  const row = assertExists(bodyRow(place.row), 'it is not in the head')
  if (place.column !== 'label') return cellEditText(table, row, place.column)
  const edited = table.rows.find(({ id }) => id === row)
  return assertExists(edited, 'the place is in the table').label
}
