import { strToU8, type Zippable, zipSync } from 'fflate'
import { canonicalJson } from '../base/canonical-json.ts'
import type { Report } from '../report/report.ts'
import {
  LOG,
  MANIFEST,
  type Media,
  PROJECT_FORMAT,
  PROJECT_SCHEMA,
  type ProjectParts,
  REPORT,
} from './schema.ts'

/** ZIP cannot hold dates before 1980; a fixed one makes the same report the same bytes. */
const ENTRY_DATE = new Date(1980, 0, 1)

/** The bytes of a `.beretning` file. */
export function saveProject(report: Report, media: Media = new Map()): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of projectParts(report, media)) {
    // Pictures are compressed already.
    entries[name] = [bytes, { mtime: ENTRY_DATE, level: name.startsWith('media/') ? 0 : 6 }]
  }
  return zipSync(entries)
}

/** The files of a project, in the order they stand in the ZIP. */
export function projectParts(report: Report, media: Media = new Map()): ProjectParts {
  const { id, settings, chapters, tables, status, log } = report
  const parts = new Map<string, Uint8Array>()
  const addJson = (name: string, value: unknown) => parts.set(name, strToU8(canonicalJson(value)))
  addJson(MANIFEST, { format: PROJECT_FORMAT, schema: PROJECT_SCHEMA })
  addJson(REPORT, { id, settings, status, chapters: chapters.map((chapter) => chapter.id) })
  if (log) addJson(LOG, log)
  for (const chapter of chapters) addJson(`chapters/${chapter.id}.json`, chapter)
  const sortedTables = Object.values(tables).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const table of sortedTables) addJson(`tables/${table.id}.json`, table)
  for (const hash of [...media.keys()].sort())
    parts.set(`media/${hash}`, media.get(hash) ?? new Uint8Array())
  return parts
}
