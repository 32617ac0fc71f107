import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { crc32 } from '../zip/crc32.ts'
import { scanZip } from '../zip/scan-zip.ts'
import { unpackEntry } from '../zip/unpack-entry.ts'
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts'
import { isSwollen } from './is-swollen.ts'
import { isReadAsJson, type ProjectParts, projectLimits } from './schema.ts'

/** The parts of a project file as far as they can be read. */
export type Container = {
  /** Those with the right checksum. */
  readonly parts: ProjectParts
  /** The beginning of those that are damaged or cut off. */
  readonly torn: ProjectParts
  /** False when the list of the file's parts was gone or broken, and the parts were looked for. */
  readonly hasDirectory: boolean
}

/**
 * Unpacks a project file. Its size, its names and what it says that it holds are checked before anything is unpacked; one
 * that could reach out of a folder or fill the memory is refused. Damage is not: what is whole is given.
 */
export function readContainer(bytes: Uint8Array): Result<Container> {
  const container = unpackParts(bytes)
  if (!container.ok) return container
  const { parts, torn } = container.value
  const swollen = [...parts, ...torn].find(([name, part]) => isReadAsJson(name) && isSwollen(part))
  return swollen ? fail({ code: 'project-unsafe', detail: shortName(swollen[0]) }) : container
}

function unpackParts(bytes: Uint8Array): Result<Container> {
  if (bytes.length > projectLimits.fileBytes) return fail({ code: 'file-too-large' })
  const entries = readZipDirectory(bytes)
  if (!entries) return searchParts(bytes)
  const refusal = checkDirectory(entries, bytes.length)
  if (refusal) return fail(refusal)
  const parts = new Map<string, Uint8Array>()
  const broken: string[] = []
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const content = unpackEntry(bytes, entry)
    if (content && crc32(content) === entry.crc) parts.set(entry.name, content)
    else broken.push(entry.name)
  }
  if (broken.length === 0) return ok({ parts, torn: new Map(), hasDirectory: true })
  // The fault may be in the directory alone.
  const scanned = scanZip(bytes, projectLimits.unpackedBytes + bytes.length)
  const torn = new Map<string, Uint8Array>()
  for (const name of broken) {
    const content = scanned.whole.get(name)
    if (content) parts.set(name, content)
    else torn.set(name, scanned.torn.get(name) ?? new Uint8Array())
  }
  return ok({ parts, torn, hasDirectory: true })
}

function searchParts(bytes: Uint8Array): Result<Container> {
  const { whole, torn } = scanZip(bytes, projectLimits.unpackedBytes + bytes.length)
  if (whole.size + torn.size > projectLimits.parts) return fail({ code: 'file-too-large' })
  const unsafe = [...whole.keys(), ...torn.keys()].find((name) => !isSafeName(name))
  if (unsafe !== undefined) return fail({ code: 'project-unsafe', detail: shortName(unsafe) })
  return ok({ parts: whole, torn, hasDirectory: false })
}

type Refusal = { readonly code: FailureCode; readonly detail?: string }

function checkDirectory(entries: ReadonlyArray<ZipEntry>, fileBytes: number): Refusal | null {
  const { parts, partBytes, unpackedBytes } = projectLimits
  const packed = entries.filter(({ method }) => method !== 0)
  const isTooLarge =
    entries.length > parts ||
    packed.some(({ size }) => size > partBytes) ||
    sumOf(packed.map(({ size }) => size)) > unpackedBytes
  if (isTooLarge) return { code: 'file-too-large' }
  const names = new Set<string>()
  for (const { name, isLink, encrypted } of entries) {
    const isUnsafe = !isSafeName(name) || isLink || encrypted || names.has(name)
    if (isUnsafe) return { code: 'project-unsafe', detail: shortName(name) }
    names.add(name)
  }
  // Parts that lie over one another are more than the file has room for.
  const isOverlapping = sumOf(entries.map(({ compressedSize }) => compressedSize)) > fileBytes
  return isOverlapping ? { code: 'project-unsafe', detail: 'overlapp' } : null
}

function sumOf(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** A name that stays in its folder on every system. Nothing is unpacked to disk, but other programs may do so. */
function isSafeName(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/')
  const isOutside = steps.some((step) => step === '' || step === '.' || step === '..')
  return !isOutside && !/[\p{Cc}:]/u.test(name) && name.length <= MAX_NAME
}

const MAX_NAME = 200
const SHOWN_NAME = 60

/** As it can be shown in a sentence. */
function shortName(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, '?').slice(0, SHOWN_NAME)
}
