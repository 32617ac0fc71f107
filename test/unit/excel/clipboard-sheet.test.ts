import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import {
  type ClipboardRange,
  layOutCells,
  type SpanningCell,
} from '../../../shared/excel/clipboard-range.ts'
import { pastedCells, sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'

function aRange(
  rows: ReadonlyArray<ReadonlyArray<SpanningCell>>,
  more: Partial<ClipboardRange> = {},
): ClipboardRange {
  const laid = assertExists(layOutCells(rows), 'the cells fit')
  return { ...laid, hiddenRows: [], hiddenColumns: [], ...more }
}

const american = { separators: { decimal: '.', thousands: ',' } } as const
const readOne = (cell: SpanningCell, more?: Partial<ClipboardRange>) =>
  pastedCells(aRange([[cell]], more))[0]?.[0]

describe('the value of a pasted cell', () => {
  test('takes the exact value where the source gives it, not the rounded text', () => {
    const cell = readOne({ text: '1 234 567,89', value: '1234567.891' })
    expect(cell?.value).toEqual({ kind: 'number', value: '1234567.891' })
    expect(cell?.typed).toBe('1234567,891')
  })

  test('an error is an error although the source says 0, and has its English code', () => {
    expect(readOne({ text: '#DIV/0!', value: '0' })).toMatchObject({
      value: { kind: 'error', code: '#DIV/0!' },
      doubt: 'error-value',
    })
    expect(readOne({ text: '#I/T' })?.value).toEqual({ kind: 'error', code: '#N/A' })
    expect(readOne({ text: 'Err:502', value: '0' })?.value).toMatchObject({ kind: 'error' })
  })

  test('a serial number with a date format is a date, and so is a shown date below one', () => {
    const date = { kind: 'date', iso: '2024-12-31', serial: '45657' }
    expect(readOne({ text: '31.12.24', value: '45657', format: 'DD.MM.YY' })?.value).toEqual(date)
    expect(readOne({ text: '31.12.2024', format: 'dd.mm.yyyy' })?.value).toEqual(date)
    expect(readOne({ text: '31.02.2024', format: 'dd.mm.yyyy' })?.value?.kind).toBe('text')
  })

  test('reads numbers with the stated separators, else the Norwegian way', () => {
    expect(readOne({ text: '1,234.5' }, american)?.value).toMatchObject({ value: '1234.5' })
    expect(readOne({ text: '1\u00a0234,5' })?.value).toMatchObject({ value: '1234.5' })
    expect(readOne({ text: '\u2212987,25' })?.value).toMatchObject({ value: '-987.25' })
    expect(readOne({ text: '12.5' })).toMatchObject({
      value: { kind: 'text', text: '12.5' },
      doubt: 'ambiguous-number',
    })
  })

  test('a percentage is its fraction, with the decimals that are shown', () => {
    expect(readOne({ text: '6,9 %' })).toMatchObject({
      value: { kind: 'number', value: '0.069' },
      format: '0.0%',
      typed: '6,9 %',
      decimals: 1,
    })
    expect(readOne({ text: '6.9%', format: '0.0%' }, american)?.value).toMatchObject({
      value: '0.069',
    })
  })

  test('what the format adds to a number is no part of it', () => {
    expect(readOne({ text: '12 sek', format: '0" sek"' })?.value).toMatchObject({ value: '12' })
    // Shown in thousands: the cell holds kroner.
    expect(readOne({ text: '1 235', format: '#,##0,' })?.value).toMatchObject({ value: '1235000' })
  })

  test('codes, fractions and what is formatted as text stay text', () => {
    for (const text of ['00123', '1/2', 'A1']) {
      expect(readOne({ text })?.value).toEqual({ kind: 'text', text })
    }
    expect(readOne({ text: '1234', format: '@' })?.value).toEqual({ kind: 'text', text: '1234' })
  })

  test('what a narrow column shows instead of a number is no value, and is doubtful', () => {
    expect(readOne({ text: '#####' })).toMatchObject({
      value: { kind: 'error' },
      doubt: 'narrow-column',
    })
    expect(readOne({ text: '###', value: '12.5' })?.value).toMatchObject({ value: '12.5' })
  })
})

describe('where pasted cells lie', () => {
  const merged = aRange([
    [
      { text: 'Post', rowspan: 2 },
      { text: '2024', colspan: 2 },
    ],
    [{ text: 'Faktisk' }, { text: 'Budsjett' }],
  ])

  test('a cell over several rows and columns pushes the others aside', () => {
    const sheet = sheetFromClipboard(merged, 'utklipp')
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

  test('to be filled in, covered cells are empty and hidden ones are gone', () => {
    const texts = pastedCells({ ...merged, hiddenColumns: [1] }).map((row) =>
      row.map(({ typed }) => typed),
    )
    expect(texts).toEqual([
      ['Post', ''],
      ['', 'Budsjett'],
    ])
  })

  test('spans that claim a whole sheet are refused, not laid out', () => {
    expect(layOutCells([[{ text: 'A', colspan: 1000 }], [{ text: 'B' }]])).not.toBeNull()
    const many = Array.from({ length: 500 }, () => [{ text: 'A', colspan: 1000 }])
    expect(layOutCells(many)).toBeNull()
  })
})
