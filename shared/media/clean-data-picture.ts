import { toBase64 } from '../base/base64.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { MAX_PIXELS, MAX_SIDE } from './limits.ts'

/** The part of the platform used here; both Node and browsers have it, the ES library does not tell. */
declare function atob(base64: string): string

/** A picture written out within a drawing, as clean as one of its own; null when it is none, or too large to show. */
export function cleanDataPicture(address: string): string | null {
  const [, kind, base64] =
    /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/\s]+={0,2})\s*$/.exec(address) ?? []
  const bytes = base64 === undefined ? null : fromBase64(base64)
  const clean = bytes && (kind === 'png' ? cleanPng(bytes) : cleanJpeg(bytes))
  if (!clean) return null
  const { width, height } = clean
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return null
  return `data:image/${kind};base64,${toBase64(clean.bytes)}`
}

function fromBase64(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    // It throws only for what is no base64.
    return null
  }
}
