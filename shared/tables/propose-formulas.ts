import type { ColumnId, RowId } from '../base/id.ts'
import { type CellRange, parseCellAddress } from '../excel/cell-address.ts'
import { type Formula, formulaInputs } from './formula.ts'
import { proveColumnFormula, proveRowSum } from './prove-formulas.ts'
import { readCellFormula } from './read-cell-formula.ts'
import type { Cell, TypedTable } from './typed-table.ts'

const MAX_ROWS = 400
/** So much of a column's formulas must be the same for the column to have it. */
const MOST = 0.8

/**
 * Gives an imported table's sums, differences and changes their formulas: those the workbook states, and those that the
 * figures prove. All have the basis `given`, so what the source says is what is shown.
 */
export function proposeFormulas(table: TypedTable): TypedTable {
  if (table.rows.length > MAX_ROWS) return table
  return withProved(withStated(table))
}

/** Rows and columns by where they stand in the sheet. */
type SheetPlaces = {
  readonly rows: ReadonlyMap<number, RowId>
  readonly columns: ReadonlyMap<number, ColumnId>
}

type CellPlace = { readonly row: number; readonly column: number }

function withStated(table: TypedTable): TypedTable {
  const places = sheetPlaces(table)
  const rows = table.rows.map((row) => {
    const found = row.cells.flatMap((cell) =>
      stated(cell, (formula, at) => overRows(formula, at, places)),
    )
    const formula = oneOf(found, 1)
    return formula ? { ...row, formula: { ...formula, basis: 'given' as const } } : row
  })
  const columns = table.columns.map((column, index) => {
    const found = table.rows.flatMap(({ cells }) =>
      stated(cells[index], (formula, at) => overColumns(formula, at, places)),
    )
    const formula = oneOf(found, MOST)
    return formula ? { ...column, formula: { ...formula, basis: 'given' as const } } : column
  })
  return { ...table, rows, columns }
}

function withProved(table: TypedTable): TypedTable {
  let proved = table
  table.columns.forEach((column, index) => {
    const formula = column.formula ? null : proveColumnFormula(proved, index)
    if (!formula) return
    const columns = proved.columns.with(index, {
      ...column,
      formula: { ...formula, basis: 'given' },
    })
    proved = { ...proved, columns }
  })
  table.rows.forEach((row, index) => {
    const formula = row.formula ? null : proveRowSum(proved, index)
    if (!formula) return
    proved = {
      ...proved,
      rows: proved.rows.with(index, { ...row, formula: { ...formula, basis: 'given' } }),
    }
  })
  return proved
}

function sheetPlaces(table: TypedTable): SheetPlaces {
  const rows = new Map<number, RowId>()
  const columns = new Map<number, ColumnId>()
  for (const row of table.rows) {
    row.cells.forEach((cell, index) => {
      const at = cell.source === undefined ? null : parseCellAddress(cell.source)
      const column = table.columns[index]
      if (!at || !column) return
      rows.set(at.row, row.id)
      columns.set(at.column, column.id)
    })
  }
  return { rows, columns }
}

function stated<T>(
  cell: Cell | undefined,
  read: (formula: Formula<CellRange>, at: CellPlace) => T | null,
): ReadonlyArray<T> {
  const at = cell?.source === undefined ? null : parseCellAddress(cell.source)
  const formula = cell?.formula === undefined ? null : readCellFormula(cell.formula)
  const found = at && formula ? read(formula, at) : null
  return found ? [found] : []
}

/** A formula that reads only its own column, over the rows it reads. */
function overRows(
  formula: Formula<CellRange>,
  at: CellPlace,
  { rows }: SheetPlaces,
): Formula<RowId> | null {
  const isInColumn = ({ left, right }: CellRange) => left === at.column && right === at.column
  if (!formulaInputs(formula).every(isInColumn)) return null
  return over(
    formula,
    ({ top, bottom }) => numbers(top, bottom).map((row) => rows.get(row) ?? null),
    rows.get(at.row),
  )
}

/** A formula that reads only its own row, over the columns it reads. A difference of two is a change. */
function overColumns(
  formula: Formula<CellRange>,
  at: CellPlace,
  { columns }: SheetPlaces,
): Formula<ColumnId> | null {
  const isInRow = ({ top, bottom }: CellRange) => top === at.row && bottom === at.row
  if (!formulaInputs(formula).every(isInRow)) return null
  const found = over(
    formula,
    ({ left, right }) => numbers(left, right).map((column) => columns.get(column) ?? null),
    columns.get(at.column),
  )
  if (found?.kind !== 'sum' || found.terms.length !== 2) return found
  const [first, second] = found.terms
  return first?.sign === 1 && second?.sign === -1
    ? { kind: 'change', from: second.of, to: first.of }
    : found
}

function numbers(first: number, last: number): ReadonlyArray<number> {
  return Array.from(
    { length: Math.min(last - first + 1, MAX_ROWS * 2) },
    (_, index) => first + index,
  )
}

/** Blank lines in a range are no terms; a single cell outside the table makes the formula another matter. */
function over<Id>(
  formula: Formula<CellRange>,
  idsIn: (range: CellRange) => ReadonlyArray<Id | null>,
  own: Id | undefined,
): Formula<Id> | null {
  const isCell = (range: CellRange) => idsIn(range).length === 1
  const known = (range: CellRange) => idsIn(range).flatMap((id) => (id === null ? [] : [id]))
  const inputs = formulaInputs(formula)
  if (inputs.some((range) => isCell(range) && known(range).length === 0)) return null
  if (inputs.some((range) => known(range).some((id) => id === own))) return null
  const cell = (range: CellRange) => (isCell(range) ? known(range)[0] : undefined)
  switch (formula.kind) {
    case 'sum': {
      const terms = formula.terms.flatMap(({ of, sign }) =>
        known(of).map((id) => ({ of: id, sign })),
      )
      return terms.length >= 2 ? { kind: 'sum', terms } : null
    }
    case 'average': {
      const of = formula.of.flatMap(known)
      return of.length >= 2 ? { kind: 'average', of } : null
    }
    case 'change':
    case 'changePercent': {
      const [from, to] = [cell(formula.from), cell(formula.to)]
      return from === undefined || to === undefined ? null : { kind: formula.kind, from, to }
    }
    case 'share': {
      const [part, whole] = [cell(formula.part), cell(formula.whole)]
      return part === undefined || whole === undefined ? null : { kind: 'share', part, whole }
    }
  }
}

/** The formula that at least this part of the found ones is; null when they differ more. */
function oneOf<Id>(found: ReadonlyArray<Formula<Id>>, part: number): Formula<Id> | null {
  const counts = new Map<string, { readonly formula: Formula<Id>; count: number }>()
  for (const formula of found) {
    const key = JSON.stringify(formula)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { formula, count: 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most && most.count >= found.length * part ? most.formula : null
}
