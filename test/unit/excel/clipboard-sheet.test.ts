import { describe, expect, test } from 'vitest'
import { type ClipboardCell, sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'

const readOne = (cell: ClipboardCell, separators?: Parameters<typeof sheetFromClipboard>[2]) =>
  sheetFromClipboard([[cell]], 'utklipp', separators).cells[0]?.value

describe('sheetFromClipboard', () => {
  test('takes the exact value where the source gives it, not the rounded text', () => {
    expect(readOne({ text: '1 234 567,89', value: '1234567.891' })).toEqual({
      kind: 'number',
      value: '1234567.891',
    })
  })

  test('an error is an error although the source says 0', () => {
    expect(readOne({ text: '#DIV/0!', value: '0' })).toEqual({ kind: 'error', code: '#DIV/0!' })
  })

  test('a serial number with a date format is a date', () => {
    expect(readOne({ text: '31.12.24', value: '45657', format: 'DD.MM.YY' })).toMatchObject({
      kind: 'date',
      iso: '2024-12-31',
    })
  })

  test('reads numbers with the stated separators, else the Norwegian way', () => {
    const american = { decimal: '.', thousands: ',' } as const
    expect(readOne({ text: '1,234.5' }, american)).toMatchObject({ value: '1234.5' })
    expect(readOne({ text: '1 234,5' })).toMatchObject({ value: '1234.5' })
    expect(readOne({ text: '12.5' })).toEqual({ kind: 'text', text: '12.5' })
  })

  test('what a narrow column shows instead of a number stays text', () => {
    expect(readOne({ text: '#####' })).toEqual({ kind: 'text', text: '#####' })
  })

  test('a cell over several rows and columns pushes the others aside', () => {
    const sheet = sheetFromClipboard(
      [
        [
          { text: 'Post', rowspan: 2 },
          { text: '2024', colspan: 2 },
        ],
        [{ text: 'Faktisk' }, { text: 'Budsjett' }],
      ],
      'utklipp',
    )
    expect(sheet.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ])
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
  })
})
