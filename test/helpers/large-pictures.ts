import { deflateSync } from 'node:zlib'
import { sha256 } from '../../electron/files/sha256.ts'
import { type MediaName, mediaName } from '../../shared/media/media-name.ts'
import type { Block, Report } from '../../shared/report/report.ts'
import { crc32 } from '../../shared/zip/crc32.ts'

/** A report with so many pictures of some 0.3 MB, spread over its chapters, and their bytes by name. */
export function withPictures(
  report: Report,
  count: number,
): { readonly report: Report; readonly pictures: ReadonlyMap<MediaName, Uint8Array> } {
  const pictures = new Map<MediaName, Uint8Array>()
  const chapters = [...report.chapters]
  for (let index = 0; index < count; index++) {
    const bytes = noisePng(330, index + 1)
    const media = mediaName(sha256(bytes), 'png')
    pictures.set(media, bytes)
    const at = (index * 7) % chapters.length
    const chapter = chapters[at]
    if (!chapter) continue
    const children = [{ text: `Bilde ${index + 1}` }]
    const block: Block = { type: 'image', id: `b-bilde-${index}`, media, alt: 'Støy', children }
    chapters[at] = { ...chapter, blocks: [...chapter.blocks, block] }
  }
  return { report: { ...report, chapters }, pictures }
}

/** A square of noise, which no compression makes smaller; the same for the same seed. */
function noisePng(side: number, seed: number): Uint8Array {
  const raw = new Uint8Array(side * (side * 3 + 1))
  let state = seed
  for (let at = 0; at < raw.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    // The first byte of each line says that it is not filtered.
    raw[at] = at % (side * 3 + 1) === 0 ? 0 : state >>> 24
  }
  const header = new Uint8Array([...word(side), ...word(side), 8, 2, 0, 0, 0])
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Buffer.concat([
    new Uint8Array(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([new Uint8Array(word(data.length)), body, new Uint8Array(word(crc32(body)))])
}

function word(value: number): ReadonlyArray<number> {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
