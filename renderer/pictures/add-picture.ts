import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import type { AddedImage } from '../../shared/contract/values.ts'
import { type MediaName, typeOfMedia } from '../../shared/media/media-name.ts'
import { type PictureWidth, printPixels } from '../../shared/media/print-size.ts'
import { api } from '../bridge.ts'
import { drawPicture, loadPicture } from './draw-picture.ts'
import { noteThere } from './missing-media.ts'
import { pictureAddress } from './picture-address.ts'

export type PictureSource =
  | { readonly file: string }
  | { readonly name: string; readonly bytes: Uint8Array }

/** A picture that the report can show: as it was added, and as it is put in Word when that is another. */
export type AddedPicture = { readonly media: MediaName; readonly print?: MediaName }

type Kept = AddedImage & { readonly kind: 'kept' }

/** A little larger than paper needs is not worth drawing anew. */
const MARGIN = 1.15

/** Takes in a picture and makes what Word needs of it. Fails with what is wrong with the picture. */
export async function addPicture(source: PictureSource): Promise<Result<AddedPicture>> {
  const added = await api().addImage(source)
  if (!added.ok) return added
  const kept =
    added.value.kind === 'kept'
      ? ok(added.value)
      : await addWebp(added.value.bytes, added.value.isPhoto)
  if (!kept.ok) return kept
  const image = await loadPicture(pictureAddress(kept.value.media))
  if (!image) return fail({ code: 'picture-damaged' })
  noteThere(kept.value.media)
  const print = await makePrint(kept.value, image, 'full')
  return print.ok
    ? ok({ media: kept.value.media, ...(print.value && { print: print.value }) })
    : print
}

/** The print of a picture in another width, null when it goes into Word as it is. Fails when it is gone. */
export async function printOf(
  media: MediaName,
  width: PictureWidth,
): Promise<Result<MediaName | null>> {
  const image = await loadPicture(pictureAddress(media))
  if (!image) return fail({ code: 'picture-damaged' })
  const size = { width: image.naturalWidth, height: image.naturalHeight }
  const bytes = Number.POSITIVE_INFINITY
  // Whether it is turned is not known here: a print in a new size does no harm.
  const isTurned = typeOfMedia(media) === 'jpg'
  return await makePrint({ kind: 'kept', media, ...size, bytes, isTurned }, image, width)
}

async function makePrint(
  kept: Kept,
  image: HTMLImageElement,
  width: PictureWidth,
): Promise<Result<MediaName | null>> {
  const type = typeOfMedia(kept.media)
  const isDrawing = type === 'svg'
  const wanted = printPixels(kept, width, isDrawing)
  const isNeeded = isDrawing || kept.isTurned
  if (!isNeeded && kept.width <= wanted.width * MARGIN) return ok(null)
  const size = isDrawing || kept.width > wanted.width ? wanted : kept
  const drawn = await drawPicture(image, size, type === 'jpg' ? 'image/jpeg' : 'image/png')
  if (!drawn) return fail({ code: 'picture-damaged' })
  if (!isNeeded && drawn.length >= kept.bytes) return ok(null)
  const added = await api().addImage({ name: kept.media, bytes: drawn })
  if (!added.ok) return added
  if (added.value.kind !== 'kept') return ok(null)
  noteThere(added.value.media)
  return ok(added.value.media)
}

/** Word cannot show WebP: a photograph becomes a JPEG, anything else a PNG with every pixel as it was. */
async function addWebp(bytes: Uint8Array, isPhoto: boolean): Promise<Result<Kept>> {
  const damaged = fail<Failure>({ code: 'picture-damaged' })
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/webp' }))
  try {
    const image = await loadPicture(address)
    if (!image) return damaged
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    const drawn = await drawPicture(image, size, isPhoto ? 'image/jpeg' : 'image/png')
    if (!drawn) return damaged
    const added = await api().addImage({ name: 'webp', bytes: drawn })
    if (!added.ok) return added
    return added.value.kind === 'kept' ? ok(added.value) : damaged
  } finally {
    URL.revokeObjectURL(address)
  }
}
