import type { ColumnId, RowId } from '../base/id.ts'
import { cellValue } from './cells.ts'
import { compareAt } from './compare-given.ts'
import { type CellAt, cellFormula, isSummed } from './compute-table.ts'
import { type Formula, formulaInputs } from './formula.ts'
import type { Column, Row, TypedTable } from './typed-table.ts'

/** How many of the rows just above are tried as the terms of a sum. */
const MAX_SUFFIX = 15
/** How many columns of figures are tried as the two ends of a change. */
const MAX_COMPARED = 12
const SUM_HEADING = /\b(?:sum|total(?:t|en)?|i alt|til sammen|samlet|samla)\b/i

/**
 * The sum that a sum row's figures prove: the first of the usual ones that is right, but for rounding, in every column.
 * Null when none is.
 */
export function proveRowSum(table: TypedTable, index: number): Formula<RowId> | null {
  const row = table.rows[index]
  if (!row || (row.role !== 'subtotal' && row.role !== 'total')) return null
  const found = sumCandidates(table.rows.slice(0, index)).find((formula) => {
    const tried = table.rows.with(index, { ...row, formula: { ...formula, basis: 'given' } })
    const cells = table.columns.flatMap(({ formula: wins }, column) =>
      wins ? [] : [{ row: index, column }],
    )
    return isProved({ ...table, rows: tried }, cells, 1)
  })
  return found ?? null
}

/** The change between two columns, or the sum of those before, that the figures of a column prove in every row. */
export function proveColumnFormula(table: TypedTable, index: number): Formula<ColumnId> | null {
  const column = table.columns[index]
  if (!column) return null
  const cells = table.rows.map((_, row) => ({ row, column: index }))
  const found = columnCandidates(table, column, index).find((formula) => {
    const tried = table.columns.with(index, { ...column, formula: { ...formula, basis: 'given' } })
    return isProved({ ...table, columns: tried }, cells, Math.min(2, filledRows(table, index)))
  })
  return found ?? null
}

function sumCandidates(above: ReadonlyArray<Row>): ReadonlyArray<Formula<RowId>> {
  const isTerm = (row: Row) => isSummed(row) && row.cells.some((cell) => cellValue(cell) !== null)
  const rows = above.filter(isTerm)
  const isSum = ({ role }: Row) => role === 'subtotal' || role === 'total'
  const lastSum = rows.findLastIndex(isSum)
  const lastTotal = rows.findLastIndex(({ role }) => role === 'total')
  const group = above.findLastIndex(({ role }) => role === 'group')
  const inGroup = above.slice(group + 1).filter(isTerm)
  const sinceSum = rows.slice(lastSum + 1)
  const previous = rows[lastSum]
  const sums = rows.slice(lastTotal + 1).filter(isSum)
  const beforeLast = sums.slice(-2)
  const suffixes = Array.from({ length: Math.min(MAX_SUFFIX, rows.length) }, (_, count) =>
    rows.slice(-count - 1),
  )
  return [
    sinceSum,
    inGroup,
    [...(previous ? [previous] : []), ...sinceSum],
    sums,
    rows.slice(lastTotal + 1).filter((row) => !isSum(row)),
    rows.filter((row) => !isSum(row)),
    ...suffixes.slice(1),
    ...suffixes.slice(0, 1),
  ]
    .flatMap(signedSums)
    .concat(signedSums(beforeLast))
}

/** All added; all but the first subtracted; all but the last added. */
function signedSums(rows: ReadonlyArray<Row>): ReadonlyArray<Formula<RowId>> {
  const last = rows.length - 1
  if (last < 1) return rows.map(({ id }) => ({ kind: 'sum', terms: [{ of: id, sign: 1 }] }))
  const signs: ReadonlyArray<(index: number) => 1 | -1> = [
    () => 1,
    (index) => (index === 0 ? 1 : -1),
    (index) => (index === last ? -1 : 1),
  ]
  return signs.map((sign) => ({
    kind: 'sum',
    terms: rows.map(({ id }, index) => ({ of: id, sign: sign(index) })),
  }))
}

function columnCandidates(
  table: TypedTable,
  column: Column,
  index: number,
): ReadonlyArray<Formula<ColumnId>> {
  const values = nearestValues(table, index)
  if (column.role === 'change' || column.role === 'changePercent') {
    const kind = column.role
    return values.flatMap((to) =>
      values.flatMap((from) => (to === from ? [] : [{ kind, from: from.id, to: to.id }])),
    )
  }
  if (column.role !== 'value' || !column.header.some((text) => SUM_HEADING.test(text))) return []
  const before = table.columns.slice(0, index).filter(({ role }) => role === 'value')
  return before.length < 2
    ? []
    : [{ kind: 'sum', terms: before.map(({ id }) => ({ of: id, sign: 1 })) }]
}

/** The columns of figures that a change may be between: those beside it, in column order. */
function nearestValues({ columns }: TypedTable, index: number): ReadonlyArray<Column> {
  const values = columns.flatMap(({ role }, at) => (role === 'value' ? [at] : []))
  const nearest = values
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
    .slice(0, MAX_COMPARED)
  const kept = new Set(nearest)
  return columns.filter((_, at) => kept.has(at))
}

function filledRows(table: TypedTable, column: number): number {
  return table.rows.filter(({ cells }) => {
    const cell = cells[column]
    return cell !== undefined && cellValue(cell) !== null
  }).length
}

/** Right in every cell that can be compared, and in at least so many with two figures behind them. */
function isProved(table: TypedTable, cells: ReadonlyArray<CellAt>, atLeast: number): boolean {
  let proofs = 0
  for (const at of cells) {
    const compared = compareAt(table, at)
    if (compared?.agreement === 'different') return false
    if (compared && hasEnough(table, at)) proofs++
  }
  return proofs >= Math.max(1, atLeast)
}

/** Two figures behind the result; a sum of one line has only that one. */
function hasEnough(table: TypedTable, at: CellAt): boolean {
  const formula = cellFormula(table, at)
  const inputs = formula ? formulaInputs(formula) : []
  const figures = inputs.filter(({ row, column }) => {
    const cell = table.rows[row]?.cells[column]
    return cell !== undefined && cellValue(cell) !== null
  })
  return figures.length >= Math.min(2, inputs.length)
}
