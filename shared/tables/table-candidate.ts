import type { CellRange } from '../excel/cell-address.ts'
import type { TableWarning, TypedTable } from './typed-table.ts'

/** A table that was found, as it would be imported, and how it was understood. */
export type TableCandidate = {
  /** The whole table with its head, without title, unit line and footnotes. */
  readonly range: CellRange
  readonly headRows: number
  /** Zero-based column of the sheet with the row labels; null when the rows have none. */
  readonly labelColumn: number | null
  /** Zero-based column of the sheet for each column of the table, and row of the sheet for each of its rows. */
  readonly sheetColumns: ReadonlyArray<number>
  readonly sheetRows: ReadonlyArray<number>
  readonly table: TypedTable
  readonly warnings: ReadonlyArray<TableWarning>
}
