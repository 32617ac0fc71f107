import { type Failure, fail, ok, type Result } from '../base/result.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng, type PictureSize } from './clean-png.ts'
import { MAX_PICTURE_BYTES, MAX_PIXELS, MAX_SIDE, MAX_SVG_BYTES } from './limits.ts'
import type { PictureType } from './media-name.ts'
import { readWebp } from './read-webp.ts'
import { recognisePicture } from './recognise-picture.ts'
import { sanitiseSvg } from './sanitise-svg.ts'

/** A picture that can be kept: its bytes without what tells about people and places, and nothing in it that can run. */
export type CheckedPicture = PictureSize & {
  readonly type: PictureType
  readonly bytes: Uint8Array
  /** Its pixels lie on their side or head; see `cleanJpeg`. */
  readonly isTurned: boolean
}

/** A WebP is good, but Word cannot show it: whoever adds it makes a PNG or JPEG of it first. */
export type WebpPicture = PictureSize & { readonly type: 'webp'; readonly isPhoto: boolean }

/**
 * Says whether some bytes are a picture the report can hold, by what they are and not by their name, and gives it clean.
 * Nothing is unpacked or drawn: sizes are those the file states. Fails with a code that says what is in the way.
 */
export function checkPicture(bytes: Uint8Array): Result<CheckedPicture | WebpPicture> {
  if (bytes.length > MAX_PICTURE_BYTES) return tooLarge(MAX_PICTURE_BYTES)
  const format = recognisePicture(bytes)
  switch (format) {
    case 'png': {
      const clean = cleanPng(bytes)
      return clean ? withinSize({ type: 'png', isTurned: false, ...clean }) : damaged
    }
    case 'jpeg': {
      const clean = cleanJpeg(bytes)
      return clean ? withinSize({ type: 'jpg', ...clean }) : damaged
    }
    case 'webp': {
      const webp = readWebp(bytes)
      return webp ? withinSize({ type: 'webp', ...webp }) : damaged
    }
    case 'svg':
      return checkSvg(bytes)
    case 'heic':
      return fail({ code: 'picture-heic' })
    case 'unknown':
      return fail({ code: 'not-a-picture' })
    default:
      return fail({ code: 'picture-format', detail: format.toUpperCase() })
  }
}

function checkSvg(bytes: Uint8Array): Result<CheckedPicture> {
  if (bytes.length > MAX_SVG_BYTES) return tooLarge(MAX_SVG_BYTES)
  const safe = sanitiseSvg(bytes)
  if (!safe) return damaged
  const { width, height, text } = safe
  return ok({ type: 'svg', width, height, isTurned: false, bytes: encodeUtf8(text) })
}

/** The part of the platform's `TextEncoder` used here; both Node and browsers have it, the ES library does not tell. */
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } }

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function withinSize<T extends PictureSize>(picture: T): Result<T> {
  const { width, height } = picture
  if (width === 0 || height === 0) return damaged
  if (width * height <= MAX_PIXELS && Math.max(width, height) <= MAX_SIDE) return ok(picture)
  return fail({ code: 'picture-too-many-pixels', detail: `${width} × ${height}` })
}

const damaged = fail<Failure>({ code: 'picture-damaged' })

function tooLarge(limit: number): Result<never> {
  return fail({ code: 'file-too-large', detail: `${limit / 1024 / 1024} MB` })
}
