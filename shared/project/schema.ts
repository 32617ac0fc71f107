/**
 * The layout of a `.beretning` file, a ZIP:
 *
 * - `manifest.json` `{ format, schema }`, read first
 * - `report.json` id, settings, status and the order of the chapters
 * - `exports.json` what was exported and when its status changed; absent while nothing was
 * - `chapters/<id>.json` one chapter with its blocks
 * - `tables/<id>.json` one typed table
 * - `media/<sha256>` pictures, named by their content
 *
 * All JSON is canonical, so the same report gives the same bytes and two files can be compared with any tool.
 */
export const PROJECT_FORMAT = 'beretning'

/** Goes up by one with each change of the layout, and `migrations/` gets the step from the one before. */
export const PROJECT_SCHEMA = 1

export const MANIFEST = 'manifest.json'
export const REPORT = 'report.json'
export const LOG = 'exports.json'

/** The files of a project by name. */
export type ProjectParts = ReadonlyMap<string, Uint8Array>

/** Pictures by SHA-256 in hexadecimal. */
export type Media = ReadonlyMap<string, Uint8Array>

/** Gives the SHA-256 of some bytes in hexadecimal; handed in, since `shared/` has no platform. */
export type Sha256 = (bytes: Uint8Array) => string
