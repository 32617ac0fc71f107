import type { ChapterId, TableId } from '../base/id.ts'
import { isSameValue } from '../base/same-value.ts'
import type { TypedTable } from '../tables/typed-table.ts'
import type { Chapter, Report } from './report.ts'

export type PartChange = 'added' | 'removed' | 'changed'
export type ChapterDifference = {
  readonly id: ChapterId
  readonly title: string
  readonly change: PartChange
}
export type TableDifference = {
  readonly id: TableId
  readonly title: string
  readonly change: PartChange
}

/** How one version of a report differs from another, part by part, named as in the newer one. */
export type ReportDifference = {
  /** In reading order, removed ones last. */
  readonly chapters: ReadonlyArray<ChapterDifference>
  /** The chapters that are in both stand in another order. */
  readonly isReordered: boolean
  readonly tables: ReadonlyArray<TableDifference>
  /** Something about the report as a whole: its title, year, people and the like. */
  readonly isAboutChanged: boolean
}

export function compareReports(before: Report, after: Report): ReportDifference {
  const [firstChapters, secondChapters] = [before, after].map(({ chapters }) => byId(chapters))
  const tablesOf = ({ tables }: Report) => byId(Object.values(tables))
  return {
    chapters: compareParts<Chapter>(firstChapters ?? new Map(), secondChapters ?? new Map()),
    isReordered: isReordered(before, after),
    tables: compareParts<TypedTable>(tablesOf(before), tablesOf(after)),
    isAboutChanged: !isSameValue(aboutOf(before), aboutOf(after)),
  }
}

export function isSameReport(a: Report, b: Report): boolean {
  const { chapters, isReordered, tables, isAboutChanged } = compareReports(a, b)
  return chapters.length === 0 && tables.length === 0 && !isReordered && !isAboutChanged
}

/** All of a report but its chapters and tables. */
function aboutOf({ chapters: _, tables: __, ...about }: Report): object {
  return about
}

type Part = { readonly id: string; readonly title: string }

function byId<T extends Part>(parts: ReadonlyArray<T>): ReadonlyMap<T['id'], T> {
  return new Map(parts.map((part) => [part.id, part]))
}

function compareParts<T extends Part>(
  before: ReadonlyMap<T['id'], T>,
  after: ReadonlyMap<T['id'], T>,
): ReadonlyArray<{ readonly id: T['id']; readonly title: string; readonly change: PartChange }> {
  const present = [...after.values()].flatMap((part) => {
    const old = before.get(part.id)
    if (old && isSameValue(old, part)) return []
    const change: PartChange = old ? 'changed' : 'added'
    return [{ id: part.id, title: part.title, change }]
  })
  const removed = [...before.values()].filter(({ id }) => !after.has(id))
  return [
    ...present,
    ...removed.map(({ id, title }) => ({ id, title, change: 'removed' as const })),
  ]
}

function isReordered(before: Report, after: Report): boolean {
  const [first, second] = [before, after].map(({ chapters }) => chapters.map(({ id }) => id))
  const common = first?.filter((id) => second?.includes(id)) ?? []
  const now = second?.filter((id) => first?.includes(id)) ?? []
  return common.some((id, index) => id !== now[index])
}
