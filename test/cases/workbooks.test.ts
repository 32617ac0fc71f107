import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../shared/base/id.ts'
import { readWorkbook } from '../../shared/excel/read-workbook.ts'
import { inspectWorkbook } from '../../shared/tables/inspect-workbook.ts'
import { describeTable, describeWarning } from '../helpers/describe-table.ts'

/**
 * One file is one case: how a whole workbook of `fixtures/workbooks` must be understood, sheet by sheet. Each was read
 * against its workbook by a person. `UPDATE_CASES=1` writes what is understood now, to be read again.
 */
const folder = new URL('workbooks/', import.meta.url)
const fixtures = new URL('../fixtures/workbooks/', import.meta.url)

function understood(file: string) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(new URL(file, fixtures))), file)
  if (!workbook.ok) throw new Error(`Cannot read ${file}: ${workbook.error.code}`)
  const origin = { file, sha256: 'a'.repeat(64) }
  return inspectWorkbook(workbook.value, origin, countingIdSource()).sheets.map(
    ({ sheet, tables, warnings }) => ({
      sheet: sheet.name,
      tables: tables.map(describeTable),
      warnings: warnings.map(describeWarning),
    }),
  )
}

describe('a workbook is understood', () => {
  test.each(readdirSync(fixtures))('%s', (file) => {
    const place = new URL(`${file}.json`, folder)
    const found = understood(file)
    if (process.env.UPDATE_CASES) writeFileSync(place, `${JSON.stringify(found, null, 2)}\n`)
    expect(existsSync(place)).toBe(true)
    expect(found).toEqual(JSON.parse(readFileSync(place, 'utf8')))
  })
})
