import { joinBytes } from '../excel/join-bytes.ts'
import type { PictureSize } from './clean-png.ts'
import { letters, uint16, uint16LittleEndian, uint32, uint32LittleEndian } from './read-bytes.ts'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const COMMENT = 0xfe

/** A JPEG as it is kept. `isTurned`: its pixels lie on their side or head, and its orientation says how to show them. */
export type CleanJpeg = PictureSize & { readonly bytes: Uint8Array; readonly isTurned: boolean }

/**
 * The size of a JPEG as it is shown, and its bytes without where, when and by whom it was taken (EXIF with GPS, XMP, IPTC,
 * comments, previews, films behind the picture). What says how it looks is kept: the colours, and which way is up.
 * Null when it is no JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg | null {
  const segments: Uint8Array[] = []
  let size: PictureSize | null = null
  let orientation = 1
  let at = 2
  let hasScan = false
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) break
    const end = isAlone(marker) ? at + 2 : at + 2 + uint16(bytes, at + 2)
    if (end > bytes.length || end < at + 2)
      return hasScan ? finish(segments, size, orientation) : null
    if (isFrame(marker)) size ??= { width: uint16(bytes, at + 7), height: uint16(bytes, at + 5) }
    if (marker === APP1) orientation = orientationOf(bytes.subarray(at, end)) ?? orientation
    const past = marker === SCAN ? endOfScan(bytes, end) : end
    hasScan ||= marker === SCAN
    if (isKept(marker, bytes, at)) segments.push(bytes.subarray(at, past))
    at = past
  }
  return hasScan ? finish(segments, size, orientation) : null
}

function finish(
  segments: ReadonlyArray<Uint8Array>,
  size: PictureSize | null,
  orientation: number,
): CleanJpeg | null {
  if (!size) return null
  const isTurned = orientation > 1
  const isOnSide = orientation >= 5
  const [first] = segments
  // JFIF wants to be the first of all.
  const lead = first && first[1] === APP0 ? 1 : 0
  const pieces = [
    new Uint8Array([0xff, START]),
    ...segments.slice(0, lead),
    ...(isTurned ? [orientationSegment(orientation)] : []),
    ...segments.slice(lead),
    new Uint8Array([0xff, END]),
  ]
  const { width, height } = size
  return {
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    isTurned,
    bytes: joinBytes(pieces),
  }
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= START)
}

/** Start of frame: every kind of coding but the three markers among them that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function isKept(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === APP2) return letters(bytes, at + 4, 11) === 'ICC_PROFILE'
  if (marker === APP0) return letters(bytes, at + 4, 4) === 'JFIF'
  if (marker === APP14) return true
  return marker !== COMMENT && !(marker >= APP0 && marker <= 0xef)
}

/** Coded pixels go on to the next marker; a 0xff among them is followed by 0, and restarts belong to them. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return bytes.length
}

const ORIENTATION_TAG = 0x0112
const TIFF_START = 10

/** Which way is up (1–8) by the EXIF of an APP1 segment; null when it does not say. */
function orientationOf(segment: Uint8Array): number | null {
  if (letters(segment, 4, 6) !== 'Exif\0\0') return null
  const isLittle = letters(segment, TIFF_START, 2) === 'II'
  const read16 = isLittle ? uint16LittleEndian : uint16
  const read32 = isLittle ? uint32LittleEndian : uint32
  const directory = TIFF_START + read32(segment, TIFF_START + 4)
  const entries = Math.min(read16(segment, directory), 200)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12
    if (read16(segment, entry) !== ORIENTATION_TAG) continue
    const value = read16(segment, entry + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An EXIF segment that says which way is up, and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0, orientation, 0, 0, 0, 0, 0, 0]
  return new Uint8Array([0xff, APP1, 0, exif.length + 2, ...exif])
}
