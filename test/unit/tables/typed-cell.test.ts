import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { editCell } from '../../../shared/tables/edit-cell.ts'
import type { Cell, TypedTable } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

function typed(table: TypedTable, row: number, text: string): Cell | undefined {
  const to = assertExists(table.rows[row], 'the table has the row').id
  const column = assertExists(table.columns[0], 'the table has a column').id
  return editCell(table, to, column, text).rows[row]?.cells[0]
}

describe('a figure typed where the table has both percentages and counts', () => {
  const table = aTable({
    unit: null,
    scale: 1,
    columns: [aColumn('2024')],
    rows: [
      aRow('Diskonteringsrente', ['0.0390'], { unit: 'percent' }),
      aRow('Aktive personer', [''], { unit: 'persons' }),
      aRow('Lønnsregulering', [''], { unit: 'percent' }),
    ],
  })

  it('takes no decimals from what counts something else', () => {
    expect(typed(table, 1, '456')).toEqual({ state: 'number', value: '456', decimals: 0 })
  })

  it('takes the decimals of what counts the same', () => {
    expect(typed(table, 2, '4')).toMatchObject({ value: '0.04', decimals: 4 })
  })
})

describe('a figure typed above a row of texts', () => {
  const table = aTable({
    columns: [aColumn('2024')],
    rows: [
      aRow('Anskaffelseskost', ['']),
      aRow('Økonomisk levetid', ['3–10 år'], { role: 'text' }),
    ],
  })

  it('is a figure, though nothing but text stands in the column yet', () => {
    expect(typed(table, 0, '899338')).toEqual({ state: 'number', value: '899338', decimals: 0 })
  })
})
