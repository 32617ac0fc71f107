import { factId } from '../base/id.ts'
import { cellValue, scaleOf, unitOf } from '../tables/cells.ts'
import { computeTable } from '../tables/compute-table.ts'
import { columnsNamedAlike, rowsNamedAlike } from '../tables/same-names.ts'
import type { Cell, Column, Row, TypedTable } from '../tables/typed-table.ts'
import type { Fact, FactSource, Ledger } from './fact.ts'

const factsOfTable = new WeakMap<TypedTable, ReadonlyArray<Fact>>()

/** Collects every number in the tables as facts. A table that has not changed is not read again. */
export function buildLedger(tables: Iterable<TypedTable>): Ledger {
  const ledger = new Map<Fact['id'], Fact>()
  for (const table of tables) {
    for (const fact of factsIn(table)) ledger.set(fact.id, fact)
  }
  return ledger
}

/** The facts of one table, in reading order; remembered for as long as the table object lives. */
export function factsIn(table: TypedTable): ReadonlyArray<Fact> {
  const known = factsOfTable.get(table)
  if (known) return known
  const computed = computeTable(table)
  const alike = {
    rows: rowsNamedAlike(table.columns, computed.rows),
    columns: columnsNamedAlike(table.columns),
  }
  const facts = computed.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      const cell = row.cells[index]
      const fact = cell ? toFact(computed, row, column, cell) : null
      if (!fact) return []
      if (alike.rows.has(row.id)) return [{ ...fact, sharesName: 'row' as const }]
      return [alike.columns.has(column.id) ? { ...fact, sharesName: 'column' as const } : fact]
    }),
  )
  factsOfTable.set(table, facts)
  return facts
}

function toFact(table: TypedTable, row: Row, column: Column, cell: Cell): Fact | null {
  const value = cellValue(cell)
  if (value === null) return null
  return {
    id: factId(table.id, row.id, column.id),
    table: table.id,
    row: row.id,
    column: column.id,
    rowLabel: row.label,
    columnLabel: column.header.join(' '),
    value,
    decimals: cell.state === 'number' || cell.state === 'zero' ? cell.decimals : 0,
    unit: unitOf(table, row, column, cell),
    scale: scaleOf(table, row, column, cell),
    period: column.period,
    scenario: column.scenario,
    source: sourceOf(table, cell),
  }
}

function sourceOf(table: TypedTable, cell: Cell): FactSource | null {
  if (!table.source || !cell.source) return null
  const { file, sheet, sha256 } = table.source
  return { file, sheet, cell: cell.source, sha256 }
}
