import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BookType, utils, write } from 'xlsx'
import { countingIdSource } from '../../../shared/base/id.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import type { Sheet, WorkbookPart } from '../../../shared/excel/workbook.ts'
import { inferRange, inspectSheet } from '../../../shared/tables/inspect-workbook.ts'

const ROWS = 12_000
const origin = { file: 'stor.xlsx', sha256: 'a'.repeat(64) }

/** One line of text, then `ROWS` lines of a label and its number, with a small second sheet. */
function largeWorkbook(bookType: BookType): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, row) => [`Post ${row + 1}`, row + 1])
  const book = utils.book_new(utils.aoa_to_sheet([['Post', 2024], ...lines]), 'Stort & langt')
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Post', 2024],
      ['Lite', 7],
    ]),
    'Lite',
  )
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType })
  return new Uint8Array(bytes)
}

function largeCsv(): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, row) => `Post ${row + 1};${row + 1}`)
  return strToU8(['Post;2024', ...lines].join('\n'))
}

function sheetsOf(bytes: Uint8Array, name: string, part?: WorkbookPart): ReadonlyArray<Sheet> {
  const result = readWorkbook(bytes, name, part)
  if (!result.ok) throw new Error(`Cannot read ${name}: ${result.error.code}`)
  return result.value.sheets
}

const numberAt = (sheet: Sheet | undefined, row: number) =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === 1)?.value

const formats = [
  ['xlsx', 'xlsx', 'Stort & langt'],
  ['xlsb', 'xlsb', 'Stort & langt'],
  ['biff8', 'xls', 'Stort & langt'],
  ['ods', 'ods', 'Stort & langt'],
  ['csv', 'csv', 'stor'],
] as const

describe.each(formats)('a sheet of 12 000 rows as %s', (bookType, extension, name) => {
  let bytes: Uint8Array = new Uint8Array()
  const file = `stor.${extension}`
  beforeAll(() => {
    bytes = bookType === 'csv' ? largeCsv() : largeWorkbook(bookType)
  }, 60_000)

  test('is read from the top as far as the limit, and says how much is left', () => {
    const [sheet, small] = sheetsOf(bytes, file)
    expect(sheet?.part).toMatchObject({ top: 0, lastRow: ROWS })
    const { bottom = 0, omittedRows = 0 } = sheet?.part ?? {}
    expect(bottom + omittedRows).toBe(ROWS)
    expect(numberAt(sheet, bottom)).toEqual({ kind: 'number', value: String(bottom) })
    expect(sheet?.range?.bottom).toBe(bottom)
    if (bookType !== 'csv') expect(small).toMatchObject({ name: 'Lite', range: { bottom: 1 } })
  })

  test('is read from the row that is asked for, at its own place', () => {
    const [sheet, ...others] = sheetsOf(bytes, file, { sheet: name, top: 11_000 })
    expect(others).toEqual([])
    expect(sheet?.range).toMatchObject({ top: 11_000, bottom: ROWS })
    expect(numberAt(sheet, 11_500)).toEqual({ kind: 'number', value: '11500' })
    expect(sheet?.part).toMatchObject({ top: 11_000, bottom: ROWS, omittedRows: 11_000 })
  })
})

describe('what is left out of a large sheet is told', () => {
  let sheet: Sheet | undefined
  beforeAll(() => {
    sheet = sheetsOf(largeWorkbook('xlsx'), 'stor.xlsx')[0]
  }, 60_000)

  test('for the sheet and for the table that goes on, which is cut to what a report can hold', () => {
    if (!sheet) throw new Error('There is no sheet.')
    const { tables, warnings } = inspectSheet(sheet, origin, countingIdSource())
    expect(warnings).toEqual([
      { code: 'sheet-truncated', detail: expect.stringContaining('av 12\u00a0001'), cell: null },
    ])
    expect(tables).toHaveLength(1)
    expect(tables[0]?.table.rows).toHaveLength(1000)
    const told = { code: 'table-truncated', detail: expect.stringContaining('1\u00a0000 av minst') }
    expect(tables[0]?.warnings).toMatchObject([told])
    expect(tables[0]?.table.source?.warnings).toMatchObject([told])
  })

  test('for a chosen range that goes beyond what was read', () => {
    if (!sheet) throw new Error('There is no sheet.')
    const bottom = sheet.part?.bottom ?? 0
    const range = { top: bottom - 4, left: 0, bottom: bottom + 5, right: 1 }
    const result = inferRange(sheet, range, origin, countingIdSource())
    expect(result).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'table-truncated', detail: '5 av 10 rader' }] },
    })
  })
})

test('rows with nothing but a format are not counted as left out', () => {
  const sheet = utils.aoa_to_sheet([
    ['Post', 2024],
    ['Lønn', 1],
  ])
  sheet['!rows'] = Array.from({ length: 9000 }, () => ({ hpx: 30 }))
  const bytes: ArrayBuffer = write(utils.book_new(sheet, 'Ark1'), {
    type: 'array',
    bookType: 'xlsx',
  })
  const [read] = sheetsOf(new Uint8Array(bytes), 'hoy.xlsx')
  expect(read?.part).toBeUndefined()
  expect(read?.cells).toHaveLength(4)
})

test('a sheet that is not there is named', () => {
  const result = readWorkbook(largeCsv(), 'stor.csv', { sheet: 'Ark9', top: 0 })
  expect(result).toMatchObject({ ok: false, error: { code: 'sheet-not-found', sheet: 'Ark9' } })
})
