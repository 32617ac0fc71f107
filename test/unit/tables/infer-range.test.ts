import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { parseRange } from '../../../shared/excel/cell-address.ts'
import { rangeOfTexts } from '../../../shared/excel/clipboard-range.ts'
import { sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import { inferRange, inspectSheet, withKind } from '../../../shared/tables/inspect-workbook.ts'
import { describeTable } from '../../helpers/describe-table.ts'

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
