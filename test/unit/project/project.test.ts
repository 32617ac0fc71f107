import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../shared/project/open-project.ts'
import { packedInFile } from '../../../shared/project/packed-in-file.ts'
import { saveProject } from '../../../shared/project/save-project.ts'
import { PROJECT_SCHEMA } from '../../../shared/project/schema.ts'
import type { Report } from '../../../shared/report/report.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { openedProject, projectBytes, sha256 } from '../../helpers/project-bytes.ts'
import { statementReport } from '../../helpers/statement-report.ts'
import { storyReport } from '../../helpers/story-report.ts'

const report = aReport(
  [
    aChapter('c-1', [
      aParagraph(
        'b-1',
        'Æøå ',
        {
          type: 'number',
          fact: 't-resultat/w-resultat/k-2024',
          style: { wording: 'words', scale: 1_000_000 },
          children: [{ text: '' }],
        },
        ' slutt',
      ),
      aTableBlock('b-2', 't-resultat'),
    ]),
    aChapter('c-2', [aHeading('b-3', 2, 'Under')], {
      level: 2,
      status: 'approved',
      numbered: false,
    }),
  ],
  [aTable()],
)

const whole = (report: Report) => ({
  ...{ report, media: new Map(), others: new Map() },
  ...{ repairs: [], newer: null },
})

/** The saved file with some of its parts changed. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(projectBytes(report))
  change(parts)
  return zipSync(parts)
}

function edit(parts: Record<string, Uint8Array>, name: string, from: string, to: string): void {
  const text = strFromU8(parts[name] ?? new Uint8Array())
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  parts[name] = strToU8(text.replaceAll(from, to))
}

describe('project file', () => {
  it('opens to the report that was saved', () => {
    const opened = openProject(projectBytes(report), sha256)
    expect(opened).toEqual({ ok: true, value: whole(report) })
  })

  it.each([
    ['statement with formulas, notes and footnotes', statementReport()],
    ['story with boxes, big numbers and decisions', storyReport()],
  ])('opens a %s to what was saved', (_, saved) => {
    const opened = openProject(projectBytes(saved), sha256)
    expect(opened).toEqual({ ok: true, value: whole(saved) })
  })

  it('gives the same bytes for the same report, whatever the order of keys', () => {
    const shuffled = {
      ...report,
      settings: Object.fromEntries(Object.entries(report.settings).reverse()),
    }
    expect(projectBytes(shuffled as typeof report)).toEqual(projectBytes(report))
  })

  it('keeps pictures, named by their content', () => {
    const picture = strToU8('bilde')
    const opened = openProject(projectBytes(report, new Map([[sha256(picture), picture]])), sha256)
    expect(opened.ok && [...opened.value.media]).toEqual([[sha256(picture), picture]])
  })

  it('opens a file from a newer version as far as it is known, and says that it is newer', () => {
    const newer = changed((parts) =>
      edit(parts, 'manifest.json', `"schema": ${PROJECT_SCHEMA}`, '"schema": 99'),
    )
    expect(openProject(newer, sha256)).toMatchObject({ ok: true, value: { report, newer: 99 } })
  })

  it('refuses a newer file that has nothing this version knows', () => {
    const newer = changed((parts) => {
      edit(parts, 'manifest.json', `"schema": ${PROJECT_SCHEMA}`, '"schema": 99')
      edit(parts, 'report.json', '"settings": {', '"settings": [],\n "rest": {')
    })
    expect(openProject(newer, sha256)).toMatchObject({
      error: { code: 'project-too-new', detail: '99' },
    })
  })

  it('keeps the parts it does not know, and saves them again', () => {
    const others = new Map([
      ['versions/1.json', strToU8('{"parts": {}}')],
      ['notes.txt', strToU8('hei')],
    ])
    const opened = openedProject(projectBytes(report, new Map(), others))
    expect(opened.repairs).toEqual([])
    expect(openedProject(projectBytes(opened.report, opened.media, opened.others)).others).toEqual(
      others,
    )
  })

  it('refuses a file that is no project', () => {
    expect(openProject(strToU8('hei'), sha256)).toMatchObject({ error: { code: 'not-a-project' } })
    expect(openProject(new Uint8Array(), sha256)).toMatchObject({
      error: { code: 'not-a-project' },
    })
    expect(openProject(zipSync({ 'a.txt': strToU8('x') }), sha256)).toMatchObject({
      error: { code: 'not-a-project' },
    })
  })

  it('turns an unknown block into a paragraph and says so, so that no word is lost', () => {
    const file = changed((parts) =>
      edit(parts, 'chapters/c-1.json', '"type": "paragraph"', '"type": "hologram"'),
    )
    const opened = openProject(file, sha256)
    expect(opened.ok && opened.value.report).toEqual(report)
    expect(opened.ok && opened.value.repairs).toEqual([
      { code: 'part-changed', place: 'chapters/c-1.json' },
      { code: 'unknown-block', place: 'chapters[0].blocks[0]' },
    ])
  })

  it('gives a doubled id a new one', () => {
    const file = changed((parts) => edit(parts, 'chapters/c-1.json', '"b-2"', '"b-1"'))
    const opened = openProject(file, sha256)
    const ids = opened.ok ? opened.value.report.chapters[0]?.blocks.map(({ id }) => id) : []
    expect(new Set(ids).size).toBe(2)
    expect(opened.ok && opened.value.repairs.map(({ code }) => code)).toEqual([
      'part-changed',
      'duplicate-id',
    ])
  })

  it('keeps a number that cannot be read as text', () => {
    const file = changed((parts) => edit(parts, 'tables/t-resultat.json', '"-8406"', '"minus mye"'))
    const opened = openProject(file, sha256)
    const cell = opened.ok ? opened.value.report.tables['t-resultat']?.rows[2]?.cells[0] : null
    expect(cell).toMatchObject({ state: 'text', paragraphs: [{ text: 'minus mye' }] })
  })

  it('survives any single value being wrong', () => {
    const wrong = [null, 7, 'x', [], {}, true]
    const parts = unzipSync(projectBytes(report))
    for (const name of ['report.json', 'chapters/c-1.json', 'tables/t-resultat.json']) {
      const original: unknown = JSON.parse(strFromU8(parts[name] ?? new Uint8Array()))
      for (const path of pathsIn(original)) {
        for (const value of wrong) {
          const file = zipSync({
            ...parts,
            [name]: strToU8(JSON.stringify(withValue(original, path, value))),
          })
          const opened = openProject(file, sha256)
          if (opened.ok) projectBytes(opened.value.report)
          else expect(opened.error.code).toMatch(/^project-/)
        }
      }
    }
  })
})

type Path = ReadonlyArray<string>

function pathsIn(value: unknown, path: Path = []): ReadonlyArray<Path> {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

function withValue(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = withValue(copy[key], rest, replacement)
  return copy
}

describe('what lies packed in a file', () => {
  it('is every part but the list itself, and gives the same file when it is saved with them', () => {
    const media = new Map([[sha256(strToU8('bilde')), strToU8('bilde')]])
    const bytes = projectBytes(report, media)
    const packed = packedInFile(bytes)
    expect(packed.size).toBe(Object.keys(unzipSync(bytes)).length - 1)
    const again = saveProject({ report, media, others: new Map() }, sha256, packed)
    expect(again.ok && Buffer.concat(again.value.pieces).equals(bytes)).toBe(true)
  })

  it('is nothing in a file that is not a report', () => {
    expect(packedInFile(strToU8('PK')).size).toBe(0)
  })
})
