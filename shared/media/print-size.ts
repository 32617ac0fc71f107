import type { PictureSize } from './clean-png.ts'

/** Dots per inch on paper: what an eye can see of a photograph at reading distance. */
const PRINT_DPI = 220
/** A picture is never drawn larger than this makes it, or its pixels would show. */
const LEAST_DPI = 96
const MM_PER_INCH = 25.4

/** What a picture may fill: millimetres. */
export type PrintRoom = { readonly width: number; readonly height: number }

/** A4 with the margins of the built-in theme; the height leaves room for the caption and the credit. */
export const pageRoom: PrintRoom = { width: 158, height: 200 }

/** How wide a picture is shown. */
export type PictureWidth = 'full' | 'half'

/** The part of the text's width that a picture has. */
export const shareOf: Readonly<Record<PictureWidth, number>> = { full: 1, half: 0.5 }

/** How large a picture becomes on paper, in millimetres. A drawing has no pixels, so it fills the width. */
export function printedSize(
  { width, height }: PictureSize,
  room: PrintRoom,
  isDrawing: boolean,
): PrintRoom {
  const natural = isDrawing ? room.width : (width / LEAST_DPI) * MM_PER_INCH
  const fit = Math.min(room.width, natural, (room.height * width) / height)
  return { width: fit, height: (fit * height) / width }
}

/** The pixels a picture needs on paper. */
export function printPixels(
  picture: PictureSize,
  of: PictureWidth,
  isDrawing: boolean,
): PictureSize {
  const room = { ...pageRoom, width: pageRoom.width * shareOf[of] }
  const printed = printedSize(picture, room, isDrawing)
  const pixels = (millimetres: number) =>
    Math.max(1, Math.round((millimetres / MM_PER_INCH) * PRINT_DPI))
  return { width: pixels(printed.width), height: pixels(printed.height) }
}
