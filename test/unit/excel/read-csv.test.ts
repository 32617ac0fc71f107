import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../shared/excel/decode-text.ts'
import { readCsv } from '../../../shared/excel/read-csv.ts'
import { rowGates } from '../../../shared/excel/row-gate.ts'
import type { Sheet, SheetCellValue } from '../../../shared/excel/workbook.ts'

function readSheet(text: string): Sheet | null {
  return readCsv(text, 'ark', rowGates(null)('ark'))
}

function values(text: string): ReadonlyArray<ReadonlyArray<string | number>> {
  const rows: Array<Array<string | number>> = []
  for (const { row, column, value } of readSheet(text)?.cells ?? []) {
    const line = rows[row] ?? []
    rows[row] = line
    line[column] = shown(value)
  }
  return rows
}

function shown(value: SheetCellValue): string | number {
  if (value.kind === 'number') return Number(value.value)
  return value.kind === 'text' ? value.text : value.kind
}

describe('readCsv', () => {
  test('reads Norwegian numbers, and only what surely is one', () => {
    expect(values('Post;A;B;C\nx;-987,25;1 234,5;12\ny;00123;1/2;12.5')).toEqual([
      ['Post', 'A', 'B', 'C'],
      ['x', -987.25, 1234.5, 12],
      ['y', '00123', '1/2', '12.5'],
    ])
  })

  test('keeps organisation numbers as text, but not every number of nine digits', () => {
    expect(values('Navn;Nr\nA;928033821\nB;928 033 821\nC;928033822')).toEqual([
      ['Navn', 'Nr'],
      ['A', '928033821'],
      ['B', '928 033 821'],
      ['C', 928033822],
    ])
  })

  test('with commas between the cells the decimal sign is a full stop', () => {
    expect(values('a,b\nx,1.5\ny,1000')).toEqual([
      ['a', 'b'],
      ['x', 1.5],
      ['y', 1000],
    ])
  })

  test('reads tabs, and obeys a first line that names the delimiter', () => {
    expect(values('a\tb\nx\t1,5')[1]).toEqual(['x', 1.5])
    expect(values('sep=,\r\na,b;c\r\nx,1')[0]).toEqual(['a', 'b;c'])
  })

  test('reads quotes, doubled quotes and line breaks in a cell', () => {
    expect(values('a;b\n"1; ""to""\nlinjer";"5"\n')[1]).toEqual(['1; "to"\nlinjer', 5])
  })

  test('a quote that is never closed swallows nothing', () => {
    expect(values('a;b\n"x;1\ny;2')).toEqual([
      ['a', 'b'],
      ['"x', 1],
      ['y', 2],
    ])
  })

  test('a blank line keeps its place', () => {
    expect(readSheet('a;b\n\nx;1')?.cells.map(({ row }) => row)).toEqual([0, 0, 2, 2])
  })
})

describe('decodeText', () => {
  test('takes UTF-8 when every byte fits, else Windows-1252', () => {
    expect(decodeText(strToU8('År;æøå'))).toBe('År;æøå')
    expect(decodeText(Uint8Array.from([0xc5, 0x72, 0x3b, 0x96]))).toBe('År;–')
  })

  test('knows UTF-16 by its mark', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xc5, 0, 0x72, 0]))).toBe('År')
  })
})
