import { deflateSync, strToU8 } from 'fflate'
import { canonicalJson } from '../base/canonical-json.ts'
import { type Failure, fail, ok, type Result } from '../base/result.ts'
import type { Report } from '../report/report.ts'
import { crc32 } from '../zip/crc32.ts'
import { type PackedFile, packZip } from '../zip/pack-zip.ts'
import {
  chapterPart,
  type ListedPart,
  LOG,
  MANIFEST,
  MEDIA_FOLDER,
  type Media,
  PROJECT_FORMAT,
  PROJECT_SCHEMA,
  type ProjectParts,
  projectLimits,
  REPORT,
  type Sha256,
  tablePart,
} from './schema.ts'

/** What a project file is made of. */
export type ProjectContent = {
  readonly report: Report
  readonly media: Media
  readonly others: ProjectParts
}

/** Parts as they were packed last, by their SHA-256. What has not changed need not be packed again. */
export type PackedParts = ReadonlyMap<string, PackedPart>
/** Pictures are stored as they are, so of them only the checksum is kept. */
export type PackedPart = { readonly crc: number; readonly deflated: Uint8Array | null }

export type SavedProject = {
  /** The bytes of the file, in pieces to be written one after another. */
  readonly pieces: ReadonlyArray<Uint8Array>
  /** For the next time. */
  readonly packed: PackedParts
}

/** Makes a `.beretning` file; `packed` is from the last time. Refused when it would be too large to be opened again. */
export function saveProject(
  { report, media, others }: ProjectContent,
  sha256: Sha256,
  packed: PackedParts = new Map(),
): Result<SavedProject> {
  const texts = new Map([...reportParts(report), ...sortedByName(others)])
  const listed = new Map<string, ListedPart>()
  const pack = packer(packed)
  const files: PackedFile[] = []
  for (const [name, bytes] of texts) {
    const hash = sha256(bytes)
    listed.set(name, { sha256: hash, bytes: bytes.length })
    files.push(pack.deflate(name, bytes, hash))
  }
  for (const [hash, bytes] of sortedByName(media)) {
    const name = `${MEDIA_FOLDER}${hash}`
    listed.set(name, { sha256: hash, bytes: bytes.length })
    files.push(pack.store(name, bytes, hash))
  }
  const manifest = strToU8(
    canonicalJson({
      format: PROJECT_FORMAT,
      schema: PROJECT_SCHEMA,
      parts: Object.fromEntries(listed),
    }),
  )
  const all = [pack.deflate(MANIFEST, manifest, sha256(manifest)), ...files]
  const refusal = checkSize(all)
  return refusal ? fail(refusal) : ok({ pieces: packZip(all), packed: pack.used })
}

/** The JSON parts of a report, in the order they stand in the file. */
export function reportParts(report: Report): ProjectParts {
  const { chapters, tables, log, ...rest } = report
  const parts = new Map<string, Uint8Array>()
  const add = (name: string, value: unknown) => parts.set(name, strToU8(canonicalJson(value)))
  add(REPORT, { ...rest, schema: PROJECT_SCHEMA, chapters: chapters.map(({ id }) => id) })
  if (log) add(LOG, log)
  for (const chapter of chapters) add(chapterPart(chapter.id), chapter)
  const sorted = Object.values(tables).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const table of sorted) add(tablePart(table.id), table)
  return parts
}

function packer(before: PackedParts) {
  const used = new Map<string, PackedPart>()
  const once = (hash: string, make: () => PackedPart): PackedPart => {
    const part = used.get(hash) ?? before.get(hash) ?? make()
    used.set(hash, part)
    return part
  }
  return {
    used,
    deflate(name: string, bytes: Uint8Array, hash: string): PackedFile {
      const { crc, deflated } = once(hash, () => ({
        crc: crc32(bytes),
        deflated: deflateSync(bytes, { level: 6 }),
      }))
      if (!deflated) return { name, method: 0, packed: bytes, size: bytes.length, crc }
      return { name, method: 8, packed: deflated, size: bytes.length, crc }
    },
    store(name: string, bytes: Uint8Array, hash: string): PackedFile {
      const { crc } = once(hash, () => ({ crc: crc32(bytes), deflated: null }))
      return { name, method: 0, packed: bytes, size: bytes.length, crc }
    },
  }
}

/** The same limits as when it is opened: what could be written and not be read would be lost. */
function checkSize(files: ReadonlyArray<PackedFile>): Failure | null {
  const { fileBytes, parts, partBytes, unpackedBytes } = projectLimits
  const deflated = files.filter(({ method }) => method === 8)
  const sum = (sizes: ReadonlyArray<number>) => sizes.reduce((total, size) => total + size, 0)
  const isTooLarge =
    files.length > parts ||
    deflated.some(({ size }) => size > partBytes) ||
    sum(deflated.map(({ size }) => size)) > unpackedBytes ||
    sum(files.map(({ packed }) => packed.length + HEADERS_BYTES)) > fileBytes
  return isTooLarge ? { code: 'file-too-large', detail: `${fileBytes / 2 ** 20} MB` } : null
}

/** More than the headers of one part take. */
const HEADERS_BYTES = 512

function sortedByName(parts: ProjectParts): ReadonlyArray<readonly [string, Uint8Array]> {
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1))
}
