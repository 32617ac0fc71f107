import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { cellAddress } from '../../../shared/excel/cell-address.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import { cellValue } from '../../../shared/tables/cells.ts'
import { inspectWorkbook, type SheetInspection } from '../../../shared/tables/inspect-workbook.ts'

const folder = new URL('../../fixtures/workbooks/', import.meta.url)
const files = readdirSync(folder)

function inspect(file: string): ReadonlyArray<SheetInspection> {
  const workbook = readWorkbook(new Uint8Array(readFileSync(new URL(file, folder))), file)
  if (!workbook.ok) throw new Error(`Cannot read ${file}: ${workbook.error.code}`)
  const origin = { file, sha256: 'a'.repeat(64) }
  return inspectWorkbook(workbook.value, origin, countingIdSource()).sheets
}

/** Numbers straight from the XML, so that the reader is not checked against itself. */
function rawNumbers(file: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const parts = unzipSync(new Uint8Array(readFileSync(new URL(file, folder))))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]+)"/.exec(tag)?.[1] ?? '',
      (/\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const name = /\bname="([^"]+)"/.exec(tag)?.[1] ?? ''
    return [name, text(targets.get(/\br:id="([^"]+)"/.exec(tag)?.[1] ?? '') ?? '')] as const
  })
  return new Map(
    sheets.map(([name, xml]) => {
      const cells = [...xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
      const numbers = cells.flatMap(([, attributes = '', content = '']) => {
        const value = /<v>([^<]+)<\/v>/.exec(content)?.[1]
        const type = /\bt="([^"]+)"/.exec(attributes)?.[1] ?? 'n'
        const address = /\br="([^"]+)"/.exec(attributes)?.[1] ?? ''
        return type === 'n' && value !== undefined ? [[address, Number(value)] as const] : []
      })
      return [name, new Map(numbers)]
    }),
  )
}

describe('every figure in a table is the figure in the workbook', () => {
  test.each(files.filter((file) => file.endsWith('.xlsx')))('%s', (file) => {
    const raw = rawNumbers(file)
    let compared = 0
    for (const { sheet, tables, warnings } of inspect(file)) {
      const numbers = raw.get(sheet.name) ?? new Map<string, number>()
      const warned = new Set(
        [...warnings, ...tables.flatMap((table) => table.warnings)].map(({ cell }) => cell),
      )
      for (const { table } of tables) {
        for (const cell of table.rows.flatMap((row) => row.cells)) {
          const value = cellValue(cell)
          if (value === null || cell.source === undefined) continue
          // A number that stood as text has no number in the file, but always a warning.
          if (!numbers.has(cell.source)) expect(warned).toContain(cell.source)
          else expect([cell.source, Number(value)]).toEqual([cell.source, numbers.get(cell.source)])
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(10)
  })
})

describe('no figure of a sheet is left out in silence', () => {
  test.each(files)('%s', (file) => {
    for (const { sheet, tables, warnings } of inspect(file)) {
      const accounted = new Set<string | null>(
        [...warnings, ...tables.flatMap((table) => table.warnings)].map(({ cell }) => cell),
      )
      const labels = new Set<string>()
      for (const { table } of tables) {
        for (const row of table.rows) {
          labels.add(row.label)
          for (const cell of row.cells) if (cell.source !== undefined) accounted.add(cell.source)
        }
        for (const column of table.columns) for (const text of column.header) labels.add(text)
      }
      const hidden = new Set(sheet.hiddenRows)
      const missing = sheet.cells.filter(({ row, column, value }) => {
        if (value.kind !== 'number' || hidden.has(row)) return false
        return !accounted.has(cellAddress(row, column)) && !labels.has(value.value)
      })
      expect(missing.map(({ row, column }) => cellAddress(row, column))).toEqual([])
      if (hidden.size > 0) {
        const codes = tables.flatMap((table) => table.warnings.map(({ code }) => code))
        expect(codes).toContain('hidden-row')
      }
    }
  })
})

test('the same workbook in another format gives the same figures', () => {
  const figures = (file: string) =>
    inspect(file).map(({ tables }) =>
      tables.map(({ table }) =>
        table.rows.map((row) => [row.label, ...row.cells.map((cell) => cellValue(cell))]),
      ),
    )
  expect(figures('pensjon-2024.xls')).toEqual(figures('pensjon-2024.xlsx'))
  expect(figures('nokkeltall-2024.ods')).toEqual(figures('nokkeltall-2024.xlsx'))
  expect(figures('klima-2019-2024-windows1252.csv')[0]?.[0]).toEqual(
    figures('klima-2019-2024.xlsx')[0]?.[0]?.map((row) => [...row, null]),
  )
})
