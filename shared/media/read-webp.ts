import type { PictureSize } from './clean-png.ts'
import { letters, uint16LittleEndian } from './read-bytes.ts'

/** The size a WebP says it has, and whether it has see-through parts or every pixel as it was; null when it does not say. */
export function readWebp(bytes: Uint8Array): (PictureSize & { readonly isPhoto: boolean }) | null {
  const kind = letters(bytes, 12, 4)
  if (kind === 'VP8 ') {
    const width = uint16LittleEndian(bytes, 26) & 0x3fff
    const height = uint16LittleEndian(bytes, 28) & 0x3fff
    return { width, height, isPhoto: true }
  }
  if (kind === 'VP8L') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(21, 25)
    const width = 1 + (((b & 0x3f) << 8) | a)
    const height = 1 + (((d & 0xf) << 10) | (c << 2) | (b >> 6))
    return { width, height, isPhoto: false }
  }
  if (kind !== 'VP8X') return null
  const hasAlpha = ((bytes[20] ?? 0) & 0x10) !== 0
  return { width: 1 + uint24(bytes, 24), height: 1 + uint24(bytes, 27), isPhoto: !hasAlpha }
}

function uint24(bytes: Uint8Array, at: number): number {
  return uint16LittleEndian(bytes, at) + (bytes[at + 2] ?? 0) * 0x1_0000
}
