import { describe, expect, test } from 'vitest'
import { checkBeforeExport, MAX_WORD_COLUMNS } from '../../../shared/report/check-before-export.ts'
import { stopsExport } from '../../../shared/report/export-finding.ts'
import {
  type Block,
  type Inline,
  type Report,
  voidChildren,
} from '../../../shared/report/report.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import type { Cell, TypedTable } from '../../../shared/tables/typed-table.ts'
import {
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
  manyColumns,
} from '../../helpers/builders.ts'
import { photoName } from '../../helpers/pictures.ts'
import { resolved } from '../../helpers/word-export.ts'

/** What is found in a chapter with these blocks: code, place and block. */
function found(blocks: ReadonlyArray<Block>, tables: ReadonlyArray<TypedTable> = []) {
  return foundIn(aReport([aChapter('c-en', blocks, { title: 'Kapittel' })], tables))
}

function foundIn(report: Report) {
  const findings = checkBeforeExport(resolved(report))
  return findings.map(({ code, place, block }) => `${code} · ${place} · ${block ?? ''}`)
}

function tableWith(extra: Partial<TypedTable>) {
  const table = aTable(extra)
  return found([aTableBlock('b-tabell', table.id)], [table])
}

const text = aParagraph('b-tekst', 'Tekst.')
const link = (url: string): Inline => ({ type: 'link', url, children: [{ text: 'her' }] })
const picture = (extra: Partial<Block & { readonly type: 'image' }>): Block => ({
  type: 'image',
  id: 'b-bilde',
  media: photoName,
  alt: '',
  children: [{ text: 'Driften' }],
  ...extra,
})

test('a report with nothing wrong has nothing to tell', () => {
  const table = aTable()
  expect(found([text, aTableBlock('b-tabell', table.id)], [table])).toEqual([])
})

test('what is missing stops the export and comes first, with its place', () => {
  const chip: Inline = {
    type: 'number',
    fact: 't-borte/w-borte/k-borte',
    style: { wording: 'figure' },
    children: voidChildren,
  }
  const reference: Inline = {
    type: 'reference',
    target: 'b-borte',
    show: 'title',
    children: voidChildren,
  }
  const report = aReport([
    aChapter('c-en', [], { title: 'Tomt' }),
    aChapter('c-to', [aParagraph('b-to', chip, reference)], { title: 'Tall' }),
  ])
  expect(foundIn(report)).toEqual([
    'missing-number · 2 Tall · b-to',
    'missing-reference · 2 Tall · b-to',
    'empty-chapter · 1 Tomt · ',
  ])
  expect(checkBeforeExport(resolved(report)).map(stopsExport)).toEqual([true, true, false])
})

describe('pictures', () => {
  test('without bytes stop the export and are called by their number', () => {
    const report = aReport([aChapter('c-en', [picture({ alt: 'En sal' })])])
    const [finding] = checkBeforeExport(resolveReport(report, new Map(), () => false))
    expect(finding).toMatchObject({ code: 'missing-picture', place: 'Figur\u00a01' })
  })

  test('need alternative text unless they are only for show', () => {
    expect(found([picture({})])).toEqual(['no-alt-text · Figur\u00a01 · b-bilde'])
    expect(found([picture({ alt: 'En sal' })])).toEqual([])
    expect(found([picture({ decorative: true })])).toEqual([])
  })
})

describe('text', () => {
  test('with characters that no Word file can hold is told wherever it stands', () => {
    const bad = 'a\uffffb'
    expect(found([aParagraph('b-en', bad)])).toEqual(['unreadable-character · 1 Kapittel · b-en'])
    expect(found([picture({ alt: bad })])).toEqual([
      'unreadable-character · Figur\u00a01 · b-bilde',
    ])
    const footnote: Inline = {
      type: 'footnote',
      id: 'b-note',
      content: [{ text: bad }],
      children: voidChildren,
    }
    expect(found([aParagraph('b-en', 'Ord', footnote)])).toHaveLength(1)
    for (const extra of [
      { caption: bad },
      { labelHeader: [bad] },
      { rows: [aRow(bad, ['1', '2'])] },
      { rows: [aRow('Rad', [bad, '2'])] },
      { footnotes: [{ id: 'n-a', marker: '*', text: bad }] as const },
    ]) {
      expect(tableWith(extra)).toEqual(['unreadable-character · Tabell\u00a01 · b-tabell'])
    }
  })

  test('of the report’s title and of a chapter’s title is named without them', () => {
    const report = aReport([aChapter('c-en', [text], { title: 'Ka\u0001pittel' })])
    const settings = { ...report.settings, title: 'Års\uffferapport' }
    expect(foundIn({ ...report, settings })).toEqual([
      'unreadable-character · Årsrapport · ',
      'unreadable-character · 1 Kapittel · ',
    ])
  })

  test('with a link to anything but a web page or an e-mail address is told', () => {
    expect(found([aParagraph('b-en', link('https://example.no/'))])).toEqual([])
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '\\\\server\\fil', 'nei']) {
      expect(found([aParagraph('b-en', link(url))])).toEqual(['unsafe-link · 1 Kapittel · b-en'])
    }
  })

  test('is told once for each place', () => {
    const bad = aParagraph('b-en', 'a\u0001')
    expect(found([bad, { ...bad, id: 'b-to' }])).toHaveLength(1)
  })
})

describe('tables', () => {
  test('that Word cannot open stop the export', () => {
    const most = manyColumns(MAX_WORD_COLUMNS - 1)
    expect(tableWith({ columns: most, rows: [] })).toEqual([])
    expect(tableWith({ columns: manyColumns(MAX_WORD_COLUMNS), rows: [] })).toEqual([
      'too-many-columns · Tabell\u00a01 · b-tabell',
    ])
  })

  test('without a title, and with an error from Excel, are told', () => {
    expect(tableWith({ caption: ' ' })).toEqual(['empty-caption · Tabell\u00a01 · b-tabell'])
    const rows = [aRow('Sum', [{ state: 'error', code: '#DIV/0!' }, { state: 'uncalculated' }])]
    expect(tableWith({ rows })).toEqual(['error-value · Tabell\u00a01 · b-tabell'])
  })

  test('with the number of a note that is gone are told', () => {
    const note: Cell = {
      state: 'text',
      paragraphs: [{ text: '5' }],
      notes: [{ text: '5', target: 'c-borte' }],
    }
    const columns2 = [aColumn('Note', { role: 'note' })]
    expect(tableWith({ columns: columns2, rows: [aRow('Lønn', [note])] })).toEqual([
      'missing-note · Tabell\u00a01 · b-tabell',
    ])
  })
})

describe('chapters', () => {
  test('with nothing but blank lines are empty; those with chapters under them are not', () => {
    const blank = aParagraph('b-tom', '  ')
    expect(found([blank])).toEqual(['empty-chapter · 1 Kapittel · '])
    const under = aChapter('c-to', [text], { level: 2 })
    expect(foundIn(aReport([aChapter('c-en', [blank]), under]))).toEqual([])
    const front = aChapter('c-forside', [], { kind: 'frontPage', numbered: false })
    expect(foundIn(aReport([front]))).toEqual([])
  })

  test('without signers or a date, or with an empty roster, say just that', () => {
    const roster: Block = { type: 'people', id: 'b-styret', show: 'board', children: voidChildren }
    const lines: Block = { type: 'signatures', id: 'b-linjer', place: '', children: voidChildren }
    expect(found([roster, lines])).toEqual([
      'empty-roster · 1 Kapittel · b-styret',
      'no-signers · 1 Kapittel · b-linjer',
    ])
  })
})

test('a number whose row shares its name is told, in text and as a big number, and stops nothing', () => {
  const rows = [aRow('Lønn', ['1', '2']), aRow('Lønn', ['5', '6'], { id: 'w-ny' })]
  const table = aTable({ rows })
  const number = { fact: 't-resultat/w-lnn/k-2024', style: { wording: 'figure' } } as const
  const chip: Inline = { type: 'number', ...number, children: [{ text: '' }] }
  const big: Block = { type: 'big-number', id: 'b-stor', ...number, children: [{ text: 'Lønn' }] }
  for (const block of [aParagraph('b-a', chip, chip), big])
    expect(found([block], [table])).toEqual([`ambiguous-number · 1 Kapittel · ${block.id}`])
  expect(stopsExport({ code: 'ambiguous-number' })).toBe(false)
  const alone = aTable({ rows: rows.slice(0, 1) })
  expect(found([aParagraph('b-a', chip)], [alone])).toEqual([])
})
