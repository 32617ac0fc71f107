import type { ColumnId, RowId } from '../base/id.ts'
import { changeColumns } from './edit-columns.ts'
import { changeRows } from './edit-rows.ts'
import {
  type Formula,
  type FormulaBasis,
  type FormulaKind,
  type TableFormula,
  withFormula,
} from './formula.ts'
import type { Column, Row, TypedTable } from './typed-table.ts'

/** Computes a row from other rows, or no more when `formula` is null. A row that becomes a sum takes the role of one. */
export function setRowFormula(
  table: TypedTable,
  id: RowId,
  formula: TableFormula<RowId> | null,
): TypedTable {
  const index = table.rows.findIndex((row) => row.id === id)
  const row = table.rows[index]
  if (!row) return table
  const rows = table.rows.with(index, withFormula(row, formula))
  const changed = { ...table, rows }
  const becomesSum = formula?.kind === 'sum' && (row.role === 'item' || row.role === 'text')
  const role = index === table.rows.length - 1 ? 'total' : 'subtotal'
  return becomesSum ? changeRows(changed, [id], { role }) : changed
}

/** Computes a column from other columns. A change or a share says so by the column's role, and is a percentage. */
export function setColumnFormula(
  table: TypedTable,
  id: ColumnId,
  formula: TableFormula<ColumnId> | null,
): TypedTable {
  const columns = table.columns.map((column) =>
    column.id === id ? withFormula(column, formula) : column,
  )
  const changed = { ...table, columns }
  if (formula?.kind === 'change') return changeColumns(changed, [id], { role: 'change' })
  if (formula?.kind === 'changePercent') {
    return changeColumns(changed, [id], { role: 'changePercent', unit: 'percent', scale: null })
  }
  return formula?.kind === 'share'
    ? changeColumns(changed, [id], { unit: 'percent', scale: null })
    : changed
}

/** Whose figure counts, the formula's or the one that was given. The other is kept. */
export function setRowBasis(
  table: TypedTable,
  ids: ReadonlyArray<RowId>,
  basis: FormulaBasis,
): TypedTable {
  const chosen = new Set(ids)
  const rows = table.rows.map((row) =>
    chosen.has(row.id) && row.formula ? { ...row, formula: { ...row.formula, basis } } : row,
  )
  return { ...table, rows }
}

/** As `setRowBasis`, for columns. */
export function setColumnBasis(
  table: TypedTable,
  ids: ReadonlyArray<ColumnId>,
  basis: FormulaBasis,
): TypedTable {
  const chosen = new Set(ids)
  const columns = table.columns.map((column) =>
    chosen.has(column.id) && column.formula
      ? { ...column, formula: { ...column.formula, basis } }
      : column,
  )
  return { ...table, columns }
}

/**
 * What is most likely meant when a row is asked to be computed; null when there is nothing over it to compute from. A
 * sum takes the items since the sum before; a total with sums over it takes those sums, and the items after them. Rows
 * of role `ofWhich` are part of another row and never a term.
 */
export function suggestedRowFormula(
  table: TypedTable,
  id: RowId,
  kind: FormulaKind,
): TableFormula<RowId> | null {
  const index = table.rows.findIndex((row) => row.id === id)
  const above = table.rows.slice(0, Math.max(0, index))
  const terms = termsAbove(above, table.rows[index])
  const [last, before] = [terms.at(-1), terms.at(-2)]
  switch (kind) {
    case 'sum':
      return terms.length > 0
        ? computed({ kind, terms: terms.map((of) => ({ of, sign: 1 })) })
        : null
    case 'average':
      return terms.length > 0 ? computed({ kind, of: terms }) : null
    case 'change':
    case 'changePercent':
      return last && before ? computed({ kind, from: before, to: last }) : null
    case 'share':
      return last && before ? computed({ kind, part: before, whole: last }) : null
  }
}

/**
 * As `suggestedRowFormula`, for a column. A change goes from the older to the newer of the two last periods; where no
 * periods are known, or only one, from budget to actual and else from the right to the left.
 */
export function suggestedColumnFormula(
  table: TypedTable,
  id: ColumnId,
  kind: FormulaKind,
): TableFormula<ColumnId> | null {
  const index = table.columns.findIndex((column) => column.id === id)
  const figures = (columns: ReadonlyArray<Column>) =>
    columns.filter((column) => column.role === 'value' && column.id !== id && !column.formula)
  const left = figures(table.columns.slice(0, Math.max(0, index))).map((column) => column.id)
  const pair = changePair(figures(table.columns))
  switch (kind) {
    case 'sum':
      return left.length > 0 ? computed({ kind, terms: left.map((of) => ({ of, sign: 1 })) }) : null
    case 'average':
      return left.length > 0 ? computed({ kind, of: left }) : null
    case 'change':
    case 'changePercent':
      return pair && computed({ kind, ...pair })
    case 'share':
      return pair && computed({ kind, part: pair.from, whole: pair.to })
  }
}

function computed<Id>(formula: Formula<Id>): TableFormula<Id> {
  return { ...formula, basis: 'computed' }
}

function termsAbove(above: ReadonlyArray<Row>, row: Row | undefined): ReadonlyArray<RowId> {
  const lastSum = above.findLastIndex(isSum)
  const items = above.slice(lastSum + 1).filter(({ role }) => role === 'item')
  const lastTotal = above.findLastIndex(({ role }) => role === 'total')
  const sums = above.slice(lastTotal + 1).filter(({ role }) => role === 'subtotal')
  const isOverSums = row?.role === 'total' || items.length === 0
  const before = isOverSums
    ? sums.length > 0 || items.length > 0
      ? sums
      : above.filter(isSum)
    : []
  return [...before, ...items].map(({ id }) => id)
}

function isSum({ role }: Row): boolean {
  return role === 'subtotal' || role === 'total'
}

function changePair(
  columns: ReadonlyArray<Column>,
): { readonly from: ColumnId; readonly to: ColumnId } | null {
  const periods = columns.flatMap(({ period }) => period ?? [])
  const [newest, older] = [...new Set(periods)].sort().reverse()
  const of = (period: string | undefined, scenario: Column['scenario'] | undefined) =>
    columns.find(
      (column) =>
        column.period === period && (scenario === undefined || column.scenario === scenario),
    )
  const to = newest === undefined ? undefined : (of(newest, 'actual') ?? of(newest, undefined))
  const from = older === undefined ? undefined : of(older, to?.scenario)
  if (to && from) return { from: from.id, to: to.id }
  const budget = columns.find(({ scenario }) => scenario === 'budget')
  const actual = columns.find(({ scenario }) => scenario !== 'budget')
  if (budget && actual) return { from: budget.id, to: actual.id }
  const [first, second] = columns
  return first && second ? { from: second.id, to: first.id } : null
}
