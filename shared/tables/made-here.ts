import type { Column, Row, TypedTable } from './typed-table.ts'

/**
 * Whether the cells of a row and column came with the table's source. Rows and columns that were inserted since have no
 * name in the source; in a table where none has, all are taken to have come with it.
 */
export function isFromSource(table: TypedTable, row: Row, column: Column): boolean {
  if (table.source === null) return false
  const isRowOurs =
    row.sourceLabel === undefined && table.rows.some(({ sourceLabel }) => sourceLabel !== undefined)
  const isColumnOurs =
    column.sourceHeader === undefined &&
    table.columns.some(({ sourceHeader }) => sourceHeader !== undefined)
  return !isRowOurs && !isColumnOurs
}
