import type { IdSource } from '../base/id.ts'
import { type CellRange, parseRange } from '../excel/cell-address.ts'
import { cellValue } from './cells.ts'
import {
  chosenReading,
  inferRange,
  type SheetInspection,
  type TableCandidate,
  type WorkbookInspection,
} from './inspect-workbook.ts'
import { cameFromSource } from './made-here.ts'
import { matchTables, sourceLabelOf, type TableMatch } from './match-by-label.ts'
import { normalLabel } from './normal-label.ts'
import type { SourceReading, TypedTable } from './typed-table.ts'

/** A table of a workbook that could be the newer version of one in the report. */
export type RankedCandidate = {
  readonly candidate: TableCandidate
  /** 0–1: how many of the rows and columns it has, less what it has beside them. */
  readonly likeness: number
  /** Likeness, raised by figures that are the same and by standing where the table stood. For comparing candidates. */
  readonly rank: number
  readonly isSameSheet: boolean
  /** It begins in the same cell of the same sheet. */
  readonly isSamePlace: boolean
}

/** Beside those on the sheet where the table was. */
const MAX_COMPARED = 16

/** What could be the table, best first. */
export function rankCandidates(
  table: TypedTable,
  workbook: WorkbookInspection,
  ids: IdSource,
): ReadonlyArray<RankedCandidate> {
  const found = workbook.sheets.flatMap(({ sheet, tables }) =>
    tables.map((candidate) => ({ sheet, candidate })),
  )
  const isSameSheet = (one: (typeof found)[number]) => one.sheet.name === table.source?.sheet
  const elsewhere = found
    .filter((one) => !isSameSheet(one))
    .map((one) => ({ ...one, shared: sharedLabels(table, one.candidate.table) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MAX_COMPARED)
  const compared = [...found.filter(isSameSheet), ...elsewhere].map(({ candidate }) =>
    rank(table, candidate),
  )
  const drawn = drawnAgain(table, workbook, ids).map((candidate) => rank(table, candidate))
  const ranked = best(byPlace([...compared, ...drawn]))
  const [first] = ranked
  const whole = first && wholeOf(table, first, workbook, ids)
  return whole ? best([whole, ...ranked.filter((one) => !covers(whole, one))]) : ranked
}

function best(candidates: ReadonlyArray<RankedCandidate>): ReadonlyArray<RankedCandidate> {
  return candidates.toSorted((a, b) => b.rank - a.rank)
}

/** The same range may have been found and drawn: the better reading of it counts. */
function byPlace(candidates: ReadonlyArray<RankedCandidate>): ReadonlyArray<RankedCandidate> {
  const places = new Map<string, RankedCandidate>()
  for (const one of best(candidates)) {
    const { sheet, range } = one.candidate.table.source ?? {}
    const place = `${sheet}!${range}`
    if (!places.has(place)) places.set(place, one)
  }
  return [...places.values()]
}

function sharedLabels(table: TypedTable, newer: TypedTable): number {
  const labels = new Set(newer.rows.map(({ label }) => normalLabel(label)))
  return table.rows.filter((row) => labels.has(normalLabel(sourceLabelOf(row)))).length
}

function rank(table: TypedTable, candidate: TableCandidate): RankedCandidate {
  const newer = candidate.table
  const match = matchTables(table, newer)
  const rows = shareOf(table.rows, match.rows, (row) => cameFromSource(table, row))
  const columns = shareOf(table.columns, match.columns, (column) => cameFromSource(table, column))
  const extra = 1 - match.rows.filter((row) => row !== null).length / Math.max(1, newer.rows.length)
  const likeness = Math.max(0, rows * 0.7 + columns * 0.3 - extra * 0.1)
  const isSameSheet = newer.source?.sheet === table.source?.sheet
  const isSamePlace = isSameSheet && startOf(newer) === startOf(table)
  const nearness = (isSameSheet ? 0.15 : 0) + (isSamePlace ? 0.02 : 0)
  const raised = likeness + 0.2 * sameFigures(table, newer, match) + nearness
  return { candidate, likeness, rank: raised, isSameSheet, isSamePlace }
}

function shareOf<P>(
  parts: ReadonlyArray<P>,
  pairs: ReadonlyArray<number | null>,
  counts: (part: P) => boolean,
): number {
  let all = 0
  let found = 0
  parts.forEach((part, index) => {
    if (!counts(part)) return
    all++
    if (pairs[index] !== null) found++
  })
  return all === 0 ? 0 : found / all
}

function startOf({ source }: TypedTable): string {
  return source?.range.split(':')[0] ?? ''
}

/** Of the figures that have a counterpart, how many are the same; 0.5 when there are none. */
function sameFigures(table: TypedTable, newer: TypedTable, match: TableMatch): number {
  let all = 0
  let same = 0
  match.rows.forEach((otherRow, rowIndex) => {
    if (otherRow === null) return
    match.columns.forEach((other, index) => {
      const before = table.rows[rowIndex]?.cells[index]
      const after = other === null ? undefined : newer.rows[otherRow]?.cells[other]
      const value = before && cellValue(before)
      if (!value || !after) return
      all++
      if (cellValue(after) === value) same++
    })
  })
  return all === 0 ? 0.5 : same / all
}

/** A range a person drew is also read as it was drawn. */
function drawnAgain(
  table: TypedTable,
  workbook: WorkbookInspection,
  ids: IdSource,
): ReadonlyArray<TableCandidate> {
  const { source } = table
  const range = source?.isChosenRange ? parseRange(source.range) : null
  const sheet = workbook.sheets.find((one) => one.sheet.name === source?.sheet)
  return range && sheet ? read(workbook, sheet, range, ids, source?.reading) : []
}

function read(
  workbook: WorkbookInspection,
  { sheet }: SheetInspection,
  range: CellRange,
  ids: IdSource,
  reading: SourceReading = {},
): ReadonlyArray<TableCandidate> {
  const { file, sha256, path } = workbook
  const origin = { file, sha256, ...(path === undefined ? {} : { path }) }
  const result = inferRange(sheet, range, origin, ids, chosenReading(range, reading))
  return result.ok ? [result.value] : []
}

/**
 * Where the table has been split in the source, as by a blank row in its middle, the parts read as one; null where the
 * best candidate has all there is.
 */
function wholeOf(
  table: TypedTable,
  first: RankedCandidate,
  workbook: WorkbookInspection,
  ids: IdSource,
): RankedCandidate | null {
  const sheet = workbook.sheets.find(
    (one) => one.sheet.name === first.candidate.table.source?.sheet,
  )
  if (!sheet) return null
  const missing = rowsWithout(table, matchTables(table, first.candidate.table))
  if (missing.size === 0) return null
  const parts = partsWith(missing, first.candidate, sheet.tables)
  if (parts.length === 0) return null
  const range = [first.candidate, ...parts].map((part) => part.range).reduce(around)
  const [whole] = read(workbook, sheet, range, ids).map((candidate) =>
    rank(table, asFound(candidate)),
  )
  return whole && whole.likeness > first.likeness ? whole : null
}

/** The tables that hold the missing rows, the nearest first. Others may have a label or two in common with them. */
function partsWith(
  labels: ReadonlySet<string>,
  { range }: TableCandidate,
  tables: ReadonlyArray<TableCandidate>,
): ReadonlyArray<TableCandidate> {
  const missing = new Set(labels)
  const gap = (other: CellRange) => Math.max(other.top - range.bottom, range.top - other.bottom)
  const nearestFirst = tables
    .filter((other) => gap(other.range) > 0)
    .toSorted((a, b) => gap(a.range) - gap(b.range))
  return nearestFirst.filter(({ table }) => {
    if (!isMostlyOf(table, missing)) return false
    for (const { label } of table.rows) missing.delete(normalLabel(label))
    return true
  })
}

function isMostlyOf({ rows }: TypedTable, labels: ReadonlySet<string>): boolean {
  const named = rows.filter(({ label }) => label !== '')
  const known = named.filter(({ label }) => labels.has(normalLabel(label)))
  return known.length > 0 && known.length * 2 >= named.length
}

/** It was not a person who drew this range. */
function asFound(candidate: TableCandidate): TableCandidate {
  const { source } = candidate.table
  if (!source) return candidate
  const { isChosenRange: _, ...rest } = source
  return { ...candidate, table: { ...candidate.table, source: rest } }
}

function rowsWithout(table: TypedTable, match: TableMatch): ReadonlySet<string> {
  const labels = table.rows.flatMap((row, index) =>
    match.rows[index] === null && cameFromSource(table, row)
      ? [normalLabel(sourceLabelOf(row))]
      : [],
  )
  return new Set(labels.filter((label) => label !== ''))
}

function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}

function covers(whole: RankedCandidate, { candidate }: RankedCandidate): boolean {
  if (whole.candidate.table.source?.sheet !== candidate.table.source?.sheet) return false
  const [outer, inner] = [whole.candidate.range, candidate.range]
  return outer.top <= inner.top && outer.bottom >= inner.bottom
}
