import { letters, uint32LittleEndian } from './read-bytes.ts'

/** What a file is by its first bytes, whatever its name says. */
export type PictureFormat =
  | 'png'
  | 'jpeg'
  | 'svg'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'emf'
  | 'wmf'
  | 'unknown'

const HEIF_BRANDS = /^(?:hei[cmsx]|hev[cmx]|mif1|msf1)$/
const SNIFFED_BYTES = 4096

export function recognisePicture(bytes: Uint8Array): PictureFormat {
  const start = letters(bytes, 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'webp'
  if (start.slice(4, 8) === 'ftyp') return brand(bytes, start.slice(8))
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff'
  if (start.startsWith('BM')) return 'bmp'
  if (start.startsWith('\xd7\xcd\xc6\x9a')) return 'wmf'
  if (uint32LittleEndian(bytes, 0) === 1 && letters(bytes, 40, 4) === ' EMF') return 'emf'
  return looksLikeSvg(bytes) ? 'svg' : 'unknown'
}

function brand(bytes: Uint8Array, major: string): PictureFormat {
  // A phone may name a general brand first and its own among those that follow.
  const others = letters(bytes, 16, 32)
  if (major === 'avif' || major === 'avis' || /avi[fs]/.test(others)) return 'avif'
  return HEIF_BRANDS.test(major) || /hei[cmsx]|hev[cmx]/.test(others) ? 'heic' : 'unknown'
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = letters(bytes, 0, SNIFFED_BYTES).replace(/^\xef\xbb\xbf/, '')
  return /^\s*</.test(start) && /<(?:\w+:)?svg[\s>]/.test(start)
}
