import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { parseRange } from '../../../shared/excel/cell-address.ts'
import { rangeOfTexts } from '../../../shared/excel/clipboard-range.ts'
import { sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import {
  type ChosenReading,
  chosenReading,
  inferRange,
  inspectSheet,
  withKind,
} from '../../../shared/tables/inspect-workbook.ts'
import { describeTable } from '../../helpers/describe-table.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const origin = { file: 'pensjon.xlsx', sha256: 'a'.repeat(64) }

function infer(address: string) {
  const url = new URL('../../fixtures/workbooks/pensjon-2024.xlsx', import.meta.url)
  const book = readWorkbook(new Uint8Array(readFileSync(url)), 'pensjon.xlsx')
  const sheet = assertExists(book.ok ? book.value.sheets[0] : null, 'the fixture has a sheet')
  const range = assertExists(parseRange(address), 'the test names a range')
  return inferRange(sheet, range, origin, countingIdSource())
}

describe('inferRange', () => {
  test('reads only what is in the range, with the unit line above it', () => {
    const result = infer('A27:B31')
    expect(result.ok && describeTable(result.value)).toEqual({
      table: 'A27:B31 [pensionNote] head 1 NOK ×1000 "Spesifikasjon av premiefond"',
      columns: ['Spesifikasjon av premiefond', '2024 <value 2024>'],
      rows: [
        'Saldo per 1.1. :: 29766(0)',
        'Tilført premiefond :: 16401(0)',
        'Uttak fra premiefond :: -20809(0)',
        '(total) Saldo per 31.12. :: 25358(0)',
      ],
    })
  })

  test('takes blank rows and several heads as one table when the person says so', () => {
    const result = infer('A1:C31')
    expect(result.ok && result.value.table.rows.length).toBeGreaterThan(20)
    expect(result.ok && result.value.table).toMatchObject({
      title: 'Note 16 Pensjon',
      unit: 'NOK',
      scale: 1000,
    })
  })

  test('an empty range is refused', () => {
    expect(infer('H60:J70')).toMatchObject({ ok: false, error: { code: 'range-invalid' } })
  })

  test('another kind can be chosen', () => {
    const result = infer('A27:C31')
    expect(result.ok && withKind(result.value, 'free').table.kind).toBe('free')
  })
})

test('a paste is understood as a workbook is', () => {
  const lines = ['Post\t2024\t2023', 'Inntekter\t1 534 831\t1 455 849', 'Sum\t(5)\t–']
  const range = rangeOfTexts(lines.map((line) => line.split('\t')))
  const sheet = sheetFromClipboard(assertExists(range, 'there are cells'), 'Utklipp')
  const { tables } = inspectSheet(sheet, origin, countingIdSource())
  expect(tables.map((table) => describeTable(table).rows)).toEqual([
    ['Inntekter :: 1534831(0) | 1455849(0)', '(total) Sum :: -5(0) | n/a "–"'],
  ])
})

describe('a range read as a person says', () => {
  const sheet = sheetFromLines({
    sheet: 'Ark1',
    rows: [
      'Tall i hele tusen kroner',
      'Kode | Post | 2024 | 2023',
      'faktisk | faktisk | faktisk | faktisk',
      '10 | Lønn | 5 | 6',
      '20 | Pensjon 1) | 7 | 8',
      '1) Uten arbeidsgiveravgift',
    ],
  })
  const read = (address: string, chosen: ChosenReading) => {
    const range = assertExists(parseRange(address), 'the test names a range')
    const result = inferRange(sheet, range, origin, countingIdSource(), chosen)
    return result.ok ? describeTable(result.value) : result.error.code
  }

  test('takes as many head rows as are said', () => {
    expect(read('A2:D5', { headRows: 2 })).toMatchObject({
      table: expect.stringContaining('A2:D5 [free] head 2 NOK ×1000'),
      rows: ['10 :: "Lønn" | 5(0) | 6(0)', '20 :: "Pensjon 1)" | 7(0) | 8(0)'],
    })
    expect(read('A4:D5', { headRows: 0 })).toMatchObject({
      columns: [expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
      rows: ['10 :: "Lønn" | 5(0) | 6(0)', '20 :: "Pensjon 1)" | 7(0) | 8(0)'],
    })
  })

  test('takes the labels from the column that is said, and the columns beside it as columns', () => {
    expect(read('A2:D5', { headRows: 2, labelColumn: 1 })).toMatchObject({
      rows: ['Lønn :: 10(0) | 5(0) | 6(0)', 'Pensjon ^1) :: 20(0) | 7(0) | 8(0)'],
    })
    expect(read('A2:D5', { headRows: 2, labelColumn: null })).toMatchObject({
      rows: [' :: 10(0) | "Lønn" | 5(0) | 6(0)', ' :: 20(0) | "Pensjon 1)" | 7(0) | 8(0)'],
    })
  })

  test('the table remembers how it was read, and is read so again where it lies now', () => {
    const range = assertExists(parseRange('A2:D5'), 'the test names a range')
    const chosen = { headRows: 2, labelColumn: 1 }
    const first = inferRange(sheet, range, origin, countingIdSource(), chosen)
    const source = first.ok ? first.value.table.source : null
    expect(source).toMatchObject({ isChosenRange: true, reading: chosen })
    const moved = { ...range, left: 2, right: 5 }
    expect(chosenReading(moved, source?.reading ?? {})).toEqual({ headRows: 2, labelColumn: 3 })
  })

  test('more head rows than there are rows leave nothing to read', () => {
    expect(read('A2:D3', { headRows: 2 })).toBe('range-invalid')
  })
})
