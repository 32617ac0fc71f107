import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfMedia, isMediaName } from '../../shared/media/media-name.ts'
import type { Media } from '../../shared/project/schema.ts'
import { readReport } from '../../shared/report/read-report.ts'
import type { Report } from '../../shared/report/report.ts'
import { joinReport, type ReportParts, splitReport } from '../../shared/report/report-parts.ts'
import { readBytes } from '../files/read-file.ts'
import { sha256 } from '../files/sha256.ts'
import { type DraftEntry, type DraftHeader, decodeLog } from './draft-log.ts'

export const LOG = 'log.jsonl'
export const MEDIA = 'media'

const MAX_LOG_BYTES = 500 * 1024 * 1024
const MAX_PICTURE_BYTES = 100 * 1024 * 1024

/** The report in a file, or null when it cannot be read. */
export type ReadFile = (path: string) => Promise<Report | null>

export type ReadDraft = {
  readonly header: DraftHeader
  readonly keptAt: string
  /** What the work began from; null when that is damaged. */
  readonly base: Report | null
  /** What was kept; null when nothing can be made of it. */
  readonly report: Report | null
  readonly media: Media
  /** Lines and parts that could not be read; their chapters and tables stand as they were before, or are gone. */
  readonly damagedParts: number
}

/** Reads as much of a draft as is whole; null when there is none. What is damaged in its base is taken from the file. */
export async function readDraft(folder: string, readFile: ReadFile): Promise<ReadDraft | null> {
  const bytes = await readBytes(join(folder, LOG), MAX_LOG_BYTES)
  if (!bytes.ok) return null
  const { entries, damaged } = decodeLog(new TextDecoder().decode(bytes.value))
  const last = entries.at(-1)
  const header = last?.header ?? { path: null, known: null }
  const logged = partsOf(entries, 'base')
  const isBaseWhole = damaged === 0 || joinReport(logged).missing === 0
  const inFile = isBaseWhole || header.path === null ? null : await readFile(header.path)
  const base = new Map([...(inFile ? splitReport(inFile) : []), ...logged])
  const now = joinReport(new Map([...base, ...partsOf(entries, 'change')]))
  const read = readReport(now.report)
  const readBase = readReport(joinReport(base).report)
  return {
    header,
    keptAt: last?.at ?? '',
    base: readBase.ok ? readBase.value.report : null,
    report: read.ok ? read.value.report : null,
    media: await readPictures(join(folder, MEDIA)),
    damagedParts: damaged + now.missing,
  }
}

function partsOf(entries: ReadonlyArray<DraftEntry>, kind: DraftEntry['kind']): ReportParts {
  const lines = entries.filter((entry) => entry.kind === kind)
  return new Map(
    lines.flatMap(({ parts }) => parts.map(([name, json]) => [name, JSON.parse(json)] as const)),
  )
}

/** The pictures beside the log; one that is not what its name says is left out. */
async function readPictures(folder: string): Promise<Media> {
  const names = await readdir(folder).catch(() => [])
  const pictures = new Map<string, Uint8Array>()
  for (const name of names) {
    if (!isMediaName(name)) continue
    const bytes = await readBytes(join(folder, name), MAX_PICTURE_BYTES)
    if (bytes.ok && sha256(bytes.value) === hashOfMedia(name))
      pictures.set(hashOfMedia(name), bytes.value)
  }
  return pictures
}
