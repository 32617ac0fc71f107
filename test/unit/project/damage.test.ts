import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openProject, type Project, spareParts } from '../../../shared/project/open-project.ts'
import { projectLimits } from '../../../shared/project/schema.ts'
import { crc32 } from '../../../shared/zip/crc32.ts'
import { type PackedFile, packZip } from '../../../shared/zip/pack-zip.ts'
import { mixedParts, mutationNames, mutations } from '../../helpers/mutate-file.ts'
import { openedProject, projectBytes, sha256 } from '../../helpers/project-bytes.ts'
import { seededRandom } from '../../helpers/random.ts'
import { projectRoot } from '../../helpers/source-files.ts'
import { statementReport } from '../../helpers/statement-report.ts'

const fixture = (version: string) =>
  new Uint8Array(
    readFileSync(join(projectRoot, `test/fixtures/projects/${version}/rapport.beretning`)),
  )
const files = { v1: fixture('v1'), v2: fixture('v2') }
const other = projectBytes(statementReport())

/** How many files of each kind; `BERETNING_MUTATIONS` asks for more. */
const COUNT = Number(process.env.BERETNING_MUTATIONS ?? 125)
const REFUSALS = ['not-a-project', 'project-damaged', 'project-unsafe', 'file-too-large']
const MAX_MS = 5000

const isSame = (one: Project, two: Project) => shown(one) === shown(two)
const shown = ({ report, media, others }: Project) =>
  JSON.stringify([report, [...media.keys()].sort(byText), [...others.keys()].sort(byText)])
const byText = (a: string, b: string) => (a < b ? -1 : 1)

/** What became of a file; that it is opened otherwise without a word, or takes too long, is a fault. */
function fault(bytes: Uint8Array, original: Project): string | null {
  const start = performance.now()
  const opened = openProject(bytes, sha256)
  const ms = performance.now() - start
  if (ms > MAX_MS) return `took ${ms} ms`
  if (!opened.ok) return REFUSALS.includes(opened.error.code) ? null : opened.error.code
  const { repairs, newer } = opened.value
  if (repairs.length > 0 || newer !== null) {
    // What was mended can be saved, and is whole then.
    const { report, media } = opened.value
    const again = openedProject(projectBytes(report, media))
    return again.repairs.length === 0 ? null : `mended again: ${again.repairs[0]?.code}`
  }
  return isSame(opened.value, original) ? null : 'changed in silence'
}

describe('a damaged project file', () => {
  for (const [version, bytes] of Object.entries(files)) {
    const original = openedProject(bytes)
    it.each(mutationNames)(`opens, is mended with words, or is refused: ${version}, %s`, (name) => {
      const random = seededRandom(mutationNames.indexOf(name) + 1)
      const faults = Array.from({ length: COUNT }, (_, index) => {
        const found = fault(mutations[name](bytes, random, other), original)
        return found && `${index}: ${found}`
      })
      expect(faults.filter((found) => found !== null)).toEqual([])
    })
  }

  // Schema 1 has no list of its parts, so of it only what is damaged is found, and not what was exchanged with care.
  it('opens, is mended with words, or is refused: v2, parts mixed up', () => {
    const random = seededRandom(99)
    const parts = unzipSync(files.v2)
    const others = unzipSync(other)
    const original = openedProject(files.v2)
    const faults = Array.from({ length: COUNT }, (_, index) => {
      const found = fault(zipSync(mixedParts(parts, others, random)), original)
      return found && `${index}: ${found}`
    })
    expect(faults.filter((found) => found !== null)).toEqual([])
  })

  it('takes a damaged part from the backup when that has the very same, and says so', () => {
    const { report, media } = openedProject(files.v2)
    const before = { ...report, settings: { ...report.settings, title: 'Før' } }
    const backup = spareParts(projectBytes(before, media), sha256)
    const random = seededRandom(5)
    for (let index = 0; index < COUNT; index++) {
      const cut = files.v2.slice(0, 4000 + random(files.v2.length - 4000))
      const opened = openProject(cut, sha256, backup)
      if (!opened.ok || opened.value.repairs.some(({ code }) => code === 'manifest-lost')) continue
      expect(opened.value.report).toEqual(report)
      expect(opened.value.media.size).toBe(media.size)
      expect(opened.value.repairs).not.toEqual([])
    }
  })

  it('gives the beginning of a chapter whose end is damaged', () => {
    const { report } = openedProject(files.v2)
    const chapter = report.chapters.find(({ id }) => id === 'c-fortelling')
    const found = Buffer.from(files.v2).indexOf('chapters/c-fortelling.json')
    const damaged = files.v2.slice()
    damaged.fill(0, found + 700, found + 720)
    const opened = openedProject(damaged)
    expect(opened.repairs).toContainEqual({
      code: 'part-torn',
      place: 'chapters/c-fortelling.json',
    })
    const blocks = opened.report.chapters.find(({ id }) => id === 'c-fortelling')?.blocks ?? []
    expect(blocks.length).toBeGreaterThan(2)
    expect(blocks.slice(0, 2)).toEqual(chapter?.blocks.slice(0, 2))
  })
})

describe('a project file made for harm', () => {
  const packed = (name: string, content = new Uint8Array([1])): PackedFile => ({
    ...{ name, method: 0, packed: content, size: content.length, crc: crc32(content) },
  })
  const zip = (...more: ReadonlyArray<PackedFile>) => {
    const parts = Object.entries(unzipSync(files.v2)).map(([name, bytes]) => packed(name, bytes))
    return new Uint8Array(Buffer.concat(packZip([...parts, ...more])))
  }
  const refusal = (bytes: Uint8Array) => {
    const opened = openProject(bytes, sha256)
    return opened.ok ? null : opened.error.code
  }

  it.each([
    '../utenfor.txt',
    'chapters/../../utenfor.txt',
    '/etc/passwd',
    'C:/Windows/x.txt',
    '..\\utenfor.txt',
    'media//x',
    'a\0b',
    'report.json',
  ])('is refused for a part called %j', (name) => {
    expect(refusal(zip(packed(name)))).toBe('project-unsafe')
  })

  it('is refused for a part that is a link', () => {
    const bytes = zip(packed('lenke'))
    const view = new DataView(bytes.buffer)
    view.setUint32(Buffer.from(bytes).lastIndexOf('lenke') - 46 + 38, 0o120777 << 16, true)
    expect(refusal(bytes)).toBe('project-unsafe')
  })

  it('is refused for what it would become, before it is unpacked', () => {
    const bomb = deflateSync(new Uint8Array(projectLimits.partBytes + 1))
    const one = { method: 8, packed: bomb, size: projectLimits.partBytes + 1, crc: 0 } as const
    expect(refusal(zip({ ...one, name: 'bombe' }))).toBe('file-too-large')
    const many = Array.from({ length: 5 }, (_, index) => ({
      ...{ ...one, size: projectLimits.partBytes, name: `bombe${index}` },
    }))
    expect(refusal(zip(...many))).toBe('file-too-large')
    const parts = Array.from({ length: projectLimits.parts }, (_, index) => packed(`del${index}`))
    expect(refusal(zip(...parts))).toBe('file-too-large')
  })

  it('is held to the size a part says that it has', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000))
    const lying = zip({ name: 'bombe', method: 8, packed: bomb, size: 1000, crc: 0 })
    const opened = openProject(lying, sha256)
    expect(opened.ok && opened.value.repairs.map(({ place }) => place)).toContain('bombe')
  })
})
