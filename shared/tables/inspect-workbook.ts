import type { CellRange } from '../excel/cell-address.ts'
import type { Sheet, WorkbookFormat } from '../excel/workbook.ts'
import type { TableWarning, TypedTable } from './typed-table.ts'

/** A workbook with the tables found in it. */
export type WorkbookInspection = {
  readonly file: string
  readonly sha256: string
  readonly format: WorkbookFormat
  readonly sheets: ReadonlyArray<SheetInspection>
  readonly warnings: ReadonlyArray<TableWarning>
}

export type SheetInspection = {
  readonly sheet: Sheet
  readonly tables: ReadonlyArray<TableCandidate>
  readonly warnings: ReadonlyArray<TableWarning>
}

/** A table that was found, as it would be imported, and how it was understood. */
export type TableCandidate = {
  /** The whole table with its head, without title, unit line and footnotes. */
  readonly range: CellRange
  readonly headRows: number
  readonly table: TypedTable
  readonly warnings: ReadonlyArray<TableWarning>
}
