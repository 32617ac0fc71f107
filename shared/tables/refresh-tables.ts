import type { IdSource } from '../base/id.ts'
import { rangeName } from '../excel/cell-address.ts'
import { diffTables } from './diff-tables.ts'
import { type RankedCandidate, rankCandidates } from './find-newer.ts'
import type { TableCandidate, WorkbookInspection } from './inspect-workbook.ts'
import { matchTables } from './match-by-label.ts'
import type { RefreshChange, SourceVersion, TableRefresh } from './table-refresh.ts'
import type { TypedTable } from './typed-table.ts'

/** On a sheet of the same name much may have changed; elsewhere it must look like the table to be it. */
const LIKE_ENOUGH = { sameSheet: 0.5, otherSheet: 0.6 }
const COULD_BE = 0.3
/** How much more like the table the best candidate must be than the next, for nobody to be asked. */
const CLEAR_LEAD = 0.08
const MAX_CHOICES = 4

/**
 * Finds tables of a report again in a newer version of their workbook, and says what has changed. Two tables that came
 * from different places are both found in one only where each has rows of its own in it.
 */
export function refreshTables(
  tables: ReadonlyArray<TypedTable>,
  workbook: WorkbookInspection,
  ids: IdSource,
): ReadonlyArray<TableRefresh> {
  const ranked = tables.map((table) => ({
    table,
    candidates: rankCandidates(table, workbook, ids),
  }))
  const found = assign(ranked)
  return ranked.map(({ table, candidates }): TableRefresh => {
    const own = found.get(table)
    if (own) {
      const version = diffTables(table, own.candidate.table, claimedByOthers(found, table, own))
      return { table: table.id, outcome: 'found', version: asRead(table, version, own) }
    }
    const choices = near(candidates).slice(0, MAX_CHOICES)
    return choices.length === 0
      ? { table: table.id, outcome: 'not-found' }
      : {
          table: table.id,
          outcome: 'unsure',
          choices: choices.map((choice) =>
            asRead(table, diffTables(table, choice.candidate.table), choice),
          ),
        }
  })
}

/** What of a long table was not read is not gone, and a range that a person drew stays about what is in the report. */
function asRead(
  table: TypedTable,
  found: SourceVersion,
  { candidate }: RankedCandidate,
): SourceVersion {
  const version = table.source?.isChosenRange ? withDrawnRange(table, found, candidate) : found
  if (!candidate.warnings.some(({ code }) => code === 'table-truncated')) return version
  const isGone = ({ kind }: RefreshChange) => kind === 'missing-row' || kind === 'missing-column'
  return {
    ...version,
    changes: version.changes.filter((change) => !isGone(change)),
    remarks: [...version.remarks, { kind: 'not-all-read', row: candidate.range.bottom + 2 }],
  }
}

function withDrawnRange(
  table: TypedTable,
  version: SourceVersion,
  { range, sheetRows, sheetColumns }: TableCandidate,
): SourceVersion {
  const { fresh, changes } = version
  const meant = new Set<string>([...table.rows, ...table.columns].map(({ id }) => id))
  for (const { key } of changes) if (key.startsWith('+')) meant.add(key.slice(1))
  const last = (parts: ReadonlyArray<{ readonly id: string }>, places: ReadonlyArray<number>) =>
    Math.max(...parts.flatMap(({ id }, index) => (meant.has(id) ? (places[index] ?? []) : [])))
  const bottom = last(fresh.rows, sheetRows)
  const right = last(fresh.columns, sheetColumns)
  if (!fresh.source || !Number.isFinite(bottom) || !Number.isFinite(right)) return version
  const source = { ...fresh.source, range: rangeName({ ...range, bottom, right }) }
  return { ...version, fresh: { ...fresh, source } }
}

type Ranked = {
  readonly table: TypedTable
  readonly candidates: ReadonlyArray<RankedCandidate>
}
type Found = ReadonlyMap<TypedTable, RankedCandidate>

/** The tables for which there is one clear candidate: the surest take theirs first, the others choose among the rest. */
function assign(ranked: ReadonlyArray<Ranked>): Found {
  const found = new Map<TypedTable, RankedCandidate>()
  const surestFirst = ranked.toSorted(
    (a, b) => (b.candidates[0]?.rank ?? 0) - (a.candidates[0]?.rank ?? 0),
  )
  const isTaken = (table: TypedTable, { candidate }: RankedCandidate) =>
    [...found].some(
      ([taker, taken]) =>
        placeOf(taken.candidate.table) === placeOf(candidate.table) &&
        placeOf(taker) !== placeOf(table),
    )
  for (const { table, candidates } of surestFirst) {
    const clear = clearest(candidates.filter((candidate) => !isTaken(table, candidate)))
    if (clear) found.set(table, clear)
  }
  // Two tables may have become one in the source, as when the blank row between them is taken away.
  for (const { table, candidates } of ranked) {
    const [best] = found.has(table) ? [] : near(candidates)
    if (best && isLikeEnough(best) && claimedByOthers(found, table, best).size > 0) {
      const shared = sharesRows(table, best, claimedByOthers(found, table, best))
      if (!shared) found.set(table, best)
    }
  }
  return found
}

function placeOf({ source }: TypedTable): string {
  return `${source?.sheet ?? ''}!${source?.range ?? ''}`
}

function near(candidates: ReadonlyArray<RankedCandidate>): ReadonlyArray<RankedCandidate> {
  return candidates.filter(({ likeness }) => likeness >= COULD_BE)
}

function isLikeEnough({ likeness, isSameSheet }: RankedCandidate): boolean {
  return likeness >= (isSameSheet ? LIKE_ENOUGH.sameSheet : LIKE_ENOUGH.otherSheet)
}

function clearest(candidates: ReadonlyArray<RankedCandidate>): RankedCandidate | null {
  const [best, next] = near(candidates)
  if (!best || !isLikeEnough(best)) return null
  const leads = !next || best.rank - next.rank >= CLEAR_LEAD
  return leads || best.isSamePlace ? best : null
}

/** Rows of a candidate, by position, that are rows of other tables found in it. */
function claimedByOthers(
  found: Found,
  table: TypedTable,
  { candidate }: RankedCandidate,
): ReadonlySet<number> {
  const place = placeOf(candidate.table)
  return new Set(
    [...found].flatMap(([other, taken]) => {
      const isOther = placeOf(other) !== placeOf(table)
      if (!isOther || placeOf(taken.candidate.table) !== place) return []
      return rowsIn(other, taken)
    }),
  )
}

function rowsIn(table: TypedTable, { candidate }: RankedCandidate): ReadonlyArray<number> {
  return matchTables(table, candidate.table).rows.flatMap((row) => row ?? [])
}

function sharesRows(
  table: TypedTable,
  candidate: RankedCandidate,
  claimed: ReadonlySet<number>,
): boolean {
  return rowsIn(table, candidate).some((row) => claimed.has(row))
}
