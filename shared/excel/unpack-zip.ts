import { Inflate, zipSync } from 'fflate'
import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/** Parts of a workbook by name, unpacked. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

const CHUNK = 32 * 1024
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
    const packed = packedBytes(bytes, entry)
    const content = packed && unpackEntry(packed, entry)
    if (!content || crc32(content) !== entry.crc) return fail('workbook-damaged')
    parts.set(entry.name, content)
  }
  return ok(parts)
}

/** The parts as a ZIP without packing, for a reader that takes only a whole file. */
export function packStored(parts: ZipParts): Uint8Array {
  // A part with the name of an object's own machinery is never a workbook's.
  const files = [...parts].filter(([name]) => name !== '__proto__')
  return zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01T00:00:00' })
}

function unpackEntry(packed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.method === 0) return packed.length === entry.size ? packed : null
  if (entry.method !== 8) return null
  const content = new Uint8Array(entry.size)
  let length = 0
  let tooLong = false
  const inflate = new Inflate((chunk) => {
    tooLong ||= length + chunk.length > content.length
    if (!tooLong) content.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && !tooLong; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch {
    // fflate throws on a stream that is no deflate stream; the caller tells that the file is damaged.
    return null
  }
  return length === content.length ? content : null
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) {
    // Both indexes are within their arrays, so the fallbacks are never taken.
    crc = (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
