import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync } from 'fflate'
import type { FailureCode } from '../../shared/base/result.ts'
import { projectLimits } from '../../shared/project/schema.ts'
import { crc32 } from '../../shared/zip/crc32.ts'
import { type PackedFile, packZip } from '../../shared/zip/pack-zip.ts'
import { aChapter, aParagraph, aReport } from './builders.ts'
import { projectBytes } from './project-bytes.ts'

type Hostile = {
  readonly bytes: () => Uint8Array
  /** Why it is refused; null when it opens with a list of what was mended. */
  readonly refusal: FailureCode | null
}

const refused = (refusal: FailureCode, bytes: () => Uint8Array): Hostile => ({ refusal, bytes })
const mended = (bytes: () => Uint8Array): Hostile => ({ refusal: null, bytes })

/** Small files that ask for much: each is within the limits of size, and made to take all memory or all time. */
export const hostileProjects: Readonly<Record<string, Hostile>> = {
  'millions of objects': refused('project-unsafe', () => withPart(CHAPTER, listOf('{}'))),
  'millions of numbers': refused('project-unsafe', () => withPart('tables/t-x.json', listOf('1'))),
  'lists in lists, without end': refused('project-unsafe', () =>
    withPart(CHAPTER, '['.repeat(MAX)),
  ),
  'lists in lists, a million deep': refused('project-unsafe', () =>
    withPart(CHAPTER, `{"id":"c-x","blocks":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`),
  ),
  'objects in objects, a million deep': refused('project-unsafe', () =>
    withPart('report.json', `{"settings":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`),
  ),
  'lists in lists that break off': refused('project-unsafe', () =>
    tornPart(CHAPTER, `{"id":"c-x","blocks":${'[1,'.repeat(DEEP)}`),
  ),
  'a text of 60 MB': mended(() =>
    withPart('report.json', `{"settings":{"title":"${'a'.repeat(60_000_000)}"},"chapters":[]}`),
  ),
  'a chapter of many blocks without ids': mended(() => withPart(CHAPTER, manyBlocks(200_000))),
  'a manifest of more parts than there may be': mended(() =>
    withPart('manifest.json', longManifest(100_000)),
  ),
  'headers that each hold all the rest': refused('not-a-project', () => nestedHeaders(400_000)),
  'more parts than there may be': refused('file-too-large', () => emptyParts(100_000)),
  'all that may be unpacked': mended(() => {
    const part = deflated('x', `"${' '.repeat(MAX - 2)}"`)
    return zip(part, { ...part, name: 'y' })
  }),
}

const CHAPTER = 'chapters/c-x.json'

/** A report that takes long to open, and is then opened. */
export function slowProject(): Uint8Array {
  return withPart(CHAPTER, manyBlocks(1_000_000))
}

function manyBlocks(count: number): string {
  const block = '{"type":"paragraph","children":[{"text":"x"}]}'
  return `{"id":"c-x","title":"x","level":1,"blocks":[${`${block},`.repeat(count)}${block}]}`
}

function longManifest(count: number): string {
  const part = (index: number) => `"chapters/${index}.json":{"sha256":"a","bytes":1}`
  const parts = Array.from({ length: count }, (_, index) => part(index)).join()
  return `{"format":"beretning","schema":2,"parts":{${parts}}}`
}

/** What a part may be at most once it is unpacked. */
const MAX = projectLimits.partBytes
const DEEP = 1_000_000

function listOf(item: string): string {
  const count = Math.floor((MAX - 2) / (item.length + 1)) - 1
  return `[${`${item},`.repeat(count)}${item}]`
}

/** A report in which one part is exchanged for another, or is there besides. */
function withPart(name: string, content: string): Uint8Array {
  return zip(deflated(name, content))
}

/** The same, but with a wrong checksum: what is whole of it is looked for. */
function tornPart(name: string, content: string): Uint8Array {
  return zip({ ...deflated(name, content), crc: 1 })
}

function deflated(name: string, content: string): PackedFile {
  const bytes = strToU8(content)
  return {
    ...{ name, method: 8, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) },
  }
}

const honest = projectBytes(aReport([aChapter('c-a', [aParagraph('b-a', 'Ærlig.')])]))

function zip(...given: ReadonlyArray<PackedFile>): Uint8Array {
  const names = new Set(given.map(({ name }) => name))
  const parts = Object.entries(unzipSync(honest)).filter(([name]) => !names.has(name))
  const kept = parts.map(([name, bytes]) => ({
    ...{ name, method: 0 as const, packed: bytes, size: bytes.length, crc: crc32(bytes) },
  }))
  return new Uint8Array(Buffer.concat(packZip([...kept, ...given])))
}

const HEADER = 31

/** No directory, and headers one after another that each say the rest of the file is theirs. */
function nestedHeaders(count: number): Uint8Array {
  const bytes = new Uint8Array(count * HEADER)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length; at += HEADER) {
    view.setUint32(at, 0x04034b50, true)
    view.setUint16(at + 8, 8, true)
    view.setUint32(at + 18, bytes.length - at - HEADER, true)
    view.setUint16(at + 26, 1, true)
    view.setUint8(at + 30, 0x61)
  }
  return bytes
}

function emptyParts(count: number): Uint8Array {
  const empty = new Uint8Array()
  const parts = Array.from({ length: count }, (_, index) => ({
    ...{ name: String(index), method: 0 as const, packed: empty, size: 0, crc: 0 },
  }))
  return new Uint8Array(Buffer.concat(packZip(parts)))
}
