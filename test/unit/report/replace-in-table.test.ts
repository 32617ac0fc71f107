import { describe, expect, it } from 'vitest'
import { replaceInTable } from '../../../shared/report/replace-in-table.ts'
import { tableTexts } from '../../../shared/report/table-texts.ts'
import { type FindOptions, spansOf, textPattern } from '../../../shared/report/text-pattern.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

const any: FindOptions = { matchesCase: false, wholeWords: false }

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
