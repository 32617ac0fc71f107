import { describe, expect, it } from 'vitest'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

function shown(table: TypedTable): ReadonlyArray<ReadonlyArray<string>> {
  return resolveTable(table, 1, 'nb').rows.map((row) => row.cells.map((cell) => cell.text))
}

describe('resolveTable', () => {
  it('writes numbers the Norwegian way, with the minus sign and no-break spaces', () => {
    expect(shown(aTable())).toEqual([
      ['1\u00a0534\u00a0831', '1\u00a0402\u00a0144'],
      ['1\u00a0543\u00a0237', '1\u00a0411\u00a0912'],
      ['−8\u00a0406', '−9\u00a0768'],
    ])
  })

  it('states the unit once above a table in thousand kroner', () => {
    expect(resolveTable(aTable(), 1, 'nb').unitLine).toBe('Tall i hele tusen kroner')
    expect(resolveTable(aTable(), 1, 'nn').unitLine).toBe('Tal i heile tusen kroner')
  })

  it('shows a fraction as a percentage with its sign when rows differ in unit', () => {
    const rows = [
      aRow('Diskonteringsrente', [aCell('0.039', { decimals: 1 })], { unit: 'percent' }),
    ]
    expect(shown(aTable({ columns: [aColumn('2024')], rows }))).toEqual([['3,9\u00a0%']])
  })

  it('writes a row unit after the number unless the label says it', () => {
    const rows = [
      aRow('Ventetid', ['97'], { unit: 'seconds' }),
      aRow('Ventetid (sek)', ['97'], { unit: 'seconds' }),
    ]
    expect(shown(aTable({ columns: [aColumn('2024')], rows }))).toEqual([['97\u00a0sek'], ['97']])
  })

  it('numbers footnotes by position and marks label and cell', () => {
    const rows = [aRow('A', [aCell('1', { footnotes: ['n-b'] })], { footnotes: ['n-a', 'n-b'] })]
    const footnotes = [
      { id: 'n-a', marker: '*', text: 'første' },
      { id: 'n-b', marker: '**', text: 'andre' },
    ] as const
    const table = resolveTable(aTable({ columns: [aColumn('2024')], rows, footnotes }), 1, 'nb')
    expect(table.rows[0]).toMatchObject({ marker: '1, 2', cells: [{ marker: '2' }] })
    expect(table.footnotes.map(({ marker }) => marker)).toEqual(['1', '2'])
  })

  it('sets columns of numbers right and columns of text left', () => {
    const columns = [aColumn('2024'), aColumn('Kommentar', { role: 'comment' })]
    const rows = [aRow('A', ['1', 'fin utvikling']), aRow('B', ['2', ''])]
    expect(
      resolveTable(aTable({ columns, rows }), 1, 'nb').columns.map(({ align }) => align),
    ).toEqual(['right', 'left'])
  })

  it('shows an uncalculated formula as such, never as zero', () => {
    expect(
      shown(aTable({ columns: [aColumn('2024')], rows: [aRow('A', [{ state: 'uncalculated' }])] })),
    ).toEqual([['[ikke beregnet]']])
  })
})
