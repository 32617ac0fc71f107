import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import type { RowId } from '../../../shared/base/id.ts'
import { applyRefresh } from '../../../shared/tables/apply-refresh.ts'
import { diffTables } from '../../../shared/tables/diff-tables.ts'
import type { FormulaTerm, TableFormula } from '../../../shared/tables/formula.ts'
import { acceptedByDefault } from '../../../shared/tables/table-refresh.ts'
import type { Row, TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

const source = { file: 'a.xlsx', sheet: 'Ark', range: 'A1:C4', sha256: 'a', warnings: [] }
const table = aTable({ source })

/** The same table in the source, with ids of its own. */
function inSource(rows: ReadonlyArray<Row>, extra: Partial<TypedTable> = {}): TypedTable {
  return aTable({
    source: { ...source, sha256: 'b' },
    columns: table.columns.map((column) => ({ ...column, id: `${column.id}-ny` }) as const),
    rows: rows.map((row) => ({ ...row, id: `${row.id}-ny` }) as const),
    ...extra,
  })
}

const [income, costs, result] = [
  aRow('Inntekter', ['1540000', '1402144']),
  aRow('Kostnader', ['1550000', '1411912']),
  aRow('Resultat', ['-10000', '-9768'], { role: 'total' }),
]

describe('applying a refresh', () => {
  it('takes over one change and leaves the others, which the next refresh tells again', () => {
    const newer = inSource([income, costs, result])
    const version = diffTables(table, newer)
    const [first] = version.changes
    const applied = applyRefresh(table, version, new Set([first?.key ?? '']))
    const texts = diffTables(applied, newer).changes.map(({ key }) => key)
    expect(texts).toEqual(version.changes.slice(1).map(({ key }) => key))
    expect(applied.rows[1]).toMatchObject({ cells: table.rows[1]?.cells ?? [] })
  })

  it('remembers the version it was compared with, and keeps every id', () => {
    const version = diffTables(table, inSource([income, costs, result]))
    const applied = applyRefresh(table, version, acceptedByDefault(version))
    expect(applied.source).toMatchObject({ file: 'a.xlsx', sha256: 'b' })
    expect(applied.id).toBe(table.id)
    expect(applied.rows.map(({ id }) => id)).toEqual(table.rows.map(({ id }) => id))
    expect(applied.columns).toEqual(table.columns)
  })

  it('gives the source its say over an overridden cell only when a person accepts it', () => {
    const overridden = aCell('1', { overridden: true })
    const own = { ...table, rows: [aRow('Inntekter', [overridden, '1402144'])] }
    const version = diffTables(own, inSource([income]))
    expect(applyRefresh(own, version, acceptedByDefault(version)).rows[0]?.cells[0]).toEqual(
      overridden,
    )
    const all = new Set(version.changes.map(({ key }) => key))
    const cell = applyRefresh(own, version, all).rows[0]?.cells[0]
    expect(cell).toMatchObject({ state: 'number', value: '1540000' })
    expect(cell?.overridden).toBeUndefined()
  })

  it('takes a row away only when a person accepts it, and a sum then reads it no more', () => {
    const [first, second, total] = table.rows
    const rows = [first, second, total].map((row) => assertExists(row, 'the table has three rows'))
    const sum = sumOf(rows.slice(0, 2).map(({ id }) => id))
    const own = { ...table, rows: rows.with(2, { ...rows[2], formula: sum } as Row) }
    const version = diffTables(own, inSource([income, result]))
    expect(applyRefresh(own, version, acceptedByDefault(version)).rows).toHaveLength(3)
    const all = new Set(version.changes.map(({ key }) => key))
    const applied = applyRefresh(own, version, all)
    expect(applied.rows.map(({ label }) => label)).toEqual(['Inntekter', 'Resultat'])
    expect(applied.rows[1]?.formula).toEqual(sumOf([first?.id ?? 'w-']))
  })

  it('lets a sum take in a new row that the sum of the source takes in', () => {
    const rows = table.rows
    const sum = sumOf(rows.slice(0, 2).map(({ id }) => id))
    const own = { ...table, rows: rows.map((row, i) => (i === 2 ? { ...row, formula: sum } : row)) }
    const added = aRow('Finans', ['5', '6'])
    const newer = inSource([income, costs, added, result])
    const newSum = sumOf(newer.rows.slice(0, 3).map(({ id }) => id))
    const version = diffTables(own, {
      ...newer,
      rows: newer.rows.map((row, i) => (i === 3 ? { ...row, formula: newSum } : row)),
    })
    const applied = applyRefresh(own, version, acceptedByDefault(version))
    expect(applied.rows[3]?.formula).toEqual(sumOf(applied.rows.slice(0, 3).map(({ id }) => id)))
  })

  it('puts a new column in its place and gives every row a cell for it', () => {
    const newer = inSource(
      [income, costs, result].map((row) => ({ ...row, cells: [aCell('1'), ...row.cells] })),
    )
    const columns = [aColumn('2025'), ...newer.columns]
    const version = diffTables(table, { ...newer, columns })
    const applied = applyRefresh(table, version, acceptedByDefault(version))
    expect(applied.columns.map(({ header }) => header[0])).toEqual(['2025', '2024', '2023'])
    for (const { cells } of applied.rows) expect(cells).toHaveLength(3)
  })

  it('keeps the references to notes that the source still names', () => {
    const note = aColumn('Note', { role: 'note' })
    const notes = [
      { text: '8', target: 'c-atte' },
      { text: '9', target: 'c-ni' },
    ] as const
    const cell = aCell('8, 9', { notes } as never)
    const own = { ...table, columns: [note], rows: [aRow('Inntekter', [cell])] }
    const newer = inSource([aRow('Inntekter', ['8, 18'])], { columns: [note] })
    const version = diffTables(own, newer)
    const applied = applyRefresh(own, version, acceptedByDefault(version))
    expect(applied.rows[0]?.cells[0]).toMatchObject({ state: 'text', notes: [notes[0]] })
  })
})

function sumOf(ids: ReadonlyArray<RowId>): TableFormula<RowId> {
  const terms = ids.map((of): FormulaTerm<RowId> => ({ of, sign: 1 }))
  return { kind: 'sum', terms, basis: 'given' }
}
