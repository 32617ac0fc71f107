import { type Zippable, zipSync } from 'fflate'

const CONTENT_TYPES = '[Content_Types].xml'

/** Packs the parts of a document in a fixed order with fixed times, so that the same parts give the same bytes. */
export function packDocument(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [...parts.keys()].sort((a, b) => {
    if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1
    return a < b ? -1 : 1
  })
  // Local time on purpose: a ZIP entry holds the wall clock, so the same one is written in every time zone.
  const mtime = new Date(1980, 0, 1, 12)
  const entries: Zippable = {}
  for (const path of paths) {
    const data = parts.get(path)
    // Pictures and the workbooks behind charts are compressed already.
    const level = /^word\/(media|embeddings)\//.test(path) ? 0 : 6
    if (data) entries[path] = [data, { mtime, level, os: 0 }]
  }
  return zipSync(entries)
}
