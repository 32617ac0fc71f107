import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../shared/project/open-project.ts'
import { saveProject } from '../../../shared/project/save-project.ts'
import { PROJECT_SCHEMA } from '../../../shared/project/schema.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { statementReport } from '../../helpers/statement-report.ts'
import { storyReport } from '../../helpers/story-report.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

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

/** The saved file with some of its parts changed. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(saveProject(report))
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
    const opened = openProject(saveProject(report), sha256)
    expect(opened).toEqual({ ok: true, value: { report, media: new Map(), repairs: [] } })
  })

  it.each([
    ['statement with formulas, notes and footnotes', statementReport()],
    ['story with boxes, big numbers and decisions', storyReport()],
  ])('opens a %s to what was saved', (_, saved) => {
    const opened = openProject(saveProject(saved), sha256)
    expect(opened).toEqual({ ok: true, value: { report: saved, media: new Map(), repairs: [] } })
  })

  it('gives the same bytes for the same report, whatever the order of keys', () => {
    const shuffled = {
      ...report,
      settings: Object.fromEntries(Object.entries(report.settings).reverse()),
    }
    expect(saveProject(shuffled as typeof report)).toEqual(saveProject(report))
  })

  it('keeps pictures, named by their content', () => {
    const picture = strToU8('bilde')
    const opened = openProject(saveProject(report, new Map([[sha256(picture), picture]])), sha256)
    expect(opened.ok && [...opened.value.media]).toEqual([[sha256(picture), picture]])
  })

  it('refuses a file from a newer version', () => {
    const newer = changed((parts) =>
      edit(parts, 'manifest.json', `"schema": ${PROJECT_SCHEMA}`, '"schema": 99'),
    )
    expect(openProject(newer, sha256)).toEqual({
      ok: false,
      error: { code: 'project-too-new', detail: '99' },
    })
  })

  it('refuses a file that is no project, and a truncated one', () => {
    const whole = saveProject(report)
    expect(openProject(strToU8('hei'), sha256)).toMatchObject({ error: { code: 'not-a-project' } })
    expect(openProject(zipSync({ 'a.txt': strToU8('x') }), sha256)).toMatchObject({
      error: { code: 'not-a-project' },
    })
    expect(openProject(whole.slice(0, whole.length / 2), sha256)).toMatchObject({
      error: { code: 'project-damaged' },
    })
  })

  it('refuses a file where a chapter is gone, instead of opening it without', () => {
    const damaged = changed((parts) => delete parts['chapters/c-2.json'])
    expect(openProject(damaged, sha256)).toMatchObject({
      error: { code: 'project-damaged', detail: 'chapters/c-2.json' },
    })
  })

  it('turns an unknown block into a paragraph and says so, so that no word is lost', () => {
    const file = changed((parts) =>
      edit(parts, 'chapters/c-1.json', '"type": "paragraph"', '"type": "hologram"'),
    )
    const opened = openProject(file, sha256)
    expect(opened.ok && opened.value.report).toEqual(report)
    expect(opened.ok && opened.value.repairs).toEqual([
      { code: 'unknown-block', place: 'chapters[0].blocks[0]' },
    ])
  })

  it('gives a doubled id a new one', () => {
    const file = changed((parts) => edit(parts, 'chapters/c-1.json', '"b-2"', '"b-1"'))
    const opened = openProject(file, sha256)
    const ids = opened.ok ? opened.value.report.chapters[0]?.blocks.map(({ id }) => id) : []
    expect(new Set(ids).size).toBe(2)
    expect(opened.ok && opened.value.repairs.map(({ code }) => code)).toEqual(['duplicate-id'])
  })

  it('keeps a number that cannot be read as text', () => {
    const file = changed((parts) => edit(parts, 'tables/t-resultat.json', '"-8406"', '"minus mye"'))
    const opened = openProject(file, sha256)
    const cell = opened.ok ? opened.value.report.tables['t-resultat']?.rows[2]?.cells[0] : null
    expect(cell).toMatchObject({ state: 'text', paragraphs: [{ text: 'minus mye' }] })
  })

  it('survives any single value being wrong', () => {
    const wrong = [null, 7, 'x', [], {}, true]
    const parts = unzipSync(saveProject(report))
    for (const name of ['report.json', 'chapters/c-1.json', 'tables/t-resultat.json']) {
      const original: unknown = JSON.parse(strFromU8(parts[name] ?? new Uint8Array()))
      for (const path of pathsIn(original)) {
        for (const value of wrong) {
          const file = zipSync({
            ...parts,
            [name]: strToU8(JSON.stringify(withValue(original, path, value))),
          })
          const opened = openProject(file, sha256)
          if (opened.ok) saveProject(opened.value.report)
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
