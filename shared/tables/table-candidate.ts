import type { CellRange } from '../excel/cell-address.ts'
import type { TableWarning, TypedTable } from './typed-table.ts'

/** A table that was found, as it would be imported, and how it was understood. */
export type TableCandidate = {
  /** The whole table with its head, without title, unit line and footnotes. */
  readonly range: CellRange
  readonly headRows: number
  readonly table: TypedTable
  readonly warnings: ReadonlyArray<TableWarning>
}
