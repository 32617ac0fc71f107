import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { cellEditText, editCell, editRowLabel } from '../../../shared/tables/edit-cell.ts'
import { editColumnHeader } from '../../../shared/tables/edit-column-header.ts'
import { inspectSheet } from '../../../shared/tables/inspect-workbook.ts'
import type { Cell, TypedTable } from '../../../shared/tables/typed-table.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const table = tableFrom([
  'Tall i hele tusen kroner',
  'Post | Note | 2024 | 2023 | Endring % | Kommentar',
  'Inntekter | 3 | 1534831{#,##0}=C1 | 1455849{#,##0} | 0.0542{0.0%} | Økte',
  'Andel* | 4 |  | 0.5{0.00} | 0.1{0.0%} | ',
  'Ikke målt | 5 | – | ?=A1 | #DIV/0! | ',
  '',
  '* Omregnet.',
])

function tableFrom(rows: ReadonlyArray<string>): TypedTable {
  const sheet = sheetFromLines({ sheet: 'Ark1', rows })
  const { tables } = inspectSheet(sheet, { file: 'x', sha256: 'a' }, countingIdSource())
  return assertExists(tables[0], 'the sketch holds a table').table
}

function ids(row: number, column: number) {
  return [
    assertExists(table.rows[row], 'the table has the row').id,
    assertExists(table.columns[column], 'the table has the column').id,
  ] as const
}

function afterTyping(row: number, column: number, typed: string): Cell | undefined {
  return editCell(table, ...ids(row, column), typed).rows[row]?.cells[column]
}

describe('editCell', () => {
  test.each([
    ['1 534 900', '1534900'],
    ['1534900', '1534900'],
    ['-5', '-5'],
    ['(5)', '-5'],
    ['\u22125', '-5'],
  ])('reads %s as a number without source or formula', (typed, value) => {
    expect(afterTyping(0, 1, typed)).toEqual({ state: 'number', value, decimals: 0 })
  })

  test('a percentage may be typed with or without its sign', () => {
    const cell = { state: 'number', value: '0.123', decimals: 1 }
    expect(afterTyping(0, 3, '12,3')).toEqual(cell)
    expect(afterTyping(0, 3, '12,3 %')).toEqual(cell)
  })

  test('a percentage typed among kroner is a percentage of its own', () => {
    expect(afterTyping(0, 1, '12,3 %')).toEqual({
      state: 'number',
      value: '0.123',
      decimals: 1,
      unit: 'percent',
      scale: 1,
    })
  })

  test('millions typed among thousands are brought to thousands', () => {
    expect(afterTyping(0, 1, '33,3 mill')).toMatchObject({ value: '33300' })
  })

  test('takes no more decimals than typed, and no fewer than its neighbours', () => {
    expect(afterTyping(1, 1, '7')).toMatchObject({ value: '7', decimals: 2 })
    expect(afterTyping(0, 3, '5')).toMatchObject({ value: '0.05', decimals: 1 })
  })

  test.each([
    ['', { state: 'blank' }],
    ['-', { state: 'notApplicable', text: '-' }],
    ['–', { state: 'notApplicable', text: '–' }],
    ['0', { state: 'zero', decimals: 0 }],
    ['cirka 12', { state: 'text', paragraphs: [{ text: 'cirka 12' }] }],
    ['12.5', { state: 'text', paragraphs: [{ text: '12.5' }] }],
    ['1 2345', { state: 'text', paragraphs: [{ text: '1 2345' }] }],
  ])('%j is not guessed at', (typed, cell) => {
    expect(afterTyping(0, 1, typed)).toEqual(cell)
  })

  test('a number in a note or comment column is a word', () => {
    expect(afterTyping(0, 0, '7')).toEqual({ state: 'text', paragraphs: [{ text: '7' }] })
    expect(afterTyping(0, 4, '7')).toMatchObject({ state: 'text' })
  })

  test('typing what stands there changes nothing, whatever kind of cell it is', () => {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const text = cellEditText(table, row.id, column.id)
        expect(editCell(table, row.id, column.id, text)).toBe(table)
      }
    }
  })

  test('leaves every other cell as it was', () => {
    const edited = editCell(table, ...ids(0, 1), '1')
    expect(edited.rows[1]).toBe(table.rows[1])
    expect(edited.rows[0]?.cells[2]).toBe(table.rows[0]?.cells[2])
  })

  test('a cell that is not in the table is a mistake in the program', () => {
    expect(() => editCell(table, 'w-nowhere1', ids(0, 0)[1], '1')).toThrow(/w-nowhere1/)
  })
})

describe('cellEditText', () => {
  test('shows every digit with a comma, and the sign of a percentage', () => {
    expect(cellEditText(table, ...ids(0, 1))).toBe('1534831')
    expect(cellEditText(table, ...ids(0, 3))).toBe('5,42 %')
    expect(cellEditText(table, ...ids(1, 2))).toBe('0,5')
    expect(cellEditText(table, ...ids(2, 1))).toBe('–')
    expect(cellEditText(table, ...ids(2, 2))).toBe('')
    expect(cellEditText(table, ...ids(2, 3))).toBe('#DIV/0!')
  })
})

test('a row label is changed without its spaces', () => {
  expect(editRowLabel(table, ids(0, 0)[0], ' Driftsinntekter ').rows[0]?.label).toBe(
    'Driftsinntekter',
  )
})

describe('editColumnHeader', () => {
  test('the period follows a heading that says it', () => {
    const edited = editColumnHeader(table, ids(0, 1)[1], 0, 'Budsjett 2025')
    expect(edited.columns[1]).toMatchObject({
      header: ['Budsjett 2025'],
      period: '2025',
      scenario: 'budget',
    })
  })

  test('a period set by hand stays', () => {
    const columns = table.columns.map((column) => ({ ...column, period: '2020' }))
    const edited = editColumnHeader({ ...table, columns }, ids(0, 1)[1], 0, '2025')
    expect(edited.columns[1]?.period).toBe('2020')
  })
})
