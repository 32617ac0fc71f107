import type { IdSource } from '../base/id.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { type CellRange, rangeName } from '../excel/cell-address.ts'
import type { Sheet, Workbook, WorkbookFormat } from '../excel/workbook.ts'
import { asOneTable, type ChosenReading, findTables } from './find-tables.ts'
import { inferTable, type WorkbookOrigin } from './infer-table.ts'
import { linesAbove, notesBelow } from './lines-above.ts'
import { outsideTables } from './outside-table.ts'
import { sheetGrid } from './sheet-grid.ts'
import { readSurroundings } from './surroundings.ts'
import type { TableCandidate } from './table-candidate.ts'
import { limitTable, rangeTruncated, sheetTruncated } from './truncation.ts'
import type { SourceReading, TableKind, TableWarning } from './typed-table.ts'

export type { ChosenReading } from './find-tables.ts'
export type { TableCandidate } from './table-candidate.ts'

/** A workbook with the tables found in it. */
export type WorkbookInspection = {
  readonly file: string
  readonly sha256: string
  /** Where it lies, when the shell read it from a disk. */
  readonly path?: string
  readonly format: WorkbookFormat
  readonly sheets: ReadonlyArray<SheetInspection>
  readonly warnings: ReadonlyArray<TableWarning>
}

export type SheetInspection = {
  readonly sheet: Sheet
  readonly tables: ReadonlyArray<TableCandidate>
  readonly warnings: ReadonlyArray<TableWarning>
}

/** Finds the tables of every sheet and reads them as typed tables. Hidden sheets are read and marked. */
export function inspectWorkbook(
  workbook: Workbook,
  origin: WorkbookOrigin,
  ids: IdSource,
): WorkbookInspection {
  return {
    ...origin,
    format: workbook.format,
    sheets: workbook.sheets.map((sheet) => inspectSheet(sheet, origin, ids)),
    warnings: [],
  }
}

/** Finds the tables of one sheet. */
export function inspectSheet(sheet: Sheet, origin: WorkbookOrigin, ids: IdSource): SheetInspection {
  const grid = sheetGrid(sheet)
  const found = findTables(grid)
  const { tables: around, used } = readSurroundings(grid, found)
  const tables = found.flatMap((table, index) => {
    const surroundings = around[index]
    if (!surroundings) return []
    const limited = limitTable(sheet, table)
    const read = inferTable(grid, limited.found, surroundings, origin, ids)
    return [withLabels(withWarnings(read, limited.warnings))]
  })
  const hidden: ReadonlyArray<TableWarning> = sheet.hidden
    ? [{ code: 'hidden-sheet', detail: sheet.name, cell: null }]
    : []
  const outside = outsideTables(grid, found, used)
  return { sheet, tables, warnings: [...sheetTruncated(sheet), ...hidden, ...outside] }
}

/**
 * Reads a range the person chose as one table, whatever blank rows there are in it. Title and unit may stand above it, and
 * footnotes below. What is in the range and not in the table is among the warnings.
 */
export function inferRange(
  sheet: Sheet,
  range: CellRange,
  origin: WorkbookOrigin,
  ids: IdSource,
  chosen: ChosenReading = {},
): Result<TableCandidate> {
  const grid = sheetGrid(sheet, range)
  const inside = asOneTable(grid, range, chosen)
  const whole = sheetGrid(sheet)
  const found = inside && {
    ...inside,
    above: [...linesAbove(whole, range), ...inside.above],
    below: [...inside.below, ...notesBelow(whole, range)],
  }
  const surroundings = found ? readSurroundings(grid, [found], true) : null
  const around = surroundings?.tables[0]
  if (!found || !surroundings || !around) {
    return fail({ code: 'range-invalid', sheet: sheet.name, detail: rangeName(range) })
  }
  const outside = outsideTables(grid, [found], surroundings.used)
  const limited = limitTable(sheet, found)
  const beyond = rangeTruncated(sheet, range)
  const left = beyond.length > 0 ? beyond : limited.warnings
  const table = withWarnings(inferTable(grid, limited.found, around, origin, ids), left)
  const read = withReading(withLabels(table, true), chosen)
  return ok({ ...read, warnings: [...read.warnings, ...outside] })
}

/** What a table remembers of a chosen reading, as the reading itself. */
export function chosenReading(
  range: CellRange,
  { headRows, labelColumn }: SourceReading,
): ChosenReading {
  return {
    ...(headRows === undefined ? {} : { headRows }),
    ...(labelColumn === undefined
      ? {}
      : { labelColumn: labelColumn === null ? null : range.left + labelColumn }),
  }
}

/** Columns may be put in before the table: the label column is remembered by its place in the range. */
function withReading(candidate: TableCandidate, chosen: ChosenReading): TableCandidate {
  const { table, range } = candidate
  const { headRows, labelColumn } = chosen
  if (!table.source || (headRows === undefined && labelColumn === undefined)) return candidate
  const reading = {
    ...(headRows === undefined ? {} : { headRows }),
    ...(labelColumn === undefined
      ? {}
      : { labelColumn: labelColumn === null ? null : labelColumn - range.left }),
  }
  return { ...candidate, table: { ...table, source: { ...table.source, reading } } }
}

/** What was left out of a table stands before what was doubtful in it, here and in what the table remembers. */
function withWarnings(
  candidate: TableCandidate,
  warnings: ReadonlyArray<TableWarning>,
): TableCandidate {
  const { table } = candidate
  if (warnings.length === 0) return candidate
  const all = [...warnings, ...candidate.warnings]
  const source = table.source && { ...table.source, warnings: all }
  return { ...candidate, warnings: all, table: { ...table, source } }
}

/** Remembers what the source called its rows and columns, so that a refresh knows what is new in it. */
function withLabels(candidate: TableCandidate, isChosenRange = false): TableCandidate {
  const { table } = candidate
  if (!table.source) return candidate
  const source = {
    ...table.source,
    rowLabels: table.rows.map(({ label, sourceLabel }) => sourceLabel ?? label),
    headers: table.columns.map(({ header, sourceHeader }) => sourceHeader ?? header),
    ...(isChosenRange ? { isChosenRange } : {}),
  } as const
  return { ...candidate, table: { ...table, source } }
}

/** The candidate as another kind of table. */
export function withKind(candidate: TableCandidate, kind: TableKind): TableCandidate {
  return { ...candidate, table: { ...candidate.table, kind } }
}
