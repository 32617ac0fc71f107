import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../shared/base/id.ts'
import { inspectSheet } from '../../shared/tables/inspect-workbook.ts'
import { describeTable, describeWarning } from '../helpers/describe-table.ts'
import { type SheetSketch, sheetFromLines } from '../helpers/sheet-from-lines.ts'

/**
 * One file is one case: a sheet (`rows` and so on, see `sheetFromLines`) and how it must be understood (`tables`,
 * `warnings`). A new case is a new file.
 */
const folder = new URL('infer-table/', import.meta.url)

describe('a sheet is understood', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    // Safe: the files are ours, and a wrong one fails here.
    const expected = JSON.parse(text) as SheetSketch & { readonly why: string }
    const origin = { file, sha256: 'a'.repeat(64) }
    const inspection = inspectSheet(sheetFromLines(expected), origin, countingIdSource())
    const { why, sheet, rows, merges, hiddenRows, hiddenColumns, ...understood } = expected
    expect({
      tables: inspection.tables.map(describeTable),
      warnings: inspection.warnings.map(describeWarning),
    }).toEqual(understood)
  })
})
