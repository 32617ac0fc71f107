import { fail, ok, type Result } from '../../shared/base/result.ts'
import { type CellRange, parseRange } from '../../shared/excel/cell-address.ts'
import {
  inferRange,
  type SheetInspection,
  type TableCandidate,
  type WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { randomIds } from '../random-ids.ts'

export type TableChoice = {
  readonly sheet: string | null
  readonly range: string | null
  /** How many of the range's first rows are headings; absent: found out. */
  readonly headRows?: number
  /** Also what lies on hidden sheets. */
  readonly all: boolean
}

export type ChosenTables = {
  readonly tables: ReadonlyArray<TableCandidate>
  /** What was doubtful in them, and what on their sheets was left out. */
  readonly warnings: ReadonlyArray<SheetWarning>
}
export type SheetWarning = TableWarning & { readonly sheet: string }

/** The tables a person asked for. Fails when the sheet is not there, or when nothing was found where they pointed. */
export function chooseTables(
  inspection: WorkbookInspection,
  { sheet: name, range: rangeText, headRows, all }: TableChoice,
): Result<ChosenTables> {
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
  const found = sheets
    .map((sheet) => (range === null ? sheet : inRange(inspection, sheet, range, headRows)))
    .filter(({ tables }) => tables.length > 0)
  return found.length > 0
    ? ok({ tables: found.flatMap(({ tables }) => tables), warnings: found.flatMap(warningsOf) })
    : fail({ code: 'no-tables-found', file, ...place })
}

function warningsOf({ sheet, tables, warnings }: SheetInspection): ReadonlyArray<SheetWarning> {
  const inTables = tables.flatMap((table) => table.warnings)
  return [...inTables, ...warnings].map((warning) => ({ ...warning, sheet: sheet.name }))
}

/**
 * Tables that lie whole in the range; if there are none, or it is said how it is to be read, the range read as one table.
 * Nothing outside it is meant.
 */
function inRange(
  { file, sha256, path }: WorkbookInspection,
  { sheet, tables }: SheetInspection,
  range: CellRange,
  headRows: number | undefined,
): SheetInspection {
  const whole = tables.filter((table) => isInside(table.range, range))
  if (whole.length > 0 && headRows === undefined) return { sheet, tables: whole, warnings: [] }
  const origin = { file, sha256, ...(path === undefined ? {} : { path }) }
  const read = inferRange(sheet, range, origin, randomIds, {
    ...(headRows === undefined ? {} : { headRows }),
  })
  return { sheet, tables: read.ok ? [read.value] : [], warnings: [] }
}

function isInside(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  )
}
