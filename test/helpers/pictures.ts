import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MediaName, mediaName, type PictureType } from '../../shared/media/media-name.ts'
import { projectRoot } from './source-files.ts'

/** A picture of test/fixtures/pictures. */
export function pictureFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(projectRoot, 'test/fixtures/pictures', name)))
}

export function nameOf(bytes: Uint8Array, type: PictureType): MediaName {
  return mediaName(createHash('sha256').update(bytes).digest('hex'), type)
}

export const photo = pictureFile('photo.jpg')
export const photoName = nameOf(photo, 'jpg')
export const diagram = pictureFile('diagram.png')
export const diagramName = nameOf(diagram, 'png')

/** The bytes of the pictures that the reports of the tests show. */
export const testMedia: ReadonlyMap<MediaName, Uint8Array> = new Map([
  [photoName, photo],
  [diagramName, diagram],
])

/** A JPEG as a phone writes it: which way is up, where it was taken, a comment, and a film behind the picture. */
export function asFromPhone(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    ...ascii('II*\0'),
    ...[8, 0, 0, 0, 2, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    ...[0, 0, 0, 0],
    ...ascii('GPS 63.4305 N 10.3951 E'),
  ]
  const segments = [
    segment(0xe1, [...ascii('Exif\0\0'), ...tiff]),
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta creator="Kari"/>')),
    segment(0xed, ascii('Photoshop 3.0\0By-line Kari')),
    segment(0xfe, ascii('Tatt av Kari')),
  ]
  // JFIF is not the first in a file from a phone.
  const jfif = 2 + 2 + (((jpeg[4] ?? 0) << 8) | (jpeg[5] ?? 0))
  return new Uint8Array([
    ...jpeg.subarray(0, 2),
    ...segments.flat(),
    ...jpeg.subarray(jfif),
    ...ascii('MotionPhoto_Data'),
  ])
}

export function ascii(text: string): ReadonlyArray<number> {
  return [...text].map((letter) => letter.charCodeAt(0))
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function segment(marker: number, content: ReadonlyArray<number>): ReadonlyArray<number> {
  const length = content.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...content]
}
