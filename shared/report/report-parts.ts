import { isRecord } from '../base/reading.ts'
import type { Report } from './report.ts'

/** The part that says which chapters and tables there are, and everything about the report as a whole. */
export const HEAD = 'head'

/** A report in parts that change by themselves: the head, each chapter and each table. */
export type ReportParts = ReadonlyMap<string, unknown>

export function splitReport({ chapters, tables, ...rest }: Report): ReportParts {
  const allTables = Object.values(tables)
  const ids = { chapters: chapters.map(({ id }) => id), tables: allTables.map(({ id }) => id) }
  return new Map<string, unknown>([
    ...chapters.map((chapter) => [chapterPart(chapter.id), chapter] as const),
    ...allTables.map((table) => [tablePart(table.id), table] as const),
    // Last: whoever reads the parts in this order knows the chapters before it hears where they stand.
    [HEAD, { ...rest, ...ids }] as const,
  ])
}

export type JoinedReport = {
  /** In the shape of a report, to be read through the gate; undefined when there is no head. */
  readonly report: unknown
  /** How many chapters and tables the head names that are not there. */
  readonly missing: number
}

/** Puts parts together that may come from a damaged file; a part the head does not name is left out. */
export function joinReport(parts: ReportParts): JoinedReport {
  const head = parts.get(HEAD)
  if (!isRecord(head)) return { report: undefined, missing: 0 }
  const chapterNames = idsIn(head.chapters).map(chapterPart)
  const tableNames = idsIn(head.tables).map(tablePart)
  const missing = [...chapterNames, ...tableNames].filter((name) => !parts.has(name)).length
  const present = (names: ReadonlyArray<string>) => names.filter((name) => parts.has(name))
  return {
    report: {
      ...head,
      chapters: present(chapterNames).map((name) => parts.get(name)),
      tables: Object.fromEntries(present(tableNames).map((name) => [name, parts.get(name)])),
    },
    missing,
  }
}

const chapterPart = (id: string) => `chapters/${id}`
const tablePart = (id: string) => `tables/${id}`

function idsIn(value: unknown): ReadonlyArray<string> {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
