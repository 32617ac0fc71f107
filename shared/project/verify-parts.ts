import type { Repair } from '../base/reading.ts'
import type { Container } from './read-container.ts'
import type { Manifest } from './read-manifest.ts'
import {
  MANIFEST,
  MEDIA_FOLDER,
  type ProjectParts,
  type Sha256,
  type SpareParts,
} from './schema.ts'

/** The parts a report is put together from, after they have been compared with what the manifest says. */
export type VerifiedParts = {
  readonly parts: ProjectParts
  readonly torn: ProjectParts
}

/** The parts that are gone or are not what the manifest says, by name, each with the hash of what was saved. */
export type DamagedParts = ReadonlyMap<string, string>

export function damagedParts(
  { parts, torn }: Container,
  { listed }: Pick<Manifest, 'listed'>,
  sha256: Sha256,
): DamagedParts {
  const damaged = new Map<string, string>()
  for (const [name, part] of listed ?? listedByName([...parts.keys(), ...torn.keys()])) {
    const content = parts.get(name)
    if (!content || sha256(content) !== part.sha256) damaged.set(name, part.sha256)
  }
  return damaged
}

/**
 * The parts as the manifest says they are: one that is damaged is taken from the backup where that has the very same one;
 * whatever else differs is named.
 */
export function verifyParts(
  { parts, torn }: Container,
  { listed }: Pick<Manifest, 'listed'>,
  {
    damaged,
    spare,
    repairs,
  }: {
    readonly damaged: DamagedParts
    readonly spare: SpareParts
    readonly repairs: Repair[]
  },
): VerifiedParts {
  const verified = new Map(parts)
  const left = new Map(torn)
  const take = (name: string, hash: string): boolean => {
    const content = spare(hash)
    if (!content) return false
    verified.set(name, content)
    left.delete(name)
    repairs.push({ code: 'part-from-backup', place: name })
    return true
  }
  for (const [name, hash] of damaged) {
    if (take(name, hash)) continue
    if (parts.has(name)) repairs.push({ code: 'part-changed', place: name })
    else if (!torn.has(name)) repairs.push({ code: 'part-lost', place: name })
  }
  for (const name of left.keys()) {
    if (name !== MANIFEST) repairs.push({ code: 'part-torn', place: name })
  }
  if (listed) {
    for (const name of [...parts.keys(), ...left.keys()]) {
      if (name !== MANIFEST && !listed.has(name)) repairs.push({ code: 'part-added', place: name })
    }
  }
  return { parts: verified, torn: left }
}

/** Without a list, only pictures say in their names what they are. */
function listedByName(names: ReadonlyArray<string>): ReadonlyMap<string, { sha256: string }> {
  const media = names.filter((name) => name.startsWith(MEDIA_FOLDER))
  return new Map(media.map((name) => [name, { sha256: name.slice(MEDIA_FOLDER.length) }]))
}
