import { editCell, editRowLabel } from '../../shared/tables/edit-cell.ts'
import { editHeading } from '../../shared/tables/head-cells.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { unreadableNumber } from '../../shared/tables/unreadable-cell.ts'
import { type GridEdit, headLevelOf } from './grid-place.ts'
import { bodyRow } from './grid-target.ts'

/** The table with what was typed in its cells, labels and headings; edits of places that are gone change nothing. */
export function editPlaces(before: TypedTable, edits: ReadonlyArray<GridEdit>): TypedTable {
  return edits.reduce(editPlace, before)
}

function editPlace(table: TypedTable, { row, column, typed }: GridEdit): TypedTable {
  const level = headLevelOf(row)
  if (level !== null) return editHeading(table, level, column, typed)
  const body = bodyRow(row)
  if (body === null || !table.rows.some(({ id }) => id === body)) return table
  if (column === 'label') return editRowLabel(table, body, typed)
  if (!table.columns.some(({ id }) => id === column)) return table
  return editCell(table, body, column, typed)
}

/** Of what was typed, the texts that look like numbers and cannot be read; they stand in their cells as typed. */
export function unreadableIn(
  table: TypedTable,
  edits: ReadonlyArray<GridEdit>,
): ReadonlyArray<string> {
  return edits.flatMap(({ row, column, typed }) => {
    const body = bodyRow(row)
    const isUnreadable =
      body !== null && column !== 'label' && unreadableNumber(table, body, column) !== null
    return isUnreadable ? [typed.trim()] : []
  })
}
