/**
 * The layout of a `.beretning` file, a ZIP:
 *
 * - `manifest.json` `{ format, schema, parts }`, read first; `parts` has the size and SHA-256 of every other part
 * - `report.json` id, settings, status and the order of the chapters; also the schema, should the manifest be lost
 * - `exports.json` what was exported and when its status changed; absent while nothing was
 * - `chapters/<id>.json` one chapter with its blocks
 * - `tables/<id>.json` one typed table
 * - `media/<sha256>` pictures, named by their content
 * - `versions/` is kept free for earlier versions of the report: each a list of parts like the manifest's, and the parts
 *   that today's report no longer has, named by their content
 *
 * All JSON is canonical, so the same report gives the same bytes and two files can be compared with any tool. A part with
 * any other name is not known to this version: it is kept, and is there again when the report is saved.
 *
 * Schema 1 has no `parts`, and no schema in `report.json`.
 */
export const PROJECT_FORMAT = 'beretning'

/**
 * Goes up by one with each change that an older version must not ignore, or after which an old file would be read as
 * something else than it was; `migrations/` gets the step from the one before, `test/fixtures/projects` a file of it.
 */
export const PROJECT_SCHEMA = 2

export const MANIFEST = 'manifest.json'
export const REPORT = 'report.json'
export const LOG = 'exports.json'
export const MEDIA_FOLDER = 'media/'

/** The files of a project by name. */
export type ProjectParts = ReadonlyMap<string, Uint8Array>

/** Pictures by SHA-256 in hexadecimal. */
export type Media = ReadonlyMap<string, Uint8Array>

/** Gives the SHA-256 of some bytes in hexadecimal; handed in, since `shared/` has no platform. */
export type Sha256 = (bytes: Uint8Array) => string

/** What the manifest says of a part. */
export type ListedPart = { readonly sha256: string; readonly bytes: number }

/**
 * What a project file may hold, when it is read and when it is written. There is no limit on how well a part may be
 * packed: a large table of blank cells honestly packs several hundred times, and what is unpacked is limited itself.
 */
export const projectLimits = {
  fileBytes: 1024 * 1024 * 1024,
  parts: 20_000,
  /** One part that is not a picture. */
  partBytes: 64 * 1024 * 1024,
  /** All that is packed, together, once it is unpacked; the large report of the requirements has 6 MB. */
  unpackedBytes: 160 * 1024 * 1024,
} as const

/** `chapters/<id>.json` and `tables/<id>.json`. */
export const chapterPart = (id: string) => `chapters/${id}.json`
export const tablePart = (id: string) => `tables/${id}.json`

/** Whether it is a part that a report is put together from. */
export function isKnownPart(name: string): boolean {
  return isReadAsJson(name) || name.startsWith(MEDIA_FOLDER)
}

export function isReadAsJson(name: string): boolean {
  return name === MANIFEST || name === REPORT || name === LOG || idInPart(name) !== null
}

/** The id of the chapter or table in a part; null when it holds neither. */
export function idInPart(name: string): string | null {
  return /^(?:chapters|tables)\/([^/]+)\.json$/.exec(name)?.[1] ?? null
}

/** The part with this SHA-256 in the backup, when it is whole there. */
export type SpareParts = (sha256: string) => Uint8Array | undefined
