import { decimalFromNumber } from '../base/decimal.ts'
import type { CellRange } from '../excel/cell-address.ts'
import type { Sheet } from '../excel/workbook.ts'
import { formatDecimal } from '../language/format-number.ts'
import type { FoundTable } from './find-tables.ts'
import type { TableWarning } from './typed-table.ts'

/** A longer or wider list is not a table for a report. */
export const MAX_TABLE_ROWS = 1000
export const MAX_TABLE_COLUMNS = 100

/** A warning when not all of a sheet was read, with which rows were. */
export function sheetTruncated({ name, part, isDamaged }: Sheet): ReadonlyArray<TableWarning> {
  if (isDamaged) return [{ code: 'sheet-damaged', detail: name, cell: null }]
  if (!part) return []
  const rows = count(part.lastRow + 1)
  const detail =
    part.bottom < part.top
      ? `0 av ${rows} rader`
      : `rad ${count(part.top + 1)}–${count(part.bottom + 1)} av ${rows}`
  return [{ code: 'sheet-truncated', detail, cell: null }]
}

/** A found table with no more rows and columns than a table may have, and a warning for what it had more. */
export function limitTable(
  sheet: Sheet,
  found: FoundTable,
): { readonly found: FoundTable; readonly warnings: ReadonlyArray<TableWarning> } {
  const bodyRows = found.bodyRows.slice(0, MAX_TABLE_ROWS)
  const right = Math.min(found.right, found.left + MAX_TABLE_COLUMNS)
  const warnings = [...rowsLeftOut(sheet, found), ...columnsLeftOut(found, right)]
  return warnings.length === 0
    ? { found, warnings }
    : { found: { ...found, bodyRows, right }, warnings }
}

function rowsLeftOut(sheet: Sheet, { bodyRows }: FoundTable): ReadonlyArray<TableWarning> {
  const rows = bodyRows.length
  const kept = Math.min(rows, MAX_TABLE_ROWS)
  const goesOn = reachesEnd(sheet, bodyRows[rows - 1] ?? 0)
  if (goesOn) return [tableTruncated(`${count(kept)} av minst ${count(rows + 1)} rader`)]
  return kept === rows ? [] : [tableTruncated(`${count(kept)} av ${count(rows)} rader`)]
}

function columnsLeftOut(
  { left, right }: FoundTable,
  lastKept: number,
): ReadonlyArray<TableWarning> {
  const columns = right - left + 1
  return lastKept === right
    ? []
    : [tableTruncated(`${count(lastKept - left + 1)} av ${count(columns)} kolonner`)]
}

function tableTruncated(detail: string): TableWarning {
  return { code: 'table-truncated', detail, cell: null }
}

/** A warning when a range goes beyond what was read of its sheet. */
export function rangeTruncated({ part }: Sheet, range: CellRange): ReadonlyArray<TableWarning> {
  if (!part || (range.top >= part.top && range.bottom <= part.bottom)) return []
  const rows = Math.min(range.bottom, part.lastRow) - range.top + 1
  const read = Math.min(range.bottom, part.bottom) - Math.max(range.top, part.top) + 1
  const detail = `${count(Math.max(0, read))} av ${count(rows)} rader`
  return [tableTruncated(detail)]
}

/** Whether rows that were not read may go on right below. */
function reachesEnd({ part }: Sheet, lastRow: number): boolean {
  return part !== undefined && part.lastRow > part.bottom && lastRow >= part.bottom
}

function count(rows: number): string {
  return formatDecimal(decimalFromNumber(rows), 0)
}
