import { MAX_PICTURE_BYTES } from '../../../shared/media/limits.ts'
import type { PictureSource } from '../../pictures/add-picture.ts'
import { picturesInRtf } from './rtf-pictures.ts'

/** A picture on a pasted page. */
export type PastedPicture = {
  readonly src: string
  readonly alt: string
  /** The index of the block it stands after, -1 when it stands before the first. */
  readonly after: number
}

export type ReadablePicture = PastedPicture & {
  /** Null for one that is too large to be read. */
  readonly read: () => Promise<PictureSource | null>
}

const MAX_ALT = 2000
const MAX_RTF = 150_000_000
/** Bullets, icons and what counts who reads a letter. */
const SMALLEST_SIDE = 24
const BASE64_DATA = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/i

/** What an `img` shows and says; null for one that is only ornament. */
export function pictureOf(image: HTMLImageElement, after: number): PastedPicture | null {
  const src = image.getAttribute('src')?.trim() ?? ''
  const sides = [image.getAttribute('width'), image.getAttribute('height')]
  const isSmall = sides.some((side) => side !== null && Number.parseInt(side, 10) <= SMALLEST_SIDE)
  if (src === '' || isSmall) return null
  const alt = (image.getAttribute('alt') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, MAX_ALT)
  return { src, alt, after }
}

/**
 * The pasted pictures whose bytes are on the clipboard: within the page itself, as files with the same name, or, from
 * Word, in the RTF beside it. An address on the web or the disk is never followed.
 */
export function readablePictures(
  pictures: ReadonlyArray<PastedPicture>,
  files: ReadonlyArray<File>,
  rtf: () => string,
): ReadonlyArray<ReadablePicture> {
  const onDisk = pictures.filter(({ src }) => /^file:/i.test(src))
  const inRtf = onDisk.length > 0 ? matchingPictures(rtf(), onDisk.length) : []
  return pictures.flatMap((picture): ReadonlyArray<ReadablePicture> => {
    const read =
      readData(picture.src) ??
      readNamed(picture.src, files) ??
      readBytes(inRtf[onDisk.indexOf(picture)])
    return read ? [{ ...picture, read }] : []
  })
}

/** RTF does not name its pictures: they are those of the page when there are as many of them, in order. */
function matchingPictures(rtf: string, count: number): ReadonlyArray<Uint8Array | null> {
  const found = rtf.length > MAX_RTF ? [] : picturesInRtf(rtf)
  return found.length === count ? found : []
}

type Read = ReadablePicture['read']

function readData(src: string): Read | null {
  const base64 = BASE64_DATA.exec(src)?.[0]
  const isText = /^data:image\/svg\+xml[,;]/i.test(src)
  if (base64 === undefined && !isText) return null
  return async () => {
    if (src.length * 0.75 > MAX_PICTURE_BYTES) return null
    return asSource(base64 === undefined ? textBytes(src) : base64Bytes(src.slice(base64.length)))
  }
}

/** Letters name their pictures `cid:image001.png@…`. */
function readNamed(src: string, files: ReadonlyArray<File>): Read | null {
  const name = src.replace(/^cid:/i, '').replace(/@.*$/, '').split(/[\\/]/).at(-1)
  // What every program calls a picture says nothing of which it is.
  const file = /^image\.\w+$/i.test(name ?? '') ? undefined : files.find((one) => one.name === name)
  if (!file) return null
  return async () =>
    file.size > MAX_PICTURE_BYTES ? null : asSource(new Uint8Array(await file.arrayBuffer()))
}

function readBytes(bytes: Uint8Array | null | undefined): Read | null {
  return bytes ? async () => asSource(bytes) : null
}

function asSource(bytes: Uint8Array): PictureSource {
  return { name: 'pasted', bytes }
}

/** No bytes when it is not base64: then the picture is told to be damaged. */
function base64Bytes(text: string): Uint8Array {
  try {
    return Uint8Array.from(window.atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

function textBytes(src: string): Uint8Array {
  try {
    return new TextEncoder().encode(decodeURIComponent(src.slice(src.indexOf(',') + 1)))
  } catch {
    return new Uint8Array()
  }
}
