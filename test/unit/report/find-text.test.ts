import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { findText, type Hit, isReplaceable } from '../../../shared/report/find-text.ts'
import { hitText } from '../../../shared/report/hit-text.ts'
import { replaceInTable } from '../../../shared/report/replace-in-table.ts'
import type { Block, Report } from '../../../shared/report/report.ts'
import { tableTexts } from '../../../shared/report/table-texts.ts'
import { type FindOptions, spansOf, textPattern } from '../../../shared/report/text-pattern.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
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

function found(query: string, text: string, options: Partial<FindOptions> = {}) {
  const pattern = textPattern(query, { ...any, ...options })
  return pattern ? spansOf(pattern, text).map(({ start, end }) => text.slice(start, end)) : null
}

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

describe('what counts as the same text', () => {
  it('looks past large and small letters, also Norwegian ones, unless asked not to', () => {
    expect(found('ærlig øre på å', 'Ærlig ØRE PÅ Å')).toEqual(['Ærlig ØRE PÅ Å'])
    expect(found('ære', 'Ære og ære', { matchesCase: true })).toEqual(['ære'])
    expect(found('are', 'åre')).toEqual([])
  })

  it('knows whole words by letters and digits of every alphabet', () => {
    const text = 'Drift, driften, IKT-drift og ådrift drift'
    expect(found('drift', text)).toHaveLength(5)
    expect(found('drift', text, { wholeWords: true })).toEqual(['Drift', 'drift', 'drift'])
    expect(found('2024', 'i 2024, 20245', { wholeWords: true })).toEqual(['2024'])
    expect(found('(1)', 'note(1)a', { wholeWords: true })).toEqual(['(1)'])
  })

  it('takes every space for a space, every hyphen for a hyphen, and does not see soft hyphens', () => {
    expect(found('33 262', '33\u00a0262 og 33\u202f262')).toHaveLength(2)
    expect(found('e-post', 'e\u2011post e-post')).toHaveLength(2)
    expect(found('årsberetning', 'års\u00adberetning')).toEqual(['års\u00adberetning'])
    expect(found('i dag', 'i  dag')).toEqual([])
  })

  it('takes å for one letter however it is stored', () => {
    expect(found('på', 'pa\u030a vei')).toEqual(['pa\u030a'])
    expect(found('pa\u030a', 'på vei')).toEqual(['på'])
    expect(found('pa', 'pa\u030a vei')).toEqual([])
  })

  it('takes signs as they are', () => {
    expect(found('a.b*(c)', 'axb a.b*(c)')).toEqual(['a.b*(c)'])
    expect(found('\\d', '1 \\d')).toEqual(['\\d'])
    expect(found('', 'tekst')).toBeNull()
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

function withReplaced(table: TypedTable, query: string, replacement: string): TypedTable {
  const pattern = textPattern(query, any)
  if (!pattern) return table
  const spans = tableTexts(table).map(({ place, text }) => ({
    place,
    spans: spansOf(pattern, text),
  }))
  return replaceInTable(
    table,
    spans.filter((one) => one.spans.length > 0),
    replacement,
  )
}

describe('replacing words in a table', () => {
  it('counts a heading over several columns once and changes it in all of them', () => {
    const table = aTable({
      labelHeader: ['Post'],
      columns: [
        aColumn('a', { header: ['Regnskap', '2024'] }),
        aColumn('b', { header: ['Regnskap', '2023'] }),
        aColumn('c', { header: ['Budsjett', 'Budsjett'] }),
      ],
      rows: [aRow('Sum', ['1', '2', '3'])],
    })
    const headings = tableTexts(table).flatMap(({ place, text }) =>
      place.kind === 'heading' ? [text] : [],
    )
    expect(headings).toEqual(['Regnskap', 'Budsjett', 'Post', '2024', '2023'])
    expect(withReplaced(table, 'regnskap', 'Resultat').columns.map(({ header }) => header)).toEqual(
      [
        ['Resultat', '2024'],
        ['Resultat', '2023'],
        ['Budsjett', 'Budsjett'],
      ],
    )
    expect(withReplaced(table, 'budsjett', 'Plan').columns[2]?.header).toEqual(['Plan', 'Plan'])
    expect(withReplaced(table, 'post', 'Linje').labelHeader).toEqual(['', 'Linje'])
  })

  it('changes the year of a column with its heading', () => {
    const [column] = withReplaced(aTable(), '2024', '2025').columns
    expect(column).toMatchObject({ header: ['2025'], period: '2025' })
  })

  it('never changes a figure, a note reference or a dash for no value', () => {
    const table = aTable({
      columns: [aColumn('Note', { role: 'note' }), aColumn('2024')],
      rows: [
        aRow('Lønn', [
          {
            state: 'text',
            paragraphs: [{ text: '5' }],
            notes: [{ text: '5', target: 'c-note' }],
          },
          '555',
        ]),
        aRow('Annet', ['', { state: 'notApplicable', text: '–' }]),
      ],
    })
    expect(withReplaced(table, '5', '9')).toBe(table)
    expect(withReplaced(table, '–', '-')).toBe(table)
  })

  it('keeps words words, keeps their notes and list, and says that a person wrote them', () => {
    const table = aTable({
      columns: [aColumn('Tiltak', { role: 'comment' })],
      rows: [
        aRow('Mål', [
          {
            state: 'text',
            paragraphs: [{ text: 'ca. 500', list: 'bullet' }, { text: 'ca. igjen ca. to' }],
            footnotes: ['n-1'],
            source: 'B2',
          },
        ]),
      ],
      footnotes: [{ id: 'n-1', marker: '*', text: 'Anslag ca.' }],
      source: { file: 'a.xlsx', sheet: 'A', range: 'A1:B2', sha256: '0', warnings: [] },
    })
    const replaced = withReplaced(table, 'ca. ', '')
    expect(replaced.rows[0]?.cells[0]).toEqual({
      state: 'text',
      paragraphs: [{ text: '500', list: 'bullet' }, { text: 'igjen to' }],
      footnotes: ['n-1'],
      overridden: true,
    })
    expect(withReplaced(table, 'anslag ', 'Gjelder ').footnotes[0]?.text).toBe('Gjelder ca.')
  })

  it('leaves a cell blank when no words are left', () => {
    const table = aTable({
      columns: [aColumn('Merknad', { role: 'comment' })],
      rows: [aRow('Mål', [aCell('Utgår')]), aRow('Annet', [aCell('Beholdes')])],
    })
    expect(withReplaced(table, 'utgår', '').rows[0]?.cells[0]).toMatchObject({ state: 'blank' })
  })

  it('gives the table a caption of its own and keeps the title people know it by', () => {
    expect(withReplaced(aTable(), 'resultat', 'Driftsresultat')).toMatchObject({
      title: 'Resultat',
      caption: 'Driftsresultat',
    })
  })
})
