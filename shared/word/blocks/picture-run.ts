import { ImageRun } from 'docx'
import { checkPicture } from '../../media/check-picture.ts'
import type { PictureSize } from '../../media/clean-png.ts'
import { type MediaName, typeOfMedia } from '../../media/media-name.ts'
import { type PrintRoom, printedSize } from '../../media/print-size.ts'
import { plainText } from '../clean-text.ts'
import type { ExportContext } from '../export-context.ts'

const PIXELS_PER_MM = 96 / 25.4

/** Bytes that are a picture Word shows. */
export type UsablePicture = PictureSize & {
  readonly type: 'png' | 'jpg'
  readonly bytes: Uint8Array
}

/** The first of the names whose bytes are there and are the picture they say. */
export function firstThere(
  { media }: ExportContext,
  names: ReadonlyArray<MediaName>,
): UsablePicture | null {
  for (const name of names) {
    const bytes = media.get(name)
    const picture = bytes && usablePicture(bytes)
    if (picture && picture.type === typeOfMedia(name)) return picture
  }
  return null
}

/** The picture that some bytes are, null when Word cannot show them. */
export function usablePicture(bytes: Uint8Array): UsablePicture | null {
  const checked = checkPicture(bytes)
  if (!checked.ok) return null
  const { type, width, height } = checked.value
  return type === 'png' || type === 'jpg' ? { type, bytes, width, height } : null
}

/** A picture in the line, as large as there is room for. The text is for those who cannot see it; null is decoration. */
export function pictureRun(
  context: ExportContext,
  { type, bytes, width, height }: UsablePicture,
  room: PrintRoom,
  alt: string | null,
): ImageRun {
  const size = printedSize({ width, height }, room, false)
  context.pictures++
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: size.width * PIXELS_PER_MM, height: size.height * PIXELS_PER_MM },
    altText: {
      name: `${context.texts.picture} ${context.pictures}`,
      ...(alt !== null && alt.trim() !== '' && { description: plainText(alt) }),
    },
    ...(alt === null && { decorative: true }),
  })
}
