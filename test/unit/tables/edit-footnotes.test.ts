import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { editCaption } from '../../../shared/tables/edit-caption.ts'
import {
  addFootnote,
  editFootnote,
  markFootnote,
  removeFootnote,
  unmarkFootnotes,
} from '../../../shared/tables/edit-footnotes.ts'
import { fillDown, fillRight, moveCells } from '../../../shared/tables/fill-down.ts'
import { aCell, aRow, aTable } from '../../helpers/builders.ts'

const table = aTable()
const cell = { kind: 'cell', row: 'w-resultat', column: 'k-2024' } as const
const label = { kind: 'label', row: 'w-inntekter' } as const
const heading = { kind: 'heading', column: 'k-2023' } as const

describe('footnotes', () => {
  const ids = countingIdSource()
  const first = addFootnote(table, cell, 'Se note 3.', ids)
  const second = addFootnote(first.table, heading, 'Omarbeidet.', ids)

  test('number themselves by where they stand', () => {
    const { rows, columns, footnotes } = resolveTable(second.table, 1, 'nb')
    expect(columns[1]?.marker).toBe('1')
    expect(rows[2]?.cells[0]?.marker).toBe('2')
    expect(footnotes).toMatchObject([
      { marker: '1', text: 'Omarbeidet.' },
      { marker: '2', text: 'Se note 3.' },
    ])
  })

  test('one note may be marked in several places, and lives as long as one of them', () => {
    const twice = markFootnote(first.table, label, first.footnote)
    expect(unmarkFootnotes(twice, cell).footnotes).toHaveLength(1)
    expect(unmarkFootnotes(unmarkFootnotes(twice, cell), label)).toEqual(table)
  })

  test('are edited on one line and removed with their markers', () => {
    const edited = editFootnote(first.table, first.footnote, ' Se\nnote 4. ')
    expect(edited.footnotes[0]?.text).toBe('Se note 4.')
    expect(editFootnote(edited, first.footnote, 'Se note 4.')).toBe(edited)
    expect(removeFootnote(second.table, second.footnote)).toEqual(first.table)
  })
})

describe('filling', () => {
  test('down: the first row is copied, and a computed row keeps its sum', () => {
    const summed = aTable({
      rows: [
        aRow('A', ['1', '2']),
        aRow('B', ['3', '4']),
        aRow('Sum', ['', ''], {
          formula: { kind: 'sum', terms: [{ of: 'w-a', sign: 1 }], basis: 'computed' },
        }),
      ],
    })
    const filled = fillDown(summed, ['w-a', 'w-b', 'w-sum'], ['k-2024'])
    expect(filled.rows.map(({ cells }) => cells[0])).toEqual([
      aCell('1'),
      aCell('1'),
      { state: 'blank' },
    ])
  })

  test('right: a percentage stays one in a column of kroner', () => {
    const mixed = aTable({
      rows: [aRow('A', [aCell('0.069', { unit: 'percent', scale: 1, decimals: 1 }), '4'])],
    })
    const [row] = resolveTable(fillRight(mixed, ['w-a'], ['k-2024', 'k-2023']), 1, 'nb').rows
    expect(row?.cells.map(({ text }) => text)).toEqual(['6,9\u00a0%', '6,9\u00a0%'])
  })

  test('does not copy where a figure came from', () => {
    const source = aTable({
      rows: [aRow('A', [aCell('1', { source: 'B2' }), '']), aRow('B', ['', ''])],
    })
    const filled = fillDown(source, ['w-a', 'w-b'], ['k-2024'])
    expect(filled.rows[1]?.cells[0]).toEqual(aCell('1'))
  })
})

describe('moveCells', () => {
  test('moves every digit and the note, and empties what it leaves', () => {
    const exact = aTable({
      footnotes: [{ id: 'n-1', marker: '', text: 'Se note.' }],
      rows: [aRow('A', [aCell('1.2345', { footnotes: ['n-1'] }), '9']), aRow('B', ['', ''])],
    })
    const moved = moveCells(exact, [
      { from: { row: 'w-a', column: 'k-2024' }, to: { row: 'w-b', column: 'k-2023' } },
    ])
    expect(moved.rows[0]?.cells[0]).toEqual({ state: 'blank' })
    expect(moved.rows[1]?.cells[1]).toEqual(aCell('1.2345', { footnotes: ['n-1'] }))
  })

  test('over itself loses nothing', () => {
    const rows = [aRow('A', ['1', '']), aRow('B', ['2', '']), aRow('C', ['', ''])]
    const moved = moveCells(aTable({ rows }), [
      { from: { row: 'w-a', column: 'k-2024' }, to: { row: 'w-b', column: 'k-2024' } },
      { from: { row: 'w-b', column: 'k-2024' }, to: { row: 'w-c', column: 'k-2024' } },
    ])
    expect(moved.rows.map(({ cells }) => cells[0])).toEqual([
      { state: 'blank' },
      aCell('1'),
      aCell('2'),
    ])
  })
})

test('a caption is one line, and an empty one is the title', () => {
  expect(editCaption(table, ' Resultat\n2024 ').caption).toBe('Resultat 2024')
  expect(editCaption(editCaption(table, 'Annet'), '')).toEqual(table)
  expect(editCaption(table, 'Resultat')).toBe(table)
})
