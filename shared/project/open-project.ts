import type { Repair } from '../base/reading.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { hashOfMedia } from '../media/media-name.ts'
import { mediaOf } from '../report/media-of.ts'
import { readReport } from '../report/read-report.ts'
import type { Report } from '../report/report.ts'
import { gatherReport } from './gather-report.ts'
import { migrate } from './migrations/migrate.ts'
import { partsLeftOut, partsOf } from './parts-left-out.ts'
import { type Container, readContainer } from './read-container.ts'
import { type Manifest, readManifest } from './read-manifest.ts'
import {
  isKnownPart,
  MEDIA_FOLDER,
  type Media,
  PROJECT_SCHEMA,
  type ProjectParts,
  type Sha256,
  type SpareParts,
} from './schema.ts'
import { type DamagedParts, damagedParts, verifyParts } from './verify-parts.ts'

export type Project = {
  readonly report: Report
  readonly media: Media
  /** Parts that this version does not know, to be saved again as they are. */
  readonly others: ProjectParts
  /** Everything in which the report may differ from what was saved; empty when it is what was saved. */
  readonly repairs: ReadonlyArray<Repair>
  /** The schema of a file from a newer version: it can be read as far as this one knows, and must not be written over. */
  readonly newer: number | null
}

/** A file that has been unpacked and compared with what it says of itself. */
export type ExaminedProject = {
  readonly container: Container
  readonly manifest: Manifest
  readonly repairs: ReadonlyArray<Repair>
  /** What a backup could help with; without any of it, none has to be read. */
  readonly damaged: DamagedParts
}

/**
 * Reads a `.beretning` file as far as it can be read: cut off, damaged, or with content that is not known. Whatever was
 * put right or is gone is named in `repairs`. A part that is damaged is taken from the backup when that has the very same.
 */
export function openProject(
  bytes: Uint8Array,
  sha256: Sha256,
  spare?: SpareParts,
): Result<Project> {
  const examined = examineProject(bytes, sha256)
  return examined.ok ? gatherProject(examined.value, sha256, spare) : examined
}

/** Reads a project whose files lie unpacked, as the sample report does. */
export function openProjectParts(parts: ProjectParts, sha256: Sha256): Result<Project> {
  const examined = examine({ parts, torn: new Map(), hasDirectory: true }, sha256)
  return examined.ok ? gatherProject(examined.value, sha256) : examined
}

/** The first half of opening a file: with `gatherProject` it is the whole. */
export function examineProject(bytes: Uint8Array, sha256: Sha256): Result<ExaminedProject> {
  const container = readContainer(bytes)
  if (!container.ok) return container
  const examined = examine(container.value, sha256)
  // What begins like a ZIP and holds nothing may have been a report; anything else never was.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isEmpty = container.value.parts.size + container.value.torn.size === 0
  return !examined.ok && isZip && isEmpty ? fail({ code: 'project-damaged' }) : examined
}

function examine(container: Container, sha256: Sha256): Result<ExaminedProject> {
  const repairs: Repair[] = []
  if (!container.hasDirectory) repairs.push({ code: 'directory-lost', place: '' })
  const manifest = readManifest(container, repairs)
  if (!manifest.ok) return manifest
  const damaged = damagedParts(container, manifest.value, sha256)
  return ok({ container, manifest: manifest.value, repairs, damaged })
}

/** The whole parts of a file, by what they hold: a backup lends them to a report that is damaged. */
export function spareParts(bytes: Uint8Array, sha256: Sha256): SpareParts {
  const container = readContainer(bytes)
  const parts = container.ok ? [...container.value.parts.values()] : []
  const byHash = new Map(parts.map((content) => [sha256(content), content]))
  return (hash) => byHash.get(hash)
}

/** The report of a file that has been examined; `spare` are the whole parts of its backup. */
export function gatherProject(
  { container, manifest, damaged, repairs: found }: ExaminedProject,
  sha256: Sha256,
  spare: SpareParts = () => undefined,
): Result<Project> {
  const repairs = [...found]
  const { schema } = manifest
  const verified = verifyParts(container, manifest, { damaged, spare, repairs })
  const gathered = gatherReport(verified, repairs)
  if (!gathered) return fail({ code: 'project-damaged' })
  const read = readReport(migrate(gathered.value, schema))
  if (!read.ok && schema > PROJECT_SCHEMA) {
    return fail({ code: 'project-too-new', detail: String(schema) })
  }
  if (!read.ok) return fail({ code: 'project-damaged' })
  // One by one: a call takes only so many arguments, and there may be a repair for each of a million blocks.
  for (const repair of read.value.repairs) repairs.push(repair)
  const { report } = read.value
  const isToday = schema === PROJECT_SCHEMA
  const leftOut = isToday ? partsLeftOut(report, verified.parts, partsOf(repairs, gathered)) : []
  for (const repair of leftOut) repairs.push(repair)
  const media = readMedia(verified.parts, sha256)
  if (!manifest.listed) tellLostPictures(report, media, repairs)
  return ok({
    report,
    media,
    others: new Map([...verified.parts].filter(([name]) => !isKnownPart(name))),
    repairs,
    newer: schema > PROJECT_SCHEMA ? schema : null,
  })
}

/** A picture that is not what its name says is kept as what it is; no block shows it. */
function readMedia(parts: ProjectParts, sha256: Sha256): Media {
  const media = [...parts].filter(([name]) => name.startsWith(MEDIA_FOLDER) && !name.endsWith('/'))
  return new Map(media.map(([, bytes]) => [sha256(bytes), bytes]))
}

function tellLostPictures(report: Report, media: Media, repairs: Repair[]): void {
  const lost = [...mediaOf(report)].filter((name) => !media.has(hashOfMedia(name)))
  const places = new Set(lost.map((name) => `${MEDIA_FOLDER}${hashOfMedia(name)}`))
  const told = new Set(repairs.map(({ place }) => place))
  for (const place of places) if (!told.has(place)) repairs.push({ code: 'part-lost', place })
}
