import { Inflate } from 'fflate'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

const CHUNK = 32 * 1024

/**
 * One file of a ZIP, unpacked. Null when it lies outside the archive, is packed in a way that is not known, is broken, or
 * becomes longer or shorter than its directory says: no more than that is ever held.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = packedBytes(bytes, entry)
  if (!packed) return null
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
