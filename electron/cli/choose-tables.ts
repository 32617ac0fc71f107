import { fail, ok, type Result } from '../../shared/base/result.ts'
import { type CellRange, parseRange } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import {
  inspectWorkbook,
  type SheetInspection,
  type TableCandidate,
  type WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import { randomIds } from '../random-ids.ts'

export type TableChoice = {
  readonly sheet: string | null
  readonly range: string | null
  /** Also what lies on hidden sheets. */
  readonly all: boolean
}

/** The tables a person asked for. Fails when the sheet is not there, or when nothing was found where they pointed. */
export function chooseTables(
  inspection: WorkbookInspection,
  { sheet: name, range: rangeText, all }: TableChoice,
): Result<ReadonlyArray<TableCandidate>> {
  const { file } = inspection
  const sheets = inspection.sheets.filter(({ sheet }) =>
    name === null ? all || !sheet.hidden : sheet.name === name,
  )
  if (name !== null && sheets.length === 0)
    return fail({ code: 'sheet-not-found', file, sheet: name })
  const place = name === null ? {} : { sheet: name }
  const range = rangeText === null ? null : parseRange(rangeText)
  if (rangeText !== null && range === null) {
    return fail({ code: 'range-invalid', file, ...place, detail: rangeText })
  }
  const found = sheets.flatMap((sheet) =>
    range === null ? sheet.tables : tablesIn(inspection, sheet, range),
  )
  return found.length > 0 ? ok(found) : fail({ code: 'no-tables-found', file, ...place })
}

/** Tables that lie whole in the range; if there are none, what can be read from its cells alone. */
function tablesIn(
  { file, sha256, format }: WorkbookInspection,
  { sheet, tables }: SheetInspection,
  range: CellRange,
): ReadonlyArray<TableCandidate> {
  const whole = tables.filter((table) => isInside(table.range, range))
  if (whole.length > 0) return whole
  const workbook = { format, sheets: [cropSheet(sheet, range)] }
  const read = inspectWorkbook(workbook, { file, sha256 }, randomIds)
  return read.sheets.flatMap((cropped) => cropped.tables)
}

function cropSheet(sheet: Sheet, range: CellRange): Sheet {
  return {
    ...sheet,
    range,
    cells: sheet.cells.filter(({ row, column }) =>
      isInside({ top: row, bottom: row, left: column, right: column }, range),
    ),
    merges: sheet.merges.filter((merge) => isInside(merge, range)),
  }
}

function isInside(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  )
}
