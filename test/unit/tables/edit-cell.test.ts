import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { cellEditText, editCell, editRowLabel } from '../../../shared/tables/edit-cell.ts'
import { editColumnHeader } from '../../../shared/tables/edit-column-header.ts'
import { inspectSheet } from '../../../shared/tables/inspect-workbook.ts'
import type { Cell, TypedTable } from '../../../shared/tables/typed-table.ts'
import { unreadableNumber } from '../../../shared/tables/unreadable-cell.ts'
import { aRow, aTable, decimal } from '../../helpers/builders.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const imported = tableFrom([
  'Tall i hele tusen kroner',
  'Post | Note | 2024 | 2023 | Endring % | Kommentar',
  'Inntekter | 3 | 1534831{#,##0}=C1 | 1455849{#,##0} | 0.0542{0.0%} | Økte',
  'Andel* | 4 |  | 0.5{0.00} | 0.1{0.0%} | ',
  'Ikke målt | 5 | – | ?=A1 | #DIV/0! | ',
  '',
  '* Omregnet.',
])

/** The same table as if it had been made here. */
const table: TypedTable = { ...imported, source: null }

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

describe('what is written over', () => {
  const [inventory] = imported.rows
  const typeIn = (in_: TypedTable, column: number, typed: string) =>
    editCell(in_, ...ids(0, column), typed).rows[0]?.cells[column]

  test('a figure of the source is marked, also when it is emptied', () => {
    expect(typeIn(imported, 1, '5')).toMatchObject({ value: '5', overridden: true })
    expect(typeIn(imported, 1, '')).toEqual({ state: 'blank', overridden: true })
  })

  test('a row that was made here is not', () => {
    const own = { ...assertExists(inventory, 'it has rows'), id: 'w-own00001' as const }
    const { sourceLabel, ...bare } = own
    const named = imported.rows.map((row) => ({ ...row, sourceLabel: row.label }))
    const withOwn = { ...imported, rows: [...named, bare] }
    const edited = editCell(withOwn, bare.id, ids(0, 1)[1], '5')
    expect(edited.rows.at(-1)?.cells[1]).toEqual({ state: 'number', value: '5', decimals: 0 })
  })

  test('a computed figure is marked, and comes back when it is emptied', () => {
    const sum = aTable({
      rows: [
        aRow('A', ['1', '2']),
        aRow('B', ['3', '4']),
        aRow('Sum', ['', ''], {
          formula: {
            kind: 'sum',
            terms: [
              { of: 'w-a', sign: 1 },
              { of: 'w-b', sign: 1 },
            ],
            basis: 'computed',
          },
        }),
      ],
    })
    expect(cellEditText(sum, 'w-sum', 'k-2024')).toBe('4')
    expect(editCell(sum, 'w-sum', 'k-2024', '4')).toBe(sum)
    expect(editCell(sum, 'w-sum', 'k-2024', '')).toBe(sum)
    const over = editCell(sum, 'w-sum', 'k-2024', '7')
    expect(over.rows[2]?.cells[0]).toMatchObject({ value: '7', overridden: true })
    expect(cellEditText(over, 'w-sum', 'k-2024')).toBe('7')
    const freed = editCell(over, 'w-sum', 'k-2024', '')
    expect(cellEditText(freed, 'w-sum', 'k-2024')).toBe('4')
  })

  test('typing the rounded figure that is shown keeps the exact one', () => {
    const rounded = aTable({
      rows: [aRow('A', [{ state: 'number', value: decimal('1234.56'), decimals: 0 }, '1'])],
    })
    expect(editCell(rounded, 'w-a', 'k-2024', '1 235')).toBe(rounded)
    expect(editCell(rounded, 'w-a', 'k-2024', '1 234')).not.toBe(rounded)
  })
})

describe('lists in a cell', () => {
  const comment = (typed: string) => afterTyping(0, 4, typed)

  test('lines that begin with a sign become points, two spaces a level down', () => {
    expect(comment('Tiltak:\n- opplæring\n  - kurs')).toEqual({
      state: 'text',
      paragraphs: [
        { text: 'Tiltak:' },
        { text: 'opplæring', list: 'bullet' },
        { text: 'kurs', list: 'bullet', level: 1 },
      ],
    })
  })

  test('lines that count from one become a numbered list, a date does not', () => {
    expect(comment('1. først\n2. så')).toMatchObject({
      paragraphs: [
        { text: 'først', list: 'number' },
        { text: 'så', list: 'number' },
      ],
    })
    expect(comment('1. halvår 2024')).toEqual({
      state: 'text',
      paragraphs: [{ text: '1. halvår 2024' }],
    })
  })

  test.each(['- a\n- b', '- a\n  - b\n- c', '1. a\n2. b\n  - c\n3. d', 'a\n- b\nc'])(
    '%j is edited as it was typed',
    (typed) => {
      const edited = editCell(table, ...ids(0, 4), typed)
      expect(cellEditText(edited, ...ids(0, 4))).toBe(typed)
    },
  )

  test('a negative number with a space is a number', () => {
    expect(afterTyping(0, 1, '- 12 917')).toMatchObject({ state: 'number', value: '-12917' })
  })
})

describe('unreadableNumber', () => {
  const faultAfter = (typed: string, column = 1) => {
    const [row, at] = ids(0, column)
    return unreadableNumber(editCell(table, row, at, typed), row, at)
  }

  test.each(['12..5', '12,3x', '1 2345', '12,3,4', '1O5', '00123'])('%s is marked', (typed) => {
    expect(faultAfter(typed)).toBe('unreadable')
  })

  test('a number that can be read in two ways is marked as such', () => {
    expect(faultAfter('1.234')).toBe('ambiguous')
  })

  test.each([
    ...['374 nye, 330 oppdaterte', '15-42,5 %', '31.12.2024', 'KLP2021BE', '1-5 år', '2 av 3'],
    ...['cirka 12', '1 234,5', '–', '(5)', '3 stk'],
  ])('%s is not', (typed) => {
    expect(faultAfter(typed)).toBeNull()
  })

  test('in a column of words nothing is', () => {
    expect(faultAfter('12..5', 4)).toBeNull()
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
