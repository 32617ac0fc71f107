import type { Column, Row, TypedTable } from './typed-table.ts'

/**
 * Whether a row or column came with the table's source. Those that were inserted since have no name in the source; in a
 * table where none has, all are taken to have come with it.
 */
export function cameFromSource(table: TypedTable, part: Row | Column): boolean {
  if ('cells' in part) {
    return (
      part.sourceLabel !== undefined || !table.rows.some((row) => row.sourceLabel !== undefined)
    )
  }
  return (
    part.sourceHeader !== undefined ||
    !table.columns.some((column) => column.sourceHeader !== undefined)
  )
}

/** Whether the cell of a row and column came with the table's source. */
export function isFromSource(table: TypedTable, row: Row, column: Column): boolean {
  return table.source !== null && cameFromSource(table, row) && cameFromSource(table, column)
}
