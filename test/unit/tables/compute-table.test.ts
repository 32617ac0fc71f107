import { describe, expect, it } from 'vitest'
import type { ColumnId, RowId } from '../../../shared/base/id.ts'
import { factsIn } from '../../../shared/facts/build-ledger.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { cellValue } from '../../../shared/tables/cells.ts'
import { givenDifferences } from '../../../shared/tables/compare-given.ts'
import { computeTable } from '../../../shared/tables/compute-table.ts'
import type { TableFormula } from '../../../shared/tables/formula.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

function sumOf(...rows: ReadonlyArray<RowId>): TableFormula<RowId> {
  return { kind: 'sum', terms: rows.map((of) => ({ of, sign: 1 })), basis: 'computed' }
}

function given<T>(formula: TableFormula<T>): TableFormula<T> {
  return { ...formula, basis: 'given' }
}

function values(table: TypedTable): ReadonlyArray<ReadonlyArray<string | null>> {
  return computeTable(table).rows.map(({ cells }) =>
    cells.map((cell) => cellValue(cell) ?? cell.state),
  )
}

describe('computeTable', () => {
  it('sums rows, leaves out what is part of another row, and follows a sum of sums', () => {
    const table = aTable({
      columns: [aColumn('2024')],
      rows: [
        aRow('A', ['10']),
        aRow('Herav', ['4'], { role: 'ofWhich' }),
        aRow('B', ['5.5']),
        aRow('Sum', [''], { role: 'subtotal', formula: sumOf('w-a', 'w-herav', 'w-b') }),
        aRow('C', ['1']),
        aRow('Total', [''], { role: 'total', formula: sumOf('w-sum', 'w-c') }),
      ],
    })
    expect(values(table)).toEqual([['10'], ['4'], ['5.5'], ['15.5'], ['1'], ['16.5']])
    expect(resolveTable(table, 1, 'nb').rows.map(({ cells }) => cells[0]?.text)).toContain('16,5')
    expect(factsIn(table).find(({ rowLabel }) => rowLabel === 'Total')?.value).toBe('16.5')
  })

  it('computes change and change in per cent between columns, also for a computed sum', () => {
    const change: TableFormula<ColumnId> = {
      ...{ kind: 'change', from: 'k-2023', to: 'k-2024' },
      basis: 'computed',
    }
    const table = aTable({
      columns: [
        aColumn('2024'),
        aColumn('2023'),
        aColumn('Endring', { role: 'change', formula: change }),
        aColumn('Prosent', {
          ...{ role: 'changePercent', unit: 'percent' },
          formula: { ...change, kind: 'changePercent' },
        }),
      ],
      rows: [
        aRow('A', ['-120', '-100', '', '']),
        aRow('B', ['30', '0', '', '']),
        aRow('Sum', ['', '', '', ''], { role: 'total', formula: sumOf('w-a', 'w-b') }),
      ],
    })
    expect(values(table)).toEqual([
      ['-120', '-100', '-20', '-0.2'],
      ['30', '0', '30', 'notApplicable'],
      ['-90', '-100', '10', '0.1'],
    ])
    const shown = resolveTable(table, 1, 'nb').rows.map(({ cells }) => cells[3]?.text)
    expect(shown).toEqual(['−20,0\u00a0%', '–', '10,0\u00a0%'])
  })

  it('gives percentage points for the change between percentages', () => {
    const table = aTable({
      unit: 'percent',
      scale: 1,
      columns: [
        aColumn('2024'),
        aColumn('2023'),
        aColumn('Endring', {
          ...{ role: 'change', unit: 'percentagePoints' },
          formula: { kind: 'change', from: 'k-2023', to: 'k-2024', basis: 'computed' },
        }),
      ],
      rows: [aRow('Sykefravær', [aCell('0.069', { decimals: 1 }), aCell('0.072'), ''])],
    })
    expect(values(table)[0]?.[2]).toBe('-0.3')
  })

  it('adds up in the scale of the sum, and refuses to add persons to kroner', () => {
    const mixed = (unit: 'NOK' | 'persons') =>
      aTable({
        columns: [aColumn('2024')],
        rows: [
          aRow('A', ['1500']),
          aRow('B', ['2'], { unit, scale: unit === 'NOK' ? 1_000_000 : 1 }),
          aRow('Sum', [''], { role: 'total', formula: sumOf('w-a', 'w-b') }),
        ],
      })
    expect(values(mixed('NOK'))[2]).toEqual(['3500'])
    expect(values(mixed('persons'))[2]).toEqual(['uncalculated'])
  })

  it('averages what there is, and shares of a total', () => {
    const table = aTable({
      columns: [aColumn('2024')],
      rows: [
        aRow('A', ['1']),
        aRow('B', ['']),
        aRow('C', ['4']),
        aRow('Snitt', [''], {
          formula: { kind: 'average', of: ['w-a', 'w-b', 'w-c'], basis: 'computed' },
        }),
        aRow('Andel', [''], {
          unit: 'percent',
          formula: { kind: 'share', part: 'w-a', whole: 'w-c', basis: 'computed' },
        }),
      ],
    })
    expect(values(table).slice(3)).toEqual([['2.5'], ['0.25']])
  })

  it('is not calculated when an input is not, or when formulas go in a ring', () => {
    const table = aTable({
      columns: [aColumn('2024')],
      rows: [
        aRow('A', [{ state: 'uncalculated' }]),
        aRow('Sum', [''], { formula: sumOf('w-a') }),
        aRow('X', [''], { formula: sumOf('w-y') }),
        aRow('Y', [''], { formula: sumOf('w-x') }),
      ],
    })
    expect(values(table).flat().slice(1)).toEqual(['uncalculated', 'uncalculated', 'uncalculated'])
  })

  it('keeps what the source gave, and what a person wrote over', () => {
    const rows = (extra: object, formula: TableFormula<RowId>) => [
      aRow('A', ['10']),
      aRow('Sum', [aCell('12', extra)], { role: 'total', formula }),
    ]
    const table = (...[extra, formula]: Parameters<typeof rows>) =>
      aTable({ columns: [aColumn('2024')], rows: rows(extra, formula) })
    expect(values(table({}, sumOf('w-a')))[1]).toEqual(['10'])
    expect(values(table({}, given(sumOf('w-a'))))[1]).toEqual(['12'])
    expect(values(table({ overridden: true }, sumOf('w-a')))[1]).toEqual(['12'])
  })
})

describe('givenDifferences', () => {
  function withTotal(total: string): TypedTable {
    return aTable({
      columns: [aColumn('2024')],
      rows: [
        aRow('A', ['10']),
        aRow('B', ['5']),
        aRow('Sum', [total], { role: 'total', formula: given(sumOf('w-a', 'w-b')) }),
      ],
    })
  }

  it('tells a sum that does not add up from one that rounding explains', () => {
    expect(givenDifferences(withTotal('15'))).toEqual([])
    expect(givenDifferences(withTotal('16'))).toMatchObject([
      { row: 'w-sum', given: '16', computed: '15', isRounding: true },
    ])
    expect(givenDifferences(withTotal('17'))).toMatchObject([{ isRounding: false }])
  })

  it('lets a printed percentage follow from printed figures', () => {
    const table = (percent: string) =>
      aTable({
        columns: [
          aColumn('2024'),
          aColumn('2023'),
          aColumn('Prosent', {
            ...{ role: 'changePercent', unit: 'percent' },
            formula: { kind: 'changePercent', from: 'k-2023', to: 'k-2024', basis: 'given' },
          }),
        ],
        rows: [aRow('Fravær', ['854', '1088', aCell(percent, { decimals: 1 })])],
      })
    expect(givenDifferences(table('-0.215'))).toMatchObject([{ isRounding: true }])
    expect(givenDifferences(table('-0.235'))).toMatchObject([{ isRounding: false }])
  })
})
