import { zipSync } from 'fflate'
import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { crc32 } from '../zip/crc32.ts'
import { unpackEntry } from '../zip/unpack-entry.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'

/** Parts of a workbook by name, unpacked. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

/** Never read, and often most of the bytes. */
const LEFT_OUT =
  /^(xl\/(media|embeddings|charts|printerSettings|diagrams)\/|xl\/vbaProject\.bin|Pictures\/|Thumbnails\/|Object )/i

/**
 * Unpacks the parts that are read. A part that becomes larger than it declared, or whose checksum is wrong, stops
 * everything: that is a damaged file or one made to fill the memory.
 */
export function unpackZip(
  bytes: Uint8Array,
  entries: ReadonlyArray<ZipEntry>,
): Result<ZipParts, FailureCode> {
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (LEFT_OUT.test(entry.name) || entry.name.endsWith('/')) continue
    const content = unpackEntry(bytes, entry)
    if (!content || crc32(content) !== entry.crc) return fail('workbook-damaged')
    parts.set(partName(entry.name), content)
  }
  return ok(parts)
}

/** The list of parts is found by its exact name only. */
function partName(name: string): string {
  return name.toLowerCase() === '[content_types].xml' ? '[Content_Types].xml' : name
}

/** The parts as a ZIP without packing, for a reader that takes only a whole file. */
export function packStored(parts: ZipParts): Uint8Array {
  // A part with the name of an object's own machinery is never a workbook's.
  const files = [...parts].filter(([name]) => name !== '__proto__')
  return zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01T00:00:00' })
}
