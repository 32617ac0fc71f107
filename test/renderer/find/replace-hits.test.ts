import { beforeEach, describe, expect, it } from 'vitest'
import { replaceAll } from '../../../renderer/find/find-actions.ts'
import { findStore } from '../../../renderer/find/find-store.ts'
import { replaceHits } from '../../../renderer/find/replace-hits.ts'
import { searchNow } from '../../../renderer/find/search-report.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import type { Inline } from '../../../shared/report/report.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { makeLargeReport } from '../../helpers/large-report.ts'
import { photoName } from '../../helpers/pictures.ts'
import { settle } from '../../helpers/settle.ts'

const number: Inline = {
  type: 'number',
  fact: 't-resultat/w-mal/k-2024',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}
const note: Inline = {
  type: 'footnote',
  id: 'b-note',
  content: [{ text: 'Om ' }, { text: 'må', italic: true }, { text: 'let for året' }],
  children: [{ text: '' }],
}
const link: Inline = {
  type: 'link',
  url: 'https://example.org',
  children: [{ text: 'målet ute' }],
}

const report = aReport(
  [
    aChapter(
      'c-one',
      [
        aParagraph(
          'b-a',
          'Vårt ',
          { text: 'må', bold: true },
          'let er ',
          number,
          ' og målet.',
          note,
          '',
        ),
        aTableBlock('b-t', 't-resultat'),
        aParagraph('b-b', 'Se ', link, ' nå'),
      ],
      { title: 'Om målet' },
    ),
    aChapter('c-two', [aHeading('b-h', 2, 'Målet'), aParagraph('b-c', 'Nådd hver dag')]),
  ],
  [
    aTable({
      title: 'Målet',
      columns: [aColumn('2024'), aColumn('Kommentar', { role: 'comment' })],
      rows: [aRow('Målet', ['5', aCell('Nær målet')], { id: 'w-mal' })],
      footnotes: [{ id: 'n-1', marker: '*', text: 'Målet er satt' }],
    }),
  ],
)

function replaceEvery(query: string, replacement: string): number {
  findStore.setState({ isOpen: true, query, matchesCase: false, wholeWords: false })
  searchNow()
  const { hits } = findStore.getState()
  replaceHits(hits, replacement)
  return hits.length
}

function text(chapter: 'c-one' | 'c-two', block: number): string {
  return editorOf(chapter).string([block])
}

describe('replacing hits in the report', () => {
  beforeEach(() => showReport(report))

  it('replaces in titles, text, links, footnotes and tables of every chapter, and takes all back at once', async () => {
    expect(replaceEvery('målet', 'planen')).toBe(10)
    await settle()
    const after = currentReport()
    expect(after.chapters[0]?.title).toBe('Om planen')
    expect(text('c-one', 0)).toBe('Vårt planen er  og planen.')
    expect(text('c-one', 2)).toBe('Se planen ute nå')
    expect(text('c-two', 0)).toBe('planen')
    expect(after.tables['t-resultat']).toMatchObject({
      caption: 'planen',
      rows: [
        { label: 'planen', cells: [{ state: 'number' }, { paragraphs: [{ text: 'Nær planen' }] }] },
      ],
      footnotes: [{ text: 'planen er satt' }],
    })
    const replaced = canonicalJson(after)
    history.undo()
    expect(history.store.getState().canUndo).toBe(false)
    expect(currentReport()).toEqual(report)
    history.redo()
    expect(canonicalJson(currentReport())).toBe(replaced)
  })

  it('gives what spans several marks the marks of its first letter, and keeps live numbers', () => {
    replaceEvery('målet', 'planen')
    expect(currentReport().chapters[0]?.blocks[0]).toMatchObject({
      children: [
        { text: 'Vårt ' },
        { text: 'planen', bold: true },
        { text: ' er ' },
        number,
        { text: ' og planen.' },
        {
          ...note,
          content: [{ text: 'Om ' }, { text: 'planen', italic: true }, { text: ' for året' }],
        },
        { text: '' },
      ],
    })
  })

  it('takes words away, also all there is of a heading, a link and a cell', () => {
    replaceEvery('målet ute', '')
    replaceEvery('målet', '')
    replaceEvery('nær ', '')
    expect(text('c-two', 0)).toBe('')
    expect(currentReport().chapters[0]?.blocks[2]).toMatchObject({ children: [{ text: 'Se  nå' }] })
    expect(currentReport().tables['t-resultat']?.rows[0]?.cells[1]?.state).toBe('blank')
  })

  it('replaces hits beside each other and where the new text holds the old', () => {
    replaceEvery('d', '<d>')
    expect(text('c-two', 1)).toBe('Nå<d><d> hver <d>ag')
  })

  it('replaces hundreds in the large report and takes them all back as one step', async () => {
    const large = makeLargeReport()
    showReport(large)
    const before = canonicalJson(currentReport())
    const hits = replaceEvery('planen', 'målene')
    expect(hits).toBeGreaterThan(500)
    await settle()
    searchNow()
    expect(findStore.getState().hits).toEqual([])
    history.undo()
    expect(canonicalJson(currentReport())).toBe(before)
    expect(history.store.getState().canUndo).toBe(false)
  })
})

describe('replacing what is written about a picture', () => {
  const about = aReport([
    aChapter('c-one', [
      {
        ...{
          type: 'image',
          id: 'b-b',
          media: photoName,
          alt: 'Det gamle huset.',
          credit: 'Gamle foto',
        },
        children: [{ text: '' }],
      },
      aParagraph('b-a', 'Gamle ord ', { ...link, url: 'https://gamle.no' }, '.'),
    ]),
  ])

  it('changes alternative text and credit, never an address, in one step', async () => {
    showReport(about)
    findStore.setState({ isOpen: true, query: 'gamle', replacement: 'nye' })
    searchNow()
    expect(findStore.getState().hits).toHaveLength(4)
    replaceAll()
    const [picture, text] = currentReport().chapters[0]?.blocks ?? []
    expect(picture).toMatchObject({ alt: 'Det nye huset.', credit: 'nye foto' })
    expect(text?.children[0]).toEqual({ text: 'nye ord ' })
    expect(text?.children[1]).toMatchObject({ url: 'https://gamle.no' })
    expect(uiStore.getState().notice?.text).toBe(
      '3 treff erstattet i 1 kapittel. 1 treff i lenkeadresser er som før.',
    )
    await settle()
    history.undo()
    expect(currentReport()).toEqual(about)
  })
})
