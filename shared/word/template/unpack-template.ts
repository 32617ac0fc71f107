import { type FailureCode, fail, ok, type Result } from '../../base/result.ts'
import { crc32 } from '../../zip/crc32.ts'
import { unpackEntry } from '../../zip/unpack-entry.ts'
import { readZipDirectory, type ZipEntry } from '../../zip/zip-directory.ts'

/** What a template may hold at most. Above it the file is refused before anything is unpacked. */
export const templateLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  /** Of one part of XML: it is held as a tree, which takes some ten times as much. */
  xmlBytes: 24 * 1024 * 1024,
  zipEntries: 5000,
  ratio: 200,
  /** Below this size the ratio says nothing: repeated lines pack very well. */
  ratioFromBytes: 20 * 1024 * 1024,
} as const

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The files in a template by name. Sizes are judged by what the directory declares, and held to it. */
export function unpackTemplate(
  bytes: Uint8Array,
): Result<ReadonlyMap<string, Uint8Array>, FailureCode> {
  if (bytes.length > templateLimits.fileBytes) return fail('word-template-too-large')
  // A Word file with a password is an OLE file with the ZIP inside; so is one from before 2007.
  if (OLE.every((byte, index) => bytes[index] === byte)) return fail('word-template-encrypted')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-a-word-template')
  const entries = readZipDirectory(bytes)
  if (!entries) return fail('word-template-damaged')
  if (entries.some(({ encrypted }) => encrypted)) return fail('word-template-encrypted')
  if (isTooLarge(entries, bytes.length)) return fail('word-template-too-large')
  const parts = new Map<string, Uint8Array>()
  const taken = new Set<string>()
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const name = partName(entry.name)
    const content = unpackEntry(bytes, entry)
    const isSound = content && crc32(content) === entry.crc && !name.split('/').includes('..')
    if (!isSound || taken.has(name.toLowerCase())) return fail('word-template-damaged')
    taken.add(name.toLowerCase())
    parts.set(name, content)
  }
  return ok(parts)
}

function isTooLarge(entries: ReadonlyArray<ZipEntry>, packed: number): boolean {
  const { zipEntries, unpackedBytes, xmlBytes, ratio, ratioFromBytes } = templateLimits
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  return (
    entries.length > zipEntries ||
    size > unpackedBytes ||
    (size > ratioFromBytes && size > packed * ratio) ||
    entries.some((entry) => /\.(xml|rels)$/i.test(entry.name) && entry.size > xmlBytes)
  )
}

function partName(name: string): string {
  const plain = name.replace(/^\/+/, '')
  return plain.toLowerCase() === '[content_types].xml' ? '[Content_Types].xml' : plain
}
