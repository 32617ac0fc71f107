import { readFileSync } from 'node:fs'
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { workbookLimits } from '../../../shared/excel/limits.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import {
  encryptedWorkbook,
  lyingZipBomb,
  workbookWithSheetData,
  zipBomb,
} from '../../helpers/bad-workbooks.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url)))

function codeFor(bytes: Uint8Array, name = 'tall.xlsx'): string {
  const result = readWorkbook(bytes, name)
  return result.ok ? `read as ${result.value.format}` : result.error.code
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

describe('what is no workbook is refused, and the file is named', () => {
  test('an empty file', () => {
    expect(readWorkbook(new Uint8Array(), 'tom.xlsx')).toEqual({
      ok: false,
      error: { code: 'workbook-empty', file: 'tom.xlsx' },
    })
  })

  test.each([
    ['a picture', PNG, 'bilde.xlsx'],
    ['a picture called csv', PNG, 'bilde.csv'],
    ['random bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * 73) % 256), 'x.xlsx'],
    ['text called xlsx', strToU8('Post;2024\nA;1'), 'x.xlsx'],
    ['a web page called xls', strToU8('<html><table><tr><td>1</td></tr></table>'), 'x.xls'],
    ['a web page called csv', strToU8('\ufeff<!DOCTYPE html><p>1;2'), 'x.csv'],
    [
      'a Word file',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }),
      'x.xlsx',
    ],
    ['a ZIP of anything', zipSync({ 'a.txt': strToU8('x') }), 'x.xlsx'],
    [
      'a text document',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('x'),
      }),
      'x.ods',
    ],
  ])('%s', (_, bytes, name) => {
    expect(codeFor(bytes, name)).toBe('not-a-workbook')
  })

  test('Excel 2003 XML is told apart from no workbook at all', () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    expect(codeFor(strToU8(xml), 'gammel.xls')).toBe('workbook-legacy-format')
  })
})

describe('a workbook with a name that says something else', () => {
  test.each([
    ['regnskap-2024.xlsx', 'regnskap.xls'],
    ['regnskap-2024.xlsx', 'regnskap.csv'],
    ['regnskap-2024.xlsx', 'regnskap.docx'],
    ['pensjon-2024.xls', 'pensjon.xlsx'],
    ['nokkeltall-2024.ods', 'tall.xlsx'],
  ])('%s called %s is refused', (file, name) => {
    expect(codeFor(fixture(file), name)).toBe('workbook-wrong-extension')
  })

  test.each(['regnskap.XLSX', 'regnskap.xlsm', 'regnskap'])('called %s is read', (name) => {
    expect(codeFor(fixture('regnskap-2024.xlsx'), name)).toBe('read as xlsx')
  })
})

describe('damaged and protected files', () => {
  test.each([0.2, 0.5, 0.95])('cut off after a part of it: %d', (part) => {
    const whole = fixture('regnskap-2024.xlsx')
    expect(codeFor(whole.slice(0, Math.floor(whole.length * part)))).toBe('workbook-damaged')
  })

  test('a cut off xls gives an answer, not an exception', () => {
    const whole = fixture('pensjon-2024.xls')
    expect(codeFor(whole.slice(0, 3000), 'x.xls')).toMatch(/workbook-damaged|not-a-workbook/)
  })

  test('one changed byte in a packed part is noticed', () => {
    const bytes = fixture('regnskap-2024.xlsx').slice()
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(codeFor(bytes)).toBe('workbook-damaged')
  })

  test('a workbook with a password', () => {
    expect(codeFor(encryptedWorkbook())).toBe('workbook-encrypted')
  })

  test('an OpenDocument file with a password', () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': deflateSync(strToU8('x')),
      'META-INF/manifest.xml': strToU8(manifest),
    })
    expect(codeFor(bytes, 'hemmelig.ods')).toBe('workbook-encrypted')
  })
})

describe('files made to fill the memory', () => {
  test('a bomb is refused by its directory', () => {
    expect(codeFor(zipBomb(250))).toBe('workbook-too-large')
    expect(codeFor(zipBomb(60))).toBe('workbook-too-large')
  })

  test('a bomb whose directory lies stops as soon as it shows', () => {
    expect(codeFor(lyingZipBomb(60))).toBe('workbook-damaged')
  })

  test('four million rows are refused', () => {
    expect(codeFor(workbookWithSheetData('<row><c><v>1</v></c></row>'.repeat(4_000_000)))).toBe(
      'workbook-too-large',
    )
  })

  test('of a cell repeated over a whole OpenDocument sheet no more is read than a sheet may have', () => {
    const parts = unzipSync(fixture('nokkeltall-2024.ods'))
    const content = strFromU8(
      assertExists(parts['content.xml'], 'an OpenDocument sheet has its content'),
    )
    const repeated = content
      .replace('<table:table-row', '<table:table-row table:number-rows-repeated="1048576"')
      .replaceAll(
        ' office:value-type=',
        ' table:number-columns-repeated="16384" office:value-type=',
      )
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(repeated) }, { level: 0 })
    const result = readWorkbook(bytes, 'gjentatt.ods')
    const [sheet] = result.ok ? result.value.sheets : []
    expect(sheet?.cells.length).toBeLessThanOrEqual(workbookLimits.cellsInSheet)
    expect(sheet?.part).toMatchObject({ top: 0, bottom: 5, omittedRows: 1_048_570 })
  })

  test('more bytes than a workbook may have', () => {
    expect(codeFor(new Uint8Array(100 * 1024 * 1024 + 1).fill(0x50))).toBe('file-too-large')
  })

  test('one cell in the last row and column is only one cell', () => {
    const result = readWorkbook(
      workbookWithSheetData('<row r="1048576"><c r="XFD1048576"><v>42</v></c></row>'),
      'langt.xlsx',
    )
    expect(result).toMatchObject({
      ok: true,
      value: { sheets: [{ range: { top: 1_048_575, left: 16_383 }, cells: [{ row: 1_048_575 }] }] },
    })
  })
})

test('names from the file reach no prototype', () => {
  const rows = '<row r="1"><c r="__proto__" t="str"><v>polluted</v></c><c r="A1"><v>1</v></c></row>'
  readWorkbook(workbookWithSheetData(rows), 'x.xlsx')
  readWorkbook(
    zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/__proto__.xml': strToU8('<x/>') }),
    'x',
  )
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { readonly v?: unknown }).v).toBeUndefined()
})
