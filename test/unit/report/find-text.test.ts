import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { findText, type Hit, isReplaceable } from '../../../shared/report/find-text.ts'
import { hitText } from '../../../shared/report/hit-text.ts'
import { replaceInTable } from '../../../shared/report/replace-in-table.ts'
import type { Block, Report } from '../../../shared/report/report.ts'
import { type FindOptions, textPattern } from '../../../shared/report/text-pattern.ts'
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
import { aPerson } from '../../helpers/people-report.ts'
import { photoName } from '../../helpers/pictures.ts'

const any: FindOptions = { matchesCase: false, wholeWords: false }

describe('what is about the whole report, and notes', () => {
  it('is found, first and after what the chapter says, where it stands', () => {
    const report = aReport([
      { ...aChapter('c-a', [aParagraph('b-a', 'Om drift')]), notes: 'Spør om drift' },
    ])
    const person = aPerson('Navn Drift', 'seniorOfficer', [null, null], 'Direktør drift')
    const settings = { ...report.settings, title: 'Drift i 2024', people: [person] }
    const pattern = assertExists(textPattern('drift', any), 'a word is a pattern')
    const hits = findText({ ...report, settings }, pattern)
    expect(hits.map(({ chapter, place }) => [chapter, place.kind])).toEqual([
      [null, 'report-title'],
      [null, 'person'],
      ['c-a', 'text'],
      ['c-a', 'notes'],
    ])
    expect(hits.map((hit) => hitText({ ...report, settings }, hit))).toEqual([
      'Drift i 2024',
      'Direktør drift',
      'Om drift',
      'Spør om drift',
    ])
  })
})

describe('what is not on the page', () => {
  const report = aReport([
    aChapter('c-a', [
      aParagraph(
        'b-a',
        'Se ',
        { type: 'link', url: 'https://example.org/bilde', children: [{ text: 'siden' }] },
        ' med bilde.',
      ),
      {
        ...{ type: 'image', id: 'b-b', media: photoName, alt: 'Et bilde.', credit: 'Bildebyrå' },
        children: [{ text: 'Bilde av huset' }],
      },
    ]),
  ])
  const hits = findText(report, assertExists(textPattern('bilde', any), 'there is a text'))

  it('is found: addresses of links, alternative texts and credits', () => {
    expect(hits.map((hit) => `${hit.place.kind}: ${hitText(report, hit)}`)).toEqual([
      'link: https://example.org/bilde',
      'text: Se siden med bilde.',
      'text: Bilde av huset',
      'alt: Et bilde.',
      'credit: Bildebyrå',
    ])
  })

  it('is found where a person has written it about a chart or a table, not where nobody is told', () => {
    const about = aReport(
      [
        aChapter('c-a', [
          {
            ...{ type: 'image', id: 'b-a', media: photoName, alt: 'Et bilde.', decorative: true },
            children: [{ text: '' }],
          },
          {
            ...{ type: 'chart', id: 'b-b', chart: 'bar', table: 't-a', alt: 'Et bilde av tall.' },
            children: [{ text: '' }],
          },
          aTableBlock('b-c', 't-a'),
        ]),
      ],
      [aTable({ id: 't-a', alt: 'Tallene bak bildet.' })],
    )
    const places = findText(about, assertExists(textPattern('bilde', any), 'there is a text'))
    expect(places.map((hit) => `${hit.place.kind}: ${hitText(about, hit)}`)).toEqual([
      'alt: Et bilde av tall.',
      'table-alt: Tallene bak bildet.',
    ])
    const [table] = Object.values(about.tables)
    const spans = [{ place: { kind: 'table-alt' } as const, spans: [{ start: 12, end: 18 }] }]
    expect(replaceInTable(assertExists(table, 'it has one'), spans, 'figuren').alt).toBe(
      'Tallene bak figuren.',
    )
  })

  it('can have another text in its place, but for addresses', () => {
    expect(hits.filter((hit) => !isReplaceable(hit)).map(({ place }) => place.kind)).toEqual([
      'link',
    ])
  })
})

const number: Block['children'][number] = {
  type: 'number',
  fact: 't-resultat/w-inntekter/k-2024',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}

function note(id: `b-${string}`, text: string): Block['children'][number] {
  return { type: 'footnote', id, content: [{ text }], children: [{ text: '' }] }
}

function places(report: Report, query: string): ReadonlyArray<string> {
  const pattern = textPattern(query, any)
  return pattern ? findText(report, pattern).map(describeHit) : []
}

function describeHit({ chapter, place, start }: Hit): string {
  return `${chapter} ${place.kind} ${start}`
}

describe('finding a text in a report', () => {
  it('reads titles, headings, text, footnotes and tables in the order they are read', () => {
    const report = aReport(
      [
        aChapter(
          'c-one',
          [
            aParagraph('b-a', 'Mål ', note('b-n', 'et mål'), 'mål'),
            aTableBlock('b-t', 't-resultat'),
            aHeading('b-h', 2, 'Mål'),
          ],
          { title: 'Mål' },
        ),
        aChapter('c-two', [aParagraph('b-b', 'mål')]),
      ],
      [
        aTable({
          title: 'Mål',
          labelHeader: ['Mål'],
          columns: [aColumn('Mål'), aColumn('Kommentar')],
          rows: [aRow('Mål', ['5', aCell('Nådde mål')])],
          footnotes: [{ id: 'n-1', marker: '*', text: 'Se mål' }],
        }),
      ],
    )
    expect(places(report, 'mål')).toEqual([
      'c-one title 0',
      'c-one text 0',
      'c-one footnote 3',
      'c-one text 5',
      'c-one caption 0',
      'c-one heading 0',
      'c-one heading 0',
      'c-one label 0',
      'c-one cell 6',
      'c-one note 3',
      'c-one text 0',
      'c-two text 0',
    ])
  })

  it('finds words across marks and links, but never across a live number', () => {
    const link = {
      type: 'link' as const,
      url: 'https://example.org',
      children: [{ text: 'tall' }],
    }
    const report = aReport([
      aChapter('c-one', [
        aParagraph('b-a', { text: 'Nøk', bold: true }, 'kel', link),
        aParagraph('b-b', 'nøkkel', number, 'tall'),
      ]),
    ])
    expect(places(report, 'nøkkeltall')).toEqual(['c-one text 0'])
  })

  it('counts a table that stands twice once, and leaves one that stands nowhere', () => {
    const chapters = [
      aChapter('c-one', [aTableBlock('b-t', 't-resultat')]),
      aChapter('c-two', [aTableBlock('b-u', 't-resultat')]),
    ]
    const lost = aTable({ id: 't-borte' })
    expect(places(aReport(chapters, [aTable(), lost]), 'kostnader')).toEqual(['c-one label 0'])
  })
})
