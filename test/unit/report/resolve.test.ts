import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import type { Inline, Report } from '../../../shared/report/report.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import type { ResolvedRun } from '../../../shared/report/resolved.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { storyReport } from '../../helpers/story-report.ts'

const result: Inline = {
  type: 'number',
  fact: 't-resultat/w-resultat/k-2024',
  style: { wording: 'words', scale: 1_000_000, decimals: 1 },
  children: [{ text: '' }],
}

function resolved(report: Report) {
  return resolveReport(report, buildLedger(Object.values(report.tables)))
}

function textOf(runs: ReadonlyArray<ResolvedRun>): string {
  return runs
    .map((run) => (run.kind === 'footnote' || run.kind === 'link' ? '' : run.text))
    .join('')
}

function firstRuns(report: Report): ReadonlyArray<ResolvedRun> {
  const block = resolved(report).chapters[0]?.blocks[0]
  return block && 'runs' in block ? block.runs : []
}

describe('resolveReport', () => {
  it('words a live number with the scale and decimals asked for', () => {
    const report = aReport(
      [aChapter('c-1', [aParagraph('b-1', 'Resultatet ble ', result, '.')])],
      [aTable()],
    )
    expect(textOf(firstRuns(report))).toBe('Resultatet ble −8,4\u00a0millioner\u00a0kroner.')
  })

  it('gives every place the new text when the cell changes', () => {
    const blocks = [aParagraph('b-1', result), aParagraph('b-2', 'Igjen: ', result)]
    const rows = [aRow('Resultat', ['12000', ''])]
    const texts = resolved(
      aReport([aChapter('c-1', blocks)], [aTable({ rows })]),
    ).chapters[0]?.blocks.map((block) => ('runs' in block ? textOf(block.runs) : ''))
    expect(texts).toEqual([
      '12,0\u00a0millioner\u00a0kroner',
      'Igjen: 12,0\u00a0millioner\u00a0kroner',
    ])
  })

  it('says in words that a number is missing, and names the place as a problem', () => {
    const report = aReport([aChapter('c-1', [aParagraph('b-1', result)])])
    expect(textOf(firstRuns(report))).toBe('[tall mangler]')
    expect(resolved(report).problems).toEqual([
      { code: 'missing-number', chapter: 'c-1', block: 'b-1' },
    ])
  })

  it('refers to a table by the number it has where it stands now', () => {
    const reference: Inline = {
      type: 'reference',
      target: 'b-t2',
      show: 'label-number',
      children: [{ text: '' }],
    }
    const tables = [aTable(), aTable({ id: 't-andre' })]
    const first = aTableBlock('b-t1', 't-resultat')
    const second = aTableBlock('b-t2', 't-andre')
    const text = aParagraph('b-1', 'Se ', reference)
    expect(textOf(firstRuns(aReport([aChapter('c-1', [text, first, second])], tables)))).toBe(
      'Se tabell\u00a02',
    )
    expect(textOf(firstRuns(aReport([aChapter('c-1', [text, second, first])], tables)))).toBe(
      'Se tabell\u00a01',
    )
  })

  it('says that a reference is missing when its target is deleted', () => {
    const reference: Inline = {
      type: 'reference',
      target: 'b-borte',
      show: 'title',
      children: [{ text: '' }],
    }
    const report = aReport([aChapter('c-1', [aParagraph('b-1', reference)])])
    expect(textOf(firstRuns(report))).toBe('[henvisning mangler]')
    expect(resolved(report).problems[0]?.code).toBe('missing-reference')
  })

  it('refers to a chapter without number by its title', () => {
    const reference: Inline = {
      type: 'reference',
      target: 'c-2',
      show: 'label-number',
      children: [{ text: '' }],
    }
    const report = aReport([
      aChapter('c-1', [aParagraph('b-1', reference)]),
      aChapter('c-2', [], { title: 'Signaturer', numbered: false }),
    ])
    expect(textOf(firstRuns(report))).toBe('«Signaturer»')
  })

  it('counts footnotes through the whole report', () => {
    const footnote = (id: `b-${string}`): Inline => ({
      type: 'footnote',
      id,
      content: [{ text: 'x' }],
      children: [{ text: '' }],
    })
    const report = aReport([
      aChapter('c-1', [aParagraph('b-1', footnote('b-f1'))]),
      aChapter('c-2', [aParagraph('b-2', footnote('b-f2'))]),
    ])
    const block = resolved(report).chapters[1]?.blocks[0]
    expect(block && 'runs' in block ? block.runs[0] : null).toMatchObject({
      kind: 'footnote',
      number: 2,
    })
  })
})

describe('numbering', () => {
  it('numbers chapters and headings in one walk, and restarts under each chapter', () => {
    const report = aReport([
      aChapter('c-1', [aHeading('b-1', 2, 'a'), aHeading('b-2', 2, 'b'), aHeading('b-3', 3, 'c')]),
      aChapter('c-2', []),
      aChapter('c-3', [], { level: 2 }),
    ])
    const { chapters } = resolved(report)
    const numbers = chapters.flatMap((chapter) => [
      chapter.number,
      ...chapter.blocks.map((block) => (block.kind === 'heading' ? block.number : '')),
    ])
    expect(numbers).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1'])
  })

  it('gives nothing below a chapter without number a number', () => {
    const report = aReport([
      aChapter('c-1', [aHeading('b-1', 2, 'a')], { numbered: false }),
      aChapter('c-2', [], { level: 2 }),
      aChapter('c-3', []),
    ])
    const { chapters } = resolved(report)
    expect(chapters.map(({ number }) => number)).toEqual(['', '', '1'])
    expect(chapters[0]?.blocks[0]).toMatchObject({ number: '' })
  })

  it('never skips a heading level', () => {
    const report = aReport([aChapter('c-1', [aHeading('b-1', 4, 'dyp')])])
    expect(resolved(report).chapters[0]?.blocks[0]).toMatchObject({
      outlineLevel: 2,
      number: '1.1',
    })
  })

  it('starts a new numbered list after other text and where restart is asked for', () => {
    const item = (id: `b-${string}`, restart?: true) =>
      ({
        type: 'list-item',
        id,
        list: 'number',
        level: 0,
        ...(restart ? { restart } : {}),
        children: [{ text: 'x' }],
      }) as const
    const blocks = [
      item('b-1'),
      item('b-2'),
      item('b-3', true),
      aParagraph('b-4', 'x'),
      item('b-5'),
    ]
    const { chapters } = resolved(aReport([aChapter('c-1', blocks)]))
    const lists = chapters[0]?.blocks.map((block) =>
      block.kind === 'list-item' ? block.listInstance : null,
    )
    expect(lists).toEqual([0, 0, 1, null, 2])
  })
})

describe('a report with boxes, decisions and a big number', () => {
  const story = () => resolved(storyReport()).chapters[1]?.blocks ?? []

  it('tells where each box begins and ends, also when two stand side by side', () => {
    const boxes = story().flatMap((block) => ('box' in block && block.box ? [block.box] : []))
    expect(boxes.map(({ index, isFirst, isLast }) => [index, isFirst, isLast])).toEqual([
      ...[
        [0, true, false],
        [0, false, false],
        [0, false, true],
      ],
      ...[
        [1, true, false],
        [1, false, true],
      ],
      ...[
        [2, true, false],
        [2, false, true],
      ],
      ...[
        [3, true, false],
        [3, false, true],
      ],
    ])
  })

  it('shows the figure of a big number', () => {
    expect(story()[0]).toMatchObject({
      number: { text: '1\u00a0534,8\u00a0millioner\u00a0kroner' },
    })
  })

  it('shows a decision list once more with numbers of its own', () => {
    const mirror = story().find(({ kind }) => kind === 'mirror')
    expect(mirror?.kind === 'mirror' && mirror.items.map(({ runs }) => runs)).toEqual([
      [{ kind: 'text', text: 'Styret tar rapporten til orientering.', marks: [] }],
      [{ kind: 'text', text: 'Styret ber om en ny rapport til neste møte.', marks: [] }],
    ])
    const [list] = resolved(storyReport()).chapters[0]?.blocks ?? []
    const instances = [list, ...(mirror?.kind === 'mirror' ? mirror.items : [])].map((item) =>
      item?.kind === 'list-item' ? item.listInstance : null,
    )
    expect(instances).toEqual([0, 1, 1])
  })

  it('names a mirror whose list is gone, and a big number without a figure', () => {
    const report = storyReport()
    const [, ...chapters] = report.chapters
    const { problems } = resolveReport({ ...report, chapters, tables: {} }, new Map())
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-number',
      'missing-list',
      'missing-table',
    ])
  })
})
