import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { type ColumnId, countingIdSource } from '../../../shared/base/id.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { computeTable } from '../../../shared/tables/compute-table.ts'
import { editCell } from '../../../shared/tables/edit-cell.ts'
import {
  changeColumns,
  insertColumns,
  moveColumns,
  removeColumns,
} from '../../../shared/tables/edit-columns.ts'
import {
  setColumnFormula,
  setRowBasis,
  setRowFormula,
  suggestedColumnFormula,
  suggestedRowFormula,
} from '../../../shared/tables/edit-formulas.ts'
import { setCellMeasure, setRowMeasure } from '../../../shared/tables/edit-measures.ts'
import type { FormulaKind } from '../../../shared/tables/formula.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

const table = aTable({
  columns: [aColumn('2024'), aColumn('2023'), aColumn('Endring', { id: 'k-endring' })],
  rows: [
    aRow('Salg', ['12', '10', '']),
    aRow('herav eksport', ['2', '3', ''], { id: 'w-herav', role: 'ofWhich' }),
    aRow('Tilskudd', ['30', '20', '']),
    aRow('Sum', ['', '', ''], { role: 'total' }),
  ],
})

const shown = (of: TypedTable) =>
  resolveTable(of, 1, 'nb').rows.map(({ cells }) =>
    cells.map(({ text }) => text.replaceAll('\u00a0', ' ')),
  )

function computeColumn(of: TypedTable, column: ColumnId, kind: FormulaKind): TypedTable {
  return setColumnFormula(
    of,
    column,
    assertExists(suggestedColumnFormula(of, column, kind), 'there are columns to compute from'),
  )
}

describe('formulas', () => {
  const summed = setRowFormula(table, 'w-sum', suggestedRowFormula(table, 'w-sum', 'sum'))

  test('a sum takes the items over it, not the parts of them', () => {
    expect(shown(summed)[3]).toEqual(['42', '30', ''])
  })

  test('a change goes from the older period to the newer', () => {
    expect(shown(computeColumn(summed, 'k-endring', 'change')).map(([, , last]) => last)).toEqual([
      '2',
      '−1',
      '10',
      '12',
    ])
  })

  test('a change in per cent is shown as one', () => {
    const changed = computeColumn(summed, 'k-endring', 'changePercent')
    expect(changed.columns[2]).toMatchObject({ role: 'changePercent', unit: 'percent' })
    expect(shown(changed)[0]?.[2]).toBe('20,0 %')
  })

  test('a total over subtotals takes them, and the items after the last', () => {
    const long = aTable({
      columns: [aColumn('2024')],
      rows: [
        aRow('A', ['1']),
        aRow('Sum A', ['1'], { role: 'subtotal' }),
        aRow('B', ['2']),
        aRow('Sum B', ['2'], { role: 'subtotal' }),
        aRow('C', ['4']),
        aRow('Sum', [''], { role: 'total' }),
      ],
    })
    expect(suggestedRowFormula(long, 'w-sum', 'sum')).toMatchObject({
      terms: [{ of: 'w-suma' }, { of: 'w-sumb' }, { of: 'w-c' }],
    })
    expect(suggestedRowFormula(long, 'w-sumb', 'sum')).toMatchObject({ terms: [{ of: 'w-b' }] })
    expect(suggestedRowFormula(long, 'w-a', 'sum')).toBeNull()
  })

  test('an item that becomes a sum is set as one', () => {
    const plain = aTable({ rows: [aRow('A', ['1', '2']), aRow('B', ['', ''])] })
    const changed = setRowFormula(plain, 'w-b', suggestedRowFormula(plain, 'w-b', 'sum'))
    expect(changed.rows[1]?.role).toBe('total')
  })

  test('the figure that was given is shown again when the formula is set aside', () => {
    const given = aTable({
      rows: [aRow('A', ['1', '2']), aRow('Sum', ['9', '9'], { role: 'total' })],
    })
    const computed = setRowFormula(given, 'w-sum', suggestedRowFormula(given, 'w-sum', 'sum'))
    expect(shown(computed)[1]).toEqual(['1', '2'])
    expect(shown(setRowBasis(computed, ['w-sum'], 'given'))[1]).toEqual(['9', '9'])
  })
})

test('a change in one row leaves the computed rows round it as they were', () => {
  const computed = computeColumn(table, 'k-endring', 'change')
  const before = computeTable(computed)
  const after = computeTable(editCell(computed, 'w-salg', 'k-2024', '15'))
  expect(after.rows[0]?.cells[2]).toMatchObject({ value: '5' })
  expect(after.rows[2]).toBe(before.rows[2])
})

describe('columns', () => {
  test('an inserted column has an empty cell in each row, and joins the sum of its neighbour', () => {
    const across = setColumnFormula(table, 'k-endring', {
      kind: 'sum',
      terms: [
        { of: 'k-2024', sign: 1 },
        { of: 'k-2023', sign: 1 },
      ],
      basis: 'computed',
    })
    const inserted = insertColumns(across, 'k-2024', 'right', 1, countingIdSource())
    expect(inserted.rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4])
    expect(inserted.columns[1]?.header).toEqual([''])
    expect(inserted.columns[3]?.formula).toMatchObject({ terms: [{}, { of: 'k-00000001' }, {}] })
  })

  test('a column inside a group of headings belongs to it', () => {
    const grouped = aTable({
      columns: [
        aColumn('a', { header: ['2024', 'Faktisk'] }),
        aColumn('b', { header: ['2024', 'Budsjett'] }),
      ],
      rows: [aRow('A', ['1', '2'])],
    })
    const inside = insertColumns(grouped, 'k-a', 'right', 1, countingIdSource())
    expect(inside.columns[1]?.header).toEqual(['2024', ''])
    const outside = insertColumns(grouped, 'k-b', 'right', 1, countingIdSource())
    expect(outside.columns[2]?.header).toEqual(['', ''])
  })

  test('a removed column takes its cells, and the change that needs it loses its formula', () => {
    const changed = computeColumn(table, 'k-endring', 'change')
    const removed = assertExists(removeColumns(changed, ['k-2023']), 'columns are left')
    expect(removed.columns[1]).not.toHaveProperty('formula')
    expect(removed.rows[0]?.cells).toHaveLength(2)
    expect(removeColumns(table, ['k-2024', 'k-2023', 'k-endring'])).toBeNull()
  })

  test('moved columns take their cells along', () => {
    const [row] = shown(moveColumns(table, ['k-2024'], 1))
    expect(row).toEqual(['10', '12', ''])
    expect(moveColumns(table, ['k-2024'], -1)).toBe(table)
  })

  test('the figures shown stay when a column, a row or a cell becomes per cent', () => {
    const plain = aTable({ unit: null, scale: 1, rows: [aRow('A', ['6.9', '7'])] })
    expect(shown(changeColumns(plain, ['k-2024'], { unit: 'percent' }))).toEqual([['6,9 %', '7']])
    expect(shown(setRowMeasure(plain, ['w-a'], { unit: 'percent' }))).toEqual([['6,9 %', '7 %']])
    const cell = [{ row: 'w-a', column: 'k-2023' }] as const
    const one = setCellMeasure(plain, cell, { unit: 'percent' })
    expect(shown(one)).toEqual([['6,9', '7 %']])
    expect(setCellMeasure(one, cell, { unit: null })).toEqual(plain)
  })
})
