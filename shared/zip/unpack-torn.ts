import { Inflate } from 'fflate'
import type { LocalEntry } from './zip-directory.ts'

/** Small enough that little is lost between the last whole step and the damage. */
const STEP_BYTES = 256

/** The beginning of a file whose bytes are cut off or damaged, as far as it can be unpacked; at most its stated size. */
export function unpackTorn(bytes: Uint8Array, entry: LocalEntry): Uint8Array {
  const start = entry.offset + entry.headerSize
  const packed = bytes.subarray(start, start + entry.compressedSize)
  if (entry.method === 0) return packed.subarray(0, entry.size)
  const content = new Uint8Array(entry.method === 8 ? entry.size : 0)
  let length = 0
  const stream = new Inflate((chunk) => {
    const room = chunk.subarray(0, content.length - length)
    content.set(room, length)
    length += room.length
  })
  try {
    for (let at = 0; at < packed.length && length < content.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES))
    }
  } catch {
    // fflate throws where the stream breaks: what came before is what there is.
  }
  return content.subarray(0, length)
}
