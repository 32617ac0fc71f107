import { crc32 } from './crc32.ts'
import { unpackEntry } from './unpack-entry.ts'
import { unpackTorn } from './unpack-torn.ts'
import { type LocalEntry, readLocalHeader } from './zip-directory.ts'

/** What is left of a damaged ZIP, by name. */
export type ScannedZip = {
  /** Files with the right checksum, the first of each name. */
  readonly whole: ReadonlyMap<string, Uint8Array>
  /** The beginning, as far as it can be unpacked, of those that have none that is whole. What it holds may be wrong. */
  readonly torn: ReadonlyMap<string, Uint8Array>
}

/**
 * Finds the files of a ZIP without its directory, by the header that stands before each: for a file that was cut off, or
 * is damaged inside. No more than `maxUnpacked` bytes are unpacked on the way, and none read more than a few times, so
 * that a file made to be slow is not.
 * Reference: APPNOTE.TXT 6.3.10, 4.3.7.
 */
export function scanZip(bytes: Uint8Array, maxUnpacked: number): ScannedZip {
  const whole = new Map<string, Uint8Array>()
  const torn = new Map<string, Uint8Array>()
  let unpacking = maxUnpacked
  let reading = bytes.length * MAX_READINGS
  let at = nextHeader(bytes, 0)
  while (at < bytes.length) {
    const entry = readLocalHeader(bytes, at)
    const isTried = entry !== null && entry.size <= unpacking && entry.compressedSize <= reading
    if (isTried) {
      unpacking -= entry.size
      reading -= entry.compressedSize
    }
    const content = isTried ? wholeContent(bytes, entry) : null
    if (entry && content) {
      if (!whole.has(entry.name)) whole.set(entry.name, content)
    } else if (isTried && !torn.has(entry.name)) {
      torn.set(entry.name, unpackTorn(bytes, entry))
    }
    // A header that is not followed by what it says may hide others: then every place is looked at.
    at = nextHeader(bytes, entry && content ? endOf(entry) : at + 1)
  }
  for (const name of whole.keys()) torn.delete(name)
  return { whole, torn }
}

/** Headers inside one another, each of which says that it holds what comes after it, would make a long way of it. */
const MAX_READINGS = 4

function wholeContent(bytes: Uint8Array, entry: LocalEntry): Uint8Array | null {
  const content = unpackEntry(bytes, entry)
  return content && crc32(content) === entry.crc ? content : null
}

function endOf({ offset, headerSize, compressedSize }: LocalEntry): number {
  return offset + headerSize + compressedSize
}

/** Where the next `PK\3\4` stands; the end when there is none. */
function nextHeader(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x50, from); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at
  }
  return bytes.length
}
