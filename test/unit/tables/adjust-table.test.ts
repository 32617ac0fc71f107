import { describe, expect, test } from 'vitest'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { changeColumn, changeTable, withoutColumns } from '../../../shared/tables/adjust-table.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

const plain = aTable({
  unit: null,
  scale: 1,
  columns: [aColumn('2024'), aColumn('Andel', { id: 'k-andel' })],
  rows: [aRow('Fravær', ['12', '6.9']), aRow('Ventetid', ['', '0'])],
})

const shownIn = (table: TypedTable, column: number) =>
  resolveTable(table, 1, 'nb').rows.map((row) => row.cells[column]?.text)

const cellsIn = (table: TypedTable, column: number) =>
  table.rows.map((row) => {
    const cell = row.cells[column]
    return cell?.state === 'number' ? cell.value : cell?.state
  })

describe('reading a column as another unit', () => {
  test('keeps the figures when a column becomes per cent, and stores the fraction', () => {
    const changed = changeColumn(plain, 'k-andel', { unit: 'percent' })
    expect(shownIn(changed, 1)).toEqual(
      ['6,9\u00a0%', '0,0\u00a0%'].map((text, index) => (index === 0 ? text : '0\u00a0%')),
    )
    expect(cellsIn(changed, 1)).toEqual(['0.069', 'zero'])
    expect(cellsIn(changed, 0)).toEqual(['12', 'blank'])
  })

  test('gives back the same values when it is taken back', () => {
    const there = changeColumn(plain, 'k-andel', { unit: 'percent' })
    expect(changeColumn(there, 'k-andel', { unit: null })).toEqual(plain)
  })

  test('changes no value between units that are both counted as they stand', () => {
    const changed = changeColumn(plain, 'k-2024', { unit: 'days' })
    expect(cellsIn(changed, 0)).toEqual(['12', 'blank'])
  })
})

describe('reading the table as another unit', () => {
  test('leaves a column with a unit of its own alone', () => {
    const before = changeColumn(plain, 'k-andel', { unit: 'percent' })
    const after = changeTable(before, { unit: 'percent' })
    expect(cellsIn(after, 1)).toEqual(['0.069', 'zero'])
    expect(cellsIn(after, 0)).toEqual(['0.12', 'blank'])
  })

  test('another scale changes what the numbers mean, not the figures', () => {
    const changed = changeTable(plain, { unit: 'NOK', scale: 1000 })
    expect(cellsIn(changed, 0)).toEqual(['12', 'blank'])
    expect(resolveTable(changed, 1, 'nb').unitLine).toBe('Tall i hele tusen kroner')
  })
})

test('a column that is left out takes its cells with it', () => {
  const less = withoutColumns(plain, new Set(['k-2024'] as const))
  expect(less.columns.map(({ id }) => id)).toEqual(['k-andel'])
  expect(cellsIn(less, 0)).toEqual(['6.9', 'zero'])
})

test('a column that is not there changes nothing', () => {
  expect(changeColumn(plain, 'k-borte', { role: 'note' })).toEqual(plain)
})
