import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { utils, type WorkSheet, write } from 'xlsx'
import { countingIdSource } from '../../../shared/base/id.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import type { SheetCellValue } from '../../../shared/excel/workbook.ts'
import { inspectWorkbook } from '../../../shared/tables/inspect-workbook.ts'
import { workbookWithSheetData } from '../../helpers/bad-workbooks.ts'

/** Lines that other readers turn into another number, a date or nothing. They must stay right for ever. */
function valuesIn(bytes: Uint8Array, file: string): ReadonlyArray<SheetCellValue> {
  const result = readWorkbook(bytes, file)
  if (!result.ok) throw new Error(`Cannot read ${file}: ${result.error.code}`)
  return result.value.sheets.flatMap(({ cells }) => cells.map(({ value }) => value))
}

/** The only table of a workbook, as state and value of each cell, with the codes of its warnings. */
function tableIn(bytes: Uint8Array, file: string) {
  const result = readWorkbook(bytes, file)
  if (!result.ok) throw new Error(`Cannot read ${file}: ${result.error.code}`)
  const origin = { file, sha256: 'a'.repeat(64) }
  const [sheet] = inspectWorkbook(result.value, origin, countingIdSource()).sheets
  const [candidate] = sheet?.tables ?? []
  if (!candidate) throw new Error(`No table in ${file}.`)
  const cells = candidate.table.rows.flatMap((row) =>
    row.cells.map((cell) => (cell.state === 'number' ? cell.value : cell.state)),
  )
  return { cells, warnings: candidate.warnings.map(({ code }) => code) }
}

const csv = (...lines: ReadonlyArray<string>) => strToU8(lines.join('\r\n'))
const number = (value: string) => ({ kind: 'number', value })
const text = (shown: string) => ({ kind: 'text', text: shown })

function workbook(sheet: WorkSheet, date1904 = false): Uint8Array {
  const book = utils.book_new(sheet, 'Ark1')
  book.Workbook = { WBProps: { date1904 } }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  return new Uint8Array(bytes)
}

describe('a line of a CSV file', () => {
  test.each([
    ['-987,25', number('-987.25')],
    ['1,5', number('1.5')],
    ['00123', text('00123')],
    ['1/2', text('1/2')],
    ['1.234,56', number('1234.56')],
    ['1 234,56', number('1234.56')],
    ['1\u00a0234,56', number('1234.56')],
    ['1\u202f234,56', number('1234.56')],
    ['\u22125', number('-5')],
    ['12.5', text('12.5')],
    ['31.12.2024', text('31.12.2024')],
    ['TRUE', text('TRUE')],
    ['1E5', text('1E5')],
    ['=1+1', text('=1+1')],
  ])('%s', (line, expected) => {
    expect(valuesIn(csv('Post;Verdi', `x;${line}`), 'tall.csv')[3]).toEqual(expected)
  })

  test.each([
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('År;Lønn\nø;1,5')])],
    ['UTF-8 without a mark', strToU8('År;Lønn\nø;1,5')],
    ['Windows-1252', Uint8Array.from('År;Lønn\nø;1,5', (letter) => letter.charCodeAt(0))],
    ['tabs', strToU8('År\tLønn\nø\t1,5')],
    ['commas', strToU8('År,Lønn\nø,1.5')],
  ])('%s', (_, bytes) => {
    expect(valuesIn(bytes, 'tall.csv')).toEqual([
      text('År'),
      text('Lønn'),
      text('ø'),
      number('1.5'),
    ])
  })

  test('with commas between its cells and within one leaves that one to be read with a warning', () => {
    expect(valuesIn(csv('Post,Verdi', 'x,"1,5"'), 'tall.csv')[3]).toEqual(text('1,5'))
    expect(tableIn(csv('Post,2024', 'x,"1,5"', 'y,"2,5"'), 'tall.csv')).toEqual({
      cells: ['1.5', '2.5'],
      warnings: ['text-number', 'text-number'],
    })
  })

  test('with a line break within quotes is one cell', () => {
    const read = valuesIn(csv('Post;Verdi', '"to\nlinjer";1'), 'tall.csv')
    expect(read.slice(2)).toEqual([text('to\nlinjer'), number('1')])
  })
})

describe('a cell of a workbook', () => {
  test('with a date is that date in both of Excel’s calendars', () => {
    const sheet = () => {
      const made = utils.aoa_to_sheet([[45_657]])
      if (made.A1) made.A1.z = 'dd\\.mm\\.yyyy'
      return made
    }
    const day = (iso: string) => [{ kind: 'date', iso, serial: '45657' }]
    expect(valuesIn(workbook(sheet()), 'dato.xlsx')).toEqual(day('2024-12-31'))
    expect(valuesIn(workbook(sheet(), true), 'dato.xlsx')).toEqual(day('2029-01-01'))
  })

  test('with a date before 1 March 1900 stays a number that is warned of', () => {
    const sheet = utils.aoa_to_sheet([
      ['Post', 2024],
      ['Kjøpt', 59],
      ['Sum', 3],
    ])
    if (sheet.B2) sheet.B2.z = 'dd\\.mm\\.yyyy'
    expect(tableIn(workbook(sheet), 'dato.xlsx')).toEqual({
      cells: ['59', '3'],
      warnings: ['date-as-number'],
    })
  })

  test('keeps errors, formulas without a value, truth values and long numbers apart from plain numbers', () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Post</v></c><c r="B1"><v>2024</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>' +
      '<row r="3"><c r="A3" t="str"><v>b</v></c><c r="B3"><f>B2+1</f></c></row>' +
      '<row r="4"><c r="A4" t="str"><v>c</v></c><c r="B4" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" t="str"><v>d</v></c><c r="B5"><v>12345678901234567</v></c></row>' +
      '<row r="6"><c r="A6" t="str"><v>e</v></c><c r="B6"><v>0</v></c></row>'
    expect(tableIn(workbookWithSheetData(rows), 'tall.xlsx')).toEqual({
      cells: ['error', 'uncalculated', 'text', '12345678901234568', 'zero'],
      warnings: ['error-value', 'uncalculated', 'rounded-15-digits'],
    })
  })
})
