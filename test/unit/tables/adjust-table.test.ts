import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import {
  type Adjustments,
  adjustTable,
  noAdjustments,
  withoutLeftOut,
} from '../../../shared/tables/adjust-table.ts'
import { inferRange } from '../../../shared/tables/inspect-workbook.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const sheet = sheetFromLines({
  sheet: 'Ark1',
  rows: ['Post | 2024 | Andel', 'Fravær | 12 | 6.9', 'Ventetid |  | 0', 'Sum | 12=SUM(B2:B3) | 7'],
})

function read(top = 0) {
  const range = { top, left: 0, bottom: 3, right: 2 }
  const origin = { file: 'tall.xlsx', sha256: 'a'.repeat(64) }
  const result = inferRange(sheet, range, origin, countingIdSource())
  return assertExists(result.ok ? result.value : null, 'the range can be read')
}

const adjusted = (change: Partial<Adjustments>) =>
  adjustTable(read(), { ...noAdjustments, ...change })

const shownIn = (table: TypedTable, column: number) =>
  resolveTable(table, 1, 'nb').rows.map((row) => row.cells[column]?.text)

const cellsIn = (table: TypedTable, column: number) =>
  table.rows.map((row) => {
    const cell = row.cells[column]
    return cell?.state === 'number' ? cell.value : cell?.state
  })

describe('reading a column another way', () => {
  test('keeps the figures when it becomes per cent, and stores the fraction', () => {
    const table = adjusted({ columns: new Map([[2, { unit: 'percent' }]]) })
    expect(cellsIn(table, 1)).toEqual(['0.069', 'zero', '0.07'])
    expect(shownIn(table, 1)[0]).toBe('6,9\u00a0%')
    expect(cellsIn(table, 0)).toEqual(['12', 'blank', '12'])
  })

  test('takes a new heading, and the period it names', () => {
    const table = adjusted({ columns: new Map([[1, { header: ['2023'], role: 'goal' }]]) })
    expect(table.columns[0]).toMatchObject({
      header: ['2023'],
      period: '2023',
      role: 'goal',
      sourceHeader: ['2024'],
    })
  })
})

test('the table takes unit and scale without a change of its figures', () => {
  const table = adjusted({ table: { unit: 'NOK', scale: 1000, title: 'Kostnader' } })
  expect(cellsIn(table, 0)).toEqual(['12', 'blank', '12'])
  expect(resolveTable(table, 1, 'nb')).toMatchObject({
    unitLine: 'Tall i hele tusen kroner',
    caption: 'Kostnader',
  })
})

test('a row takes role, label and unit', () => {
  const table = adjusted({
    rows: new Map([
      [2, { role: 'ofWhich' as const, label: 'herav venting', unit: 'days' as const }],
    ]),
  })
  expect(table.rows[1]).toMatchObject({
    role: 'ofWhich',
    label: 'herav venting',
    sourceLabel: 'Ventetid',
    unit: 'days',
  })
})

test('rows and columns that are left out take their cells and their place in sums with them', () => {
  const change = {
    ...noAdjustments,
    leftOutColumns: new Set([2]),
    leftOutRows: new Set([2]),
  }
  const candidate = read()
  const table = withoutLeftOut(adjustTable(candidate, change), candidate, change)
  expect(table.columns.map(({ header }) => header)).toEqual([['2024']])
  expect(table.rows.map(({ label }) => label)).toEqual(['Fravær', 'Sum'])
  const [kept] = table.rows
  expect(table.rows[1]?.formula).toMatchObject({ kind: 'sum', terms: [{ of: kept?.id }] })
})

test('what is said about rows and columns of the sheet holds when another range is read', () => {
  const change = { ...noAdjustments, rows: new Map([[2, { label: 'Kø' }]]) }
  expect(adjustTable(read(1), change).rows.map(({ label }) => label)).toContain('Kø')
})
