import { joinBytes } from '../excel/join-bytes.ts'
import { letters, uint32 } from './read-bytes.ts'

/** A picture in pixels, as it is shown. */
export type PictureSize = { readonly width: number; readonly height: number }

const SIGNATURE_BYTES = 8
/** Length, type and checksum of a chunk. */
const CHUNK_EXTRA = 12

/** What says how the picture looks. The rest tells who made it, where, when and with what, or moves. */
const keptChunks: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs'.split(' '),
)

/** The size of a PNG, and its bytes without texts, times and places; null when it is no whole PNG. */
export function cleanPng(bytes: Uint8Array): (PictureSize & { readonly bytes: Uint8Array }) | null {
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)]
  let size: PictureSize | null = null
  let hasPixels = false
  let at = SIGNATURE_BYTES
  while (at + CHUNK_EXTRA <= bytes.length) {
    const length = uint32(bytes, at)
    const type = letters(bytes, at + 4, 4)
    const end = at + CHUNK_EXTRA + length
    if (end > bytes.length) return null
    if (type === 'IHDR') size = { width: uint32(bytes, at + 8), height: uint32(bytes, at + 12) }
    if (size === null) return null
    hasPixels ||= type === 'IDAT'
    if (keptChunks.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return hasPixels ? { ...size, bytes: joinBytes(kept) } : null
    at = end
  }
  return null
}
