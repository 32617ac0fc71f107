import { inflateSync } from 'fflate'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/**
 * More than fflate looks ahead. It reads past the end of what it is given, and where the prototypes of the built-in types
 * are frozen one such read makes V8 run all of it several times slower.
 */
const LOOKAHEAD_BYTES = 16

/**
 * One file of a ZIP, unpacked. Null when it lies outside the archive, is packed in a way that is not known, is broken, or
 * is shorter than its directory says. What is longer is cut there, so that no more than that is ever held: its checksum
 * is then wrong.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = packedBytes(bytes, entry)
  if (!packed) return null
  if (entry.method === 0) return packed.length === entry.size ? packed : null
  if (entry.method !== 8) return null
  // A folder, as some programs write it: said to be packed, of nothing.
  if (packed.length === 0 && entry.size === 0) return new Uint8Array()
  const padded = new Uint8Array(packed.length + LOOKAHEAD_BYTES)
  padded.set(packed)
  try {
    const content = inflateSync(padded, { out: new Uint8Array(entry.size) })
    return content.length === entry.size ? content : null
  } catch {
    // fflate throws on a stream that is no deflate stream; the caller tells that the file is damaged.
    return null
  }
}
