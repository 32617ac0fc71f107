import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../shared/project/open-project.ts'
import { mediaOf } from '../../../shared/report/media-of.ts'
import { numberReport } from '../../../shared/report/numbering.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { referenceTargets } from '../../../shared/report/references.ts'
import type { Block, Report } from '../../../shared/report/report.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { pictureReport } from '../../helpers/picture-report.ts'
import { diagramName, photo, photoName } from '../../helpers/pictures.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'
import { describeResolved } from '../../helpers/report-sketch.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('figures', () => {
  it('are the pictures with a caption that are no decoration, counted through the report', () => {
    const resolved = resolveReport(pictureReport(), new Map())
    expect(describeResolved(resolved).filter((line) => line.startsWith('image'))).toEqual([
      'image Figur~1 Driftssentralen en vanlig dag. (Foto: Fotograf Eksempel)',
      'image ()',
      'image Figur~2 Organisasjonen per 31.12.2024 (Illustrasjon: Prøve HF)',
      'image ()',
      'image Figur~3 Roboten har hjulpet til siden mai. ()',
    ])
    expect(resolved.counts.figures).toBe(3)
    expect(resolved.problems).toEqual([])
  })

  it('can be referred to, and what refers to them follows when one is taken out', () => {
    const report = pictureReport()
    const figures = referenceTargets(report, numberReport(report)).filter(
      ({ kind }) => kind === 'figure',
    )
    expect(figures.map(({ labelNumber }) => labelNumber)).toEqual([
      'figur\u00a01',
      'figur\u00a02',
      'figur\u00a03',
    ])
    const first = (blocks: ReadonlyArray<string>) => blocks.find((line) => line.startsWith('Se '))
    expect(first(describeResolved(resolveReport(report, new Map())))).toMatch(/^Se figur~2 /)
    const without = withBlocks(report, (block) => block.id !== 'b-foto')
    expect(first(describeResolved(resolveReport(without, new Map())))).toMatch(/^Se figur~1 /)
  })

  it('that are gone are named with their place', () => {
    const resolved = resolveReport(pictureReport(), new Map(), (name) => name === photoName)
    expect(resolved.problems.map(({ code, block }) => `${code} ${block}`)).toEqual([
      'missing-picture b-pynt',
      'missing-picture b-halv',
    ])
  })

  it('are the same after saving and opening, and name the pictures they show', () => {
    const report = pictureReport()
    const opened = openProject(projectBytes(report, new Map([[sha256(photo), photo]])), sha256)
    expect(opened).toMatchObject({ ok: true, value: { report, repairs: [] } })
    expect([...mediaOf(report)]).toEqual([photoName, diagramName])
  })

  it('are read from a hostile file as pictures of nothing else than the report has', () => {
    const read = (image: unknown) => {
      // Safe: a file may hold anything.
      const report = aReport([aChapter('c-a', [image as Block, aParagraph('b-slutt', 'Slutt.')])])
      const result = readReport(report)
      return result.ok ? result.value.report.chapters[0]?.blocks[0] : null
    }
    const children = [{ text: 'Bildetekst' }]
    const outside = { type: 'image', id: 'b-a', media: '../../secret.png', alt: '', children }
    expect(read(outside)).toEqual({ type: 'paragraph', id: 'b-a', children })
    const odd = {
      ...outside,
      ...{ media: photoName, print: 'x', alt: 7, decorative: 'yes', credit: {}, size: 'huge' },
    }
    expect(read(odd)).toEqual({ type: 'image', id: 'b-a', media: photoName, alt: '', children })
  })
})

function withBlocks(report: Report, keep: (block: Block) => boolean): Report {
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.filter(keep),
  }))
  return { ...report, chapters }
}
