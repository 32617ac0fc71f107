import { unpackEntry } from '../zip/unpack-entry.ts'
import { packedBytes, readZipDirectory } from '../zip/zip-directory.ts'
import { readManifest } from './read-manifest.ts'
import type { PackedPart, PackedParts } from './save-project.ts'
import { MANIFEST } from './schema.ts'

/**
 * The parts of a file as they lie packed in it, so that the first save need not pack them again. Only for a file that was
 * opened without anything to repair: then every part is what the manifest says of it.
 */
export function packedInFile(bytes: Uint8Array): PackedParts {
  const entries = readZipDirectory(bytes) ?? []
  const manifest = entries.find(({ name }) => name === MANIFEST)
  const content = manifest && unpackEntry(bytes, manifest)
  const parts = new Map(content ? [[MANIFEST, content]] : [])
  const read = readManifest({ parts, torn: new Map(), hasDirectory: true }, [])
  const listed = read.ok ? read.value.listed : null
  const packed = new Map<string, PackedPart>()
  for (const entry of entries) {
    const hash = listed?.get(entry.name)?.sha256
    const deflated = entry.method === 8 ? packedBytes(bytes, entry) : null
    if (hash) packed.set(hash, { crc: entry.crc, deflated })
  }
  return packed
}
