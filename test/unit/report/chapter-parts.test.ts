import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { copyChapters } from '../../../shared/report/copy-chapters.ts'
import { mergeChapter } from '../../../shared/report/merge-chapter.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { Block, Inline } from '../../../shared/report/report.ts'
import { splitChapter } from '../../../shared/report/split-chapter.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'

const note: Inline = {
  type: 'footnote',
  id: 'b-note',
  content: [{ text: 'Se note 3' }],
  children: [{ text: '' }],
}
const toHeading: Inline = {
  type: 'reference',
  target: 'b-head',
  show: 'title',
  children: [{ text: '' }],
}
const boxed: Block = {
  type: 'paragraph',
  id: 'b-boxed',
  box: { id: 'x-one', kind: 'fact' },
  children: [{ text: 'I ramme' }],
}

describe('a copy of chapters', () => {
  const chapters = [
    aChapter(
      'c-one',
      [aHeading('b-head', 2, 'Mål'), aParagraph('b-p', { text: '' }, toHeading, { text: '' })],
      {
        status: 'approved',
        approved: { key: '27 133' },
        notes: 'Ring Kari',
      },
    ),
    aChapter('c-two', [boxed, aParagraph('b-q', 'Med note', note, { text: '' })], { level: 2 }),
  ]

  it('shares no id with the first, and points within itself', () => {
    const copies = copyChapters(chapters, countingIdSource())
    const ids = (list: typeof copies) =>
      new Set(canonicalJson(list).match(/"(?:id|target)": "[^"]+"/g))
    const shared = [...ids(chapters)].filter((id) => ids(copies).has(id))
    expect(shared).toEqual([])
    const [first] = copies
    const reference = first?.blocks[1]?.children[1]
    expect(reference).toMatchObject({ type: 'reference', target: first?.blocks[0]?.id })
    const report = aReport([...chapters, ...copies])
    expect(readReport(JSON.parse(canonicalJson(report)))).toEqual({
      ok: true,
      value: { report, repairs: [] },
    })
  })

  it('is a draft that nobody has approved, with the notes to self', () => {
    const [copy] = copyChapters(chapters, countingIdSource())
    expect(copy).toMatchObject({ status: 'draft', notes: 'Ring Kari' })
    expect(copy).not.toHaveProperty('approved')
  })
})

describe('a chapter cut at a heading', () => {
  const chapter = aChapter('c-one', [
    aParagraph('b-a', 'Før'),
    { ...aHeading('b-head', 3, 'Mål'), children: [{ text: 'Mål' }, note, { text: '' }] } as Block,
    aParagraph('b-b', 'Etter'),
  ])

  it('goes on in a new one with the heading as its title, and loses no footnote', () => {
    const split = splitChapter(chapter, 'b-head', 'Mål', countingIdSource())
    expect(split?.kept).toBe(1)
    expect(split?.next).toMatchObject({ title: 'Mål', level: 1 })
    expect(split?.next.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(split?.next.blocks[0]?.children).toContainEqual(note)
    expect(split?.next.blocks[1]).toBe(chapter.blocks[2])
  })

  it('leaves a line to write in when the heading was last', () => {
    const last = aChapter('c-one', [aHeading('b-head', 2, 'Slutt')])
    const split = splitChapter(last, 'b-head', 'Slutt', countingIdSource())
    expect(split?.next.blocks).toMatchObject([{ type: 'paragraph', children: [{ text: '' }] }])
  })

  it('is not cut where there is no heading', () => {
    expect(splitChapter(chapter, 'b-a', 'Før', countingIdSource())).toBeNull()
  })
})

describe('a chapter put together with the one above', () => {
  it('keeps its headings under its title', () => {
    const above = aChapter('c-one', [aParagraph('b-a', 'Over')], {
      notes: 'En',
      status: 'approved',
    })
    const below = aChapter('c-two', [aHeading('b-h', 2, 'Mål'), aHeading('b-i', 4, 'Dypt')], {
      title: 'Under',
      notes: 'To',
      status: 'forReview',
    })
    const { above: merged, added } = mergeChapter(above, below, countingIdSource())
    expect(added.map((block) => block.type === 'heading' && block.level)).toEqual([2, 3, 4])
    expect(added[0].children).toEqual([{ text: 'Under' }])
    expect(merged).toMatchObject({ id: 'c-one', notes: 'En\n\nTo', status: 'forReview' })
  })
})
