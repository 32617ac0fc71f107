import { strFromU8, unzipSync } from 'fflate'
import { isRecord, type Repair } from '../base/reading.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { readReport } from '../report/read-report.ts'
import type { Report } from '../report/report.ts'
import { migrate } from './migrations/migrate.ts'
import {
  LOG,
  MANIFEST,
  type Media,
  PROJECT_FORMAT,
  PROJECT_SCHEMA,
  type ProjectParts,
  REPORT,
  type Sha256,
} from './schema.ts'

export type Project = {
  readonly report: Report
  readonly media: Media
  readonly repairs: ReadonlyArray<Repair>
}

const MAX_ENTRIES = 20_000
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024

/**
 * Reads a `.beretning` file. Limits are checked against the ZIP's directory before anything is unpacked. A file that
 * is damaged or from a newer version is refused whole; smaller faults are mended and named in `repairs`.
 */
export function openProject(bytes: Uint8Array, sha256: Sha256): Result<Project> {
  const parts = unzipParts(bytes)
  return parts.ok ? openProjectParts(parts.value, sha256) : parts
}

/** Reads a project whose files lie unpacked, as the sample report does. */
export function openProjectParts(parts: ProjectParts, sha256: Sha256): Result<Project> {
  const manifest = readJson(parts, MANIFEST)
  if (!isRecord(manifest) || manifest.format !== PROJECT_FORMAT) {
    return fail({ code: 'not-a-project' })
  }
  const { schema } = manifest
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    return fail({ code: 'project-damaged', detail: MANIFEST })
  }
  if (schema > PROJECT_SCHEMA) return fail({ code: 'project-too-new', detail: String(schema) })
  const value = gather(parts)
  if (!value.ok) return value
  const report = readReport(migrate(value.value, schema))
  if (!report.ok) return fail({ code: 'project-damaged', detail: REPORT })
  const media = readMedia(parts, sha256)
  return ok({
    report: report.value.report,
    media: media.kept,
    repairs: [...report.value.repairs, ...media.repairs],
  })
}

function unzipParts(bytes: Uint8Array): Result<ProjectParts> {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return fail({ code: 'not-a-project' })
  let entries = 0
  let size = 0
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries++
        size += originalSize
        isTooLarge ||= entries > MAX_ENTRIES || size > MAX_UNPACKED_BYTES
        return !isTooLarge
      },
    })
    return isTooLarge ? fail({ code: 'file-too-large' }) : ok(new Map(Object.entries(files)))
  } catch {
    // fflate throws only for damaged archives; which of its messages it was says nothing to a person.
    return fail({ code: 'project-damaged' })
  }
}

/** Puts the files together to one value in the shape of a report, whatever schema it has. */
function gather(parts: ProjectParts): Result<unknown> {
  const report = readJson(parts, REPORT)
  if (!isRecord(report) || !Array.isArray(report.chapters)) {
    return fail({ code: 'project-damaged', detail: REPORT })
  }
  const chapters: unknown[] = []
  for (const id of report.chapters) {
    const name = `chapters/${String(id)}.json`
    const chapter = readJson(parts, name)
    if (chapter === undefined) return fail({ code: 'project-damaged', detail: name })
    chapters.push(chapter)
  }
  const tables: Record<string, unknown> = {}
  for (const name of parts.keys()) {
    if (!/^tables\/[^/]+\.json$/.test(name)) continue
    const table = readJson(parts, name)
    if (table === undefined) return fail({ code: 'project-damaged', detail: name })
    tables[name] = table
  }
  // A log that cannot be read is no reason to refuse the report: the gate names it.
  const log = parts.has(LOG) ? { log: readJson(parts, LOG) ?? null } : {}
  return ok({ ...report, ...log, chapters, tables })
}

/** The value in a JSON file; undefined when the file is not there or is no JSON. */
function readJson(parts: ProjectParts, name: string): unknown {
  const bytes = parts.get(name)
  if (!bytes) return undefined
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}

function readMedia(
  parts: ProjectParts,
  sha256: Sha256,
): { readonly kept: Media; readonly repairs: ReadonlyArray<Repair> } {
  const kept = new Map<string, Uint8Array>()
  const repairs: Repair[] = []
  for (const [name, bytes] of parts) {
    if (!name.startsWith('media/') || name.endsWith('/')) continue
    const hash = sha256(bytes)
    if (name !== `media/${hash}`) repairs.push({ code: 'media-renamed', place: name })
    kept.set(hash, bytes)
  }
  return { kept, repairs }
}
