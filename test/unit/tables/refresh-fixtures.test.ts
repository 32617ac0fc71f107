import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import {
  inspectWorkbook,
  type WorkbookInspection,
} from '../../../shared/tables/inspect-workbook.ts'
import { refreshTables } from '../../../shared/tables/refresh-tables.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { describeRefresh } from '../../helpers/describe-refresh.ts'

const folder = new URL('../../fixtures/workbooks/', import.meta.url)
const ids = countingIdSource()

function inspect(file: string): WorkbookInspection {
  const workbook = readWorkbook(new Uint8Array(readFileSync(new URL(file, folder))), file)
  if (!workbook.ok) throw new Error(`Cannot read ${file}: ${workbook.error.code}`)
  return inspectWorkbook(workbook.value, { file, sha256: 'a'.repeat(64) }, ids)
}

function tablesOf({ sheets }: WorkbookInspection): ReadonlyArray<TypedTable> {
  return sheets.flatMap((sheet) => sheet.tables.map(({ table }) => table))
}

describe('refresh', () => {
  test.each(readdirSync(folder))('finds every table of %s where it is, unchanged', (file) => {
    const tables = tablesOf(inspect(file))
    const said = refreshTables(tables, inspect(file), ids).map((refresh, index) => {
      const table = tables[index]
      return table ? describeRefresh(table, refresh) : []
    })
    expect(said).toEqual(tables.map(({ source }) => [`${source?.sheet}!${source?.range}`]))
  })

  test('tells exactly what was corrected a week later', () => {
    const tables = tablesOf(inspect('nokkeltall-2024.xlsx'))
    const refreshed = refreshTables(tables, inspect('nokkeltall-2024-v2.xlsx'), ids)
    const said = refreshed.map((refresh, index) => {
      const table = tables[index]
      return table ? describeRefresh(table, refresh) : []
    })
    expect(said).toEqual([
      ['Utvikling!A3:E7'],
      [
        'Tjenesteproduksjon!B4:G13',
        'Antall brukere · 2024: 27133 → 27211',
        'Antall brukere · Endring: 4673 → 4751',
        'Antall meldinger til kommunehelsetjenesten [mill] · 2024: _ → 12.4',
        '+ row Antall nettbrett: 1020 | 1188 | 1301 | _ | _',
        'Lagringskapasitet [Tb] · 2023: 11524 → 11542',
        'Lagringskapasitet [Tb] · Endring: 3179 → 3161',
      ],
      ['KPI-er!A1:E8', '! sheet-renamed KPI KPI-er'],
      ['Grunnlag!A1:C14'],
    ])
  })

  test('gives no figure up for formulas that were never computed', () => {
    const tables = tablesOf(inspect('nokkeltall-2024.xlsx'))
    const refreshed = refreshTables(tables, inspect('nokkeltall-2024-uberegnet.xlsx'), ids)
    const changes = refreshed.flatMap((one) => (one.outcome === 'found' ? one.version.changes : []))
    expect(changes.length).toBeGreaterThan(5)
    for (const change of changes) expect(change).toMatchObject({ doubt: 'figure-lost' })
  })

  test('finds the same tables when the workbook is saved as ODS', () => {
    const tables = tablesOf(inspect('nokkeltall-2024.xlsx'))
    const refreshed = refreshTables(tables, inspect('nokkeltall-2024.ods'), ids)
    expect(refreshed.map((one) => (one.outcome === 'found' ? one.version.changes : one))).toEqual(
      tables.map(() => []),
    )
  })
})
