import type { Decimal } from '../base/decimal.ts'
import type { CellRange } from './cell-address.ts'

/** A workbook as read: raw, lossless, nothing guessed. What it means is decided in `tables/`. */
export type Workbook = {
  readonly format: WorkbookFormat
  readonly sheets: ReadonlyArray<Sheet>
}

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** The smallest rectangle round every cell with content; null for an empty sheet. */
  readonly range: CellRange | null
  /** Only cells with content, in reading order. */
  readonly cells: ReadonlyArray<SheetCell>
  readonly merges: ReadonlyArray<CellRange>
  /** Zero-based. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly hiddenColumns: ReadonlyArray<number>
  /** Only where the sheet has more rows than are read at once. */
  readonly part?: SheetPart
  /** Only where the sheet's own part of the file is missing or broken; nothing was read of it then. */
  readonly isDamaged?: true
}

/** The rows that were read of a large sheet. Rows are zero-based. */
export type SheetPart = {
  readonly top: number
  /** Below `top` when nothing was read. */
  readonly bottom: number
  /** Rows with content that were not read. */
  readonly omittedRows: number
  /** The last row of the sheet that has content. */
  readonly lastRow: number
}

/** What to read of a workbook: one sheet from a row on, as far down as the limits allow. */
export type WorkbookPart = {
  readonly sheet: string
  /** Zero-based. */
  readonly top: number
}

export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly value: SheetCellValue
  /** The number format code as the file holds it (`#,##0;(#,##0)`), null for General. */
  readonly format: string | null
  /** With the equals sign: `=E5-D5`. */
  readonly formula: string | null
  readonly comment: string | null
}

export type SheetCellValue =
  | { readonly kind: 'number'; readonly value: Decimal }
  /** A number whose format is a date. `iso` is `2024-12-31`, with `T14:30:00` when it has a time of day. */
  | { readonly kind: 'date'; readonly iso: string; readonly serial: Decimal }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `code` as the workbook shows it in English: `#DIV/0!`, `#N/A`. */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula that was never computed by a spreadsheet: the value is unknown, not zero. */
  | { readonly kind: 'uncalculated' }
