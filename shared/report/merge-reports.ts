import { assertExists } from '../base/assert.ts'
import type { ChapterId, TableId } from '../base/id.ts'
import { isSameValue } from '../base/same-value.ts'
import type { TypedTable } from '../tables/typed-table.ts'
import { compareReports, type ReportDifference } from './compare-reports.ts'
import { mergeOrder } from './merge-order.ts'
import {
  type MergedValue,
  mergeProperties,
  mergeWhole,
  type Side,
  type Versions,
} from './merge-values.ts'
import type { Chapter, ChapterLevel, Report } from './report.ts'

/** Names a part that both have changed: a chapter, a table, or what is said of the report as a whole. */
export type ConflictKey = ChapterId | TableId | 'about'

export type Conflict = {
  readonly key: ConflictKey
  readonly kind: 'chapter' | 'table' | 'about'
  /** Empty for what is said of the report as a whole. */
  readonly title: string
  readonly mine: 'changed' | 'removed'
  readonly theirs: 'changed' | 'removed'
}

/** Two versions of a report that grew from the same one, side by side. */
export type Merge = {
  readonly mine: ReportDifference
  readonly theirs: ReportDifference
  /** What both have changed differently; everything else is put together without asking. */
  readonly conflicts: ReadonlyArray<Conflict>
  /** The report put together; a conflict without a choice keeps mine. */
  readonly merged: (choices: ReadonlyMap<ConflictKey, Side>) => Report
}

/**
 * Compares mine and theirs with what both were made from. What only one has changed is taken from that one. In a chapter
 * both have touched, its text and each of its properties are judged one by one, so that a new status does not stand
 * against new text; a table is judged whole, since its sums hang together.
 */
export function mergeReports(base: Report, mine: Report, theirs: Report): Merge {
  const versions = { base, mine, theirs }
  const chapters = mergeParts<ChapterId, Chapter>(mapEach(versions, chaptersOf), mergeProperties)
  const tables = mergeParts(mapEach(versions, tablesOf), mergeWhole)
  const about = mergeAbout(versions)
  return {
    mine: compareReports(base, mine),
    theirs: compareReports(base, theirs),
    conflicts: [
      ...(about.isConflict ? [aboutConflict] : []),
      ...chapters.flatMap((part) => conflictIn(part, 'chapter')),
      ...tables.flatMap((part) => conflictIn(part, 'table')),
    ],
    merged(choices) {
      const kept = chosenParts(chapters, choices)
      const order = mergeOrder(...orderOf(versions))
      const inOrder = withoutSkippedLevels(order.flatMap((id) => kept.get(id) ?? []))
      const chosenTables = chosenParts(tables, choices)
      return {
        ...about.choose(choices.get('about') ?? 'mine'),
        chapters: inOrder,
        tables: Object.fromEntries([...tablesShown(inOrder, versions), ...chosenTables]),
      }
    },
  }
}

type AllVersions = { readonly [K in keyof Versions<Report>]: Report }
type MergedPart<K, T> = MergedValue<T> & { readonly key: K; readonly versions: Versions<T> }

const aboutConflict: Conflict = {
  key: 'about',
  kind: 'about',
  title: '',
  mine: 'changed',
  theirs: 'changed',
}

function mapEach<T>({ base, mine, theirs }: AllVersions, of: (report: Report) => T) {
  return { base: of(base), mine: of(mine), theirs: of(theirs) }
}

const chaptersOf = ({ chapters }: Report): ReadonlyMap<ChapterId, Chapter> =>
  new Map(chapters.map((chapter) => [chapter.id, chapter]))

const tablesOf = ({ tables }: Report) =>
  new Map(Object.values(tables).map((table) => [table.id, table]))

const orderOf = ({ base, mine, theirs }: AllVersions) => {
  const ids = ({ chapters }: Report) => chapters.map(({ id }) => id)
  return [ids(base), ids(mine), ids(theirs)] as const
}

function mergeParts<K, T>(
  { base, mine, theirs }: { readonly [V in keyof Versions<T>]: ReadonlyMap<K, T> },
  merge: (versions: Versions<T>) => MergedValue<T>,
): ReadonlyArray<MergedPart<K, T>> {
  const keys = [...new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])]
  return keys.map((key) => {
    const versions = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }
    return { key, versions, ...merge(versions) }
  })
}

function conflictIn<K extends ConflictKey, T extends { readonly title: string }>(
  { key, isConflict, versions: { mine, theirs, base } }: MergedPart<K, T>,
  kind: Conflict['kind'],
): ReadonlyArray<Conflict> {
  if (!isConflict) return []
  const title = (mine ?? theirs ?? base)?.title ?? ''
  const made = (version: T | undefined) => (version ? 'changed' : 'removed')
  return [{ key, kind, title, mine: made(mine), theirs: made(theirs) }]
}

function chosenParts<K extends ConflictKey, T>(
  parts: ReadonlyArray<MergedPart<K, T>>,
  choices: ReadonlyMap<ConflictKey, Side>,
): ReadonlyMap<K, T> {
  return new Map(
    parts.flatMap(({ key, choose }) => {
      const chosen = choose(choices.get(key) ?? 'mine')
      return chosen ? [[key, chosen] as const] : []
    }),
  )
}

/** Tables that one has removed while a chapter that is kept still shows them: they stay. */
function tablesShown(
  chapters: ReadonlyArray<Chapter>,
  { mine, theirs }: AllVersions,
): ReadonlyArray<readonly [TableId, TypedTable]> {
  const shown = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
  )
  return shown.flatMap((id) => {
    const table = mine.tables[id] ?? theirs.tables[id]
    return table ? [[id, table] as const] : []
  })
}

type About = Omit<Report, 'chapters' | 'tables'>

/** The settings are judged one by one, and so is whatever else a report says of itself. */
function mergeAbout(versions: AllVersions): {
  readonly isConflict: boolean
  readonly choose: (side: Side) => About
} {
  const settings = mergeProperties(mapEach(versions, (report) => report.settings))
  const rest = mergeProperties(
    mapEach(
      versions,
      ({
        chapters: _,
        tables: __,
        settings: ___,
        log: ____,
        ...others
      }): Omit<About, 'settings' | 'log'> => others,
    ),
  )
  return {
    isConflict: settings.isConflict || rest.isConflict,
    choose: (side) => ({
      ...assertExists(rest.choose(side), 'every version of a report has an id'),
      settings: assertExists(settings.choose(side), 'every version of a report has settings'),
      ...mergeLogs(versions),
    }),
  }
}

/** What either has logged did happen. */
function mergeLogs({ mine, theirs }: AllVersions): Pick<Report, 'log'> {
  const others = (theirs.log ?? []).filter(
    (entry) => !mine.log?.some((one) => isSameValue(one, entry)),
  )
  const log = [...(mine.log ?? []), ...others].toSorted(
    (a, b) => Number(a.at > b.at) - Number(a.at < b.at),
  )
  return log.length > 0 ? { log } : {}
}

/** A chapter may have lost the one above it: the outline is mended as the gate does. */
function withoutSkippedLevels(chapters: ReadonlyArray<Chapter>): ReadonlyArray<Chapter> {
  let before = 0
  return chapters.map((chapter) => {
    // Safe: never more than the level it had, and never less than 1.
    const level = Math.min(chapter.level, before + 1) as ChapterLevel
    before = level
    return level === chapter.level ? chapter : { ...chapter, level }
  })
}
