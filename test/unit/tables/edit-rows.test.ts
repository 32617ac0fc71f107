import { describe, expect, test } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource, type RowId } from '../../../shared/base/id.ts'
import { cellValue } from '../../../shared/tables/cells.ts'
import { computeTable } from '../../../shared/tables/compute-table.ts'
import { editCell } from '../../../shared/tables/edit-cell.ts'
import { changeRows, insertRows, moveRows, removeRows } from '../../../shared/tables/edit-rows.ts'
import type { TableFormula } from '../../../shared/tables/formula.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

const sumOf = (...of: ReadonlyArray<RowId>): TableFormula<RowId> => ({
  kind: 'sum',
  terms: of.map((one) => ({ of: one, sign: 1 })),
  basis: 'computed',
})

const result: TableFormula<RowId> = {
  kind: 'sum',
  terms: [
    { of: 'w-inntekter', sign: 1 },
    { of: 'w-kostnader', sign: -1 },
  ],
  basis: 'computed',
}

const table = aTable({
  columns: [aColumn('2024')],
  rows: [
    aRow('Salg', ['10'], { level: 1 }),
    aRow('Tilskudd', ['20'], { level: 1 }),
    aRow('Inntekter', [''], { role: 'subtotal', formula: sumOf('w-salg', 'w-tilskudd') }),
    aRow('Lønn', ['5'], { id: 'w-lonn' }),
    aRow('Kostnader', [''], { role: 'subtotal', formula: sumOf('w-lonn') }),
    aRow('Resultat', [''], { role: 'total', formula: result }),
  ],
})

function figures(of: TypedTable): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    computeTable(of).rows.map(({ label, cells }) => [
      label || 'ny',
      cellValue(assertExists(cells[0], 'it has a cell')),
    ]),
  )
}

function insertAndType(beside: RowId, where: 'above' | 'below') {
  const inserted = insertRows(table, beside, where, 1, countingIdSource())
  const row = assertExists(
    inserted.rows.find(({ label }) => label === ''),
    'a row was inserted',
  )
  return figures(editCell(inserted, row.id, 'k-2024', '100'))
}

describe('insertRows', () => {
  test.each([
    ['w-salg', 'above'],
    ['w-salg', 'below'],
    ['w-tilskudd', 'below'],
    ['w-inntekter', 'above'],
  ] as const)('%s, %s: joins the sum its neighbour is in', (beside, where) => {
    expect(insertAndType(beside, where)).toMatchObject({ Inntekter: '130', Resultat: '125' })
  })

  test('under a sum joins the sum of the row below', () => {
    expect(insertAndType('w-inntekter', 'below')).toMatchObject({
      Inntekter: '30',
      Kostnader: '105',
    })
  })

  test('after the last sum is in no sum', () => {
    expect(insertAndType('w-resultat', 'below')).toMatchObject({ ny: '100', Resultat: '25' })
  })

  test('has the indent of its neighbour, and an empty cell to each column', () => {
    const [row] = insertRows(table, 'w-salg', 'above', 1, countingIdSource()).rows
    expect(row).toMatchObject({ label: '', role: 'item', level: 1, cells: [{ state: 'blank' }] })
  })

  test('leaves the ids of all other rows', () => {
    const inserted = insertRows(table, 'w-salg', 'below', 2, countingIdSource())
    const ids = inserted.rows.filter(({ label }) => label !== '').map(({ id }) => id)
    expect(ids).toEqual(table.rows.map(({ id }) => id))
    expect(new Set(inserted.rows.map(({ id }) => id)).size).toBe(8)
  })
})

describe('removeRows', () => {
  test('sums lose the row, and a sum of nothing is no formula', () => {
    const removed = assertExists(removeRows(table, ['w-tilskudd', 'w-lonn']), 'rows are left')
    expect(figures(removed)).toEqual({
      Salg: '10',
      Inntekter: '10',
      Kostnader: null,
      Resultat: '10',
    })
    expect(removed.rows[2]).not.toHaveProperty('formula')
  })

  test('a note that only the removed row used goes with it', () => {
    const noted = aTable({
      footnotes: [
        { id: 'n-1', marker: '1', text: 'Bare her.' },
        { id: 'n-2', marker: '2', text: 'Om hele tabellen.' },
      ],
      rows: [aRow('A', ['1', '2'], { footnotes: ['n-1'] }), aRow('B', ['1', '2'])],
    })
    expect(removeRows(noted, ['w-a'])?.footnotes.map(({ id }) => id)).toEqual(['n-2'])
    expect(removeRows(noted, ['w-b'])?.footnotes.map(({ id }) => id)).toEqual(['n-1', 'n-2'])
  })

  test('a table keeps a row', () => {
    expect(
      removeRows(
        table,
        table.rows.map(({ id }) => id),
      ),
    ).toBeNull()
  })
})

test('rows move over their neighbour, and stop at the ends', () => {
  const labels = (of: TypedTable) => of.rows.slice(0, 3).map(({ label }) => label)
  expect(labels(moveRows(table, ['w-salg', 'w-tilskudd'], 1))).toEqual([
    'Inntekter',
    'Salg',
    'Tilskudd',
  ])
  expect(labels(moveRows(table, ['w-inntekter'], -1))).toEqual(['Salg', 'Inntekter', 'Tilskudd'])
  expect(moveRows(table, ['w-salg'], -1)).toBe(table)
  expect(moveRows(table, ['w-resultat'], 1)).toBe(table)
})

test('a row that becomes a part of another is no more summed, a heading has no formula', () => {
  const part = changeRows(table, ['w-tilskudd'], { role: 'ofWhich' })
  expect(figures(part)).toMatchObject({ Inntekter: '10' })
  const heading = changeRows(table, ['w-inntekter'], { role: 'group' })
  expect(heading.rows[2]).not.toHaveProperty('formula')
})

test('the direction of a goal is set and taken away', () => {
  const higher = changeRows(table, ['w-salg'], { direction: 'higher' })
  expect(higher.rows[0]?.direction).toBe('higher')
  expect(changeRows(higher, ['w-salg'], { direction: null }).rows[0]).not.toHaveProperty(
    'direction',
  )
})
