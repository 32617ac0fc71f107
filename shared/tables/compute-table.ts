import type { RowId } from '../base/id.ts'
import { cellValue, isFigureRow, isForWords, numberCell, scaleOf, unitOf } from './cells.ts'
import { evaluateFormula, type Figure, type FormulaInput } from './evaluate-formula.ts'
import { type Formula, mapInputs, type TableFormula, withoutInputs } from './formula.ts'
import type { Cell, CellContent, Column, Row, TypedTable } from './typed-table.ts'

/** A cell by its positions in the table. */
export type CellAt = { readonly row: number; readonly column: number }

const computedTables = new WeakMap<TypedTable, TypedTable>()

/**
 * The table with the figures of its computed formulas in place of what stands in their cells; the same object when it
 * has none. Cells that a person wrote over stay. Remembered for as long as the table object lives.
 */
export function computeTable(table: TypedTable): TypedTable {
  const known = computedTables.get(table)
  if (known) return known
  const hasComputed = [...table.rows, ...table.columns].some(
    ({ formula }) => formula?.basis === 'computed',
  )
  const computed = hasComputed ? withFigures(table) : table
  computedTables.set(table, computed)
  return computed
}

/** Whether a cell's figure is computed, so that typing in it writes over a formula. */
export function isComputed(table: TypedTable, at: CellAt): boolean {
  const row = table.rows[at.row]
  const column = table.columns[at.column]
  if (!row || !column || row.cells[at.column]?.overridden) return false
  return holdsFigures(row, column) && (column.formula ?? row.formula)?.basis === 'computed'
}

/** The formula that gives a cell's figure, over the cells it reads; a column's formula wins over its row's. */
export function cellFormula(table: TypedTable, at: CellAt): Formula<CellAt> | null {
  const row = table.rows[at.row]
  const column = table.columns[at.column]
  if (!row || !column || !holdsFigures(row, column)) return null
  const places = placesOf(table)
  if (column.formula) {
    return mapInputs(column.formula, (id) => ({ row: at.row, column: places.get(id) ?? -1 }))
  }
  const formula = row.formula && countedTerms(table, row.formula)
  return formula
    ? mapInputs(formula, (id) => ({ row: places.get(id) ?? -1, column: at.column }))
    : null
}

/**
 * What the formula of a cell gives from the figures that are shown, whatever its basis; null without a formula. With
 * `adjust` its inputs can be tried a little higher or lower.
 */
export function formulaFigure(
  table: TypedTable,
  at: CellAt,
  adjust: (input: CellAt, figure: Figure) => Figure = (_, figure) => figure,
): Figure | null {
  const shown = computeTable(table)
  const formula = cellFormula(shown, at)
  const figureAt = (input: CellAt) => adjust(input, givenFigure(shown, input))
  return formula && evaluateAt(shown, at, formula, figureAt)
}

/** Parts of another row, headings and texts count as nothing in a sum. */
export function isSummed({ role }: Pick<Row, 'role'>): boolean {
  return role !== 'ofWhich' && isFigureRow({ role })
}

function countedTerms(table: TypedTable, formula: TableFormula<RowId>) {
  if (formula.kind !== 'sum' && formula.kind !== 'average') return formula
  const places = placesOf(table)
  return withoutInputs(formula, (id) => {
    const row = table.rows[places.get(id) ?? -1]
    return row !== undefined && isSummed(row)
  })
}

const placesOfTables = new WeakMap<TypedTable, ReadonlyMap<string, number>>()

/** Rows and columns by id: their positions. */
function placesOf(table: TypedTable): ReadonlyMap<string, number> {
  const known = placesOfTables.get(table)
  if (known) return known
  const inOrder = [table.rows, table.columns].flatMap((list) =>
    list.map(({ id }, index) => [id, index] as const),
  )
  const places = new Map<string, number>(inOrder)
  placesOfTables.set(table, places)
  return places
}

function holdsFigures(row: Row, column: Column): boolean {
  return isFigureRow(row) && !isForWords(column)
}

function withFigures(table: TypedTable): TypedTable {
  const figureAt = figures(table)
  const rows = table.rows.map((row, rowIndex) => {
    const cells = row.cells.map((cell, column): Cell => {
      const at = { row: rowIndex, column }
      return isComputed(table, at) ? { ...besideContent(cell), ...contentOf(figureAt(at)) } : cell
    })
    return cells.some((cell, index) => cell !== row.cells[index]) ? rememberRow(row, cells) : row
  })
  return { ...table, rows }
}

const computedRows = new WeakMap<Row, Row>()

/** The row with computed cells; the same object as last time while its figures are, so that it need not be drawn anew. */
function rememberRow(row: Row, cells: ReadonlyArray<Cell>): Row {
  const before = computedRows.get(row)
  const isSame = before?.cells.every((cell, index) => isSameContent(cell, cells[index]))
  if (before && isSame) return before
  const computed = { ...row, cells }
  computedRows.set(row, computed)
  return computed
}

function isSameContent(before: Cell, after: Cell | undefined): boolean {
  if (before === after) return true
  if (before.state !== after?.state) return false
  if (before.state === 'blank' || before.state === 'uncalculated') return true
  if (before.state === 'zero' && after.state === 'zero') return before.decimals === after.decimals
  if (before.state === 'number' && after.state === 'number') {
    return before.value === after.value && before.decimals === after.decimals
  }
  return before.state === 'notApplicable' && after.state === 'notApplicable'
    ? before.text === after.text
    : false
}

/** Everything of a cell but what it holds and where that came from. */
function besideContent({ footnotes, unit, scale, comment }: Cell) {
  return {
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { scale }),
    ...(comment === undefined ? {} : { comment }),
  }
}

function contentOf(figure: Figure): CellContent {
  switch (figure.kind) {
    case 'value':
      return numberCell(figure.value, figure.decimals)
    case 'none':
      return { state: 'blank' }
    case 'undefined':
      return { state: 'notApplicable', text: '–' }
    case 'unknown':
      return { state: 'uncalculated' }
  }
}

/** Computes each cell once, in whatever order the formulas need. A formula that needs itself gives `unknown`. */
function figures(table: TypedTable): (at: CellAt) => Figure {
  const known = new Map<number, Figure>()
  return function figureAt(at): Figure {
    const found = isComputed(table, at) ? cellFormula(table, at) : null
    if (!found) return givenFigure(table, at)
    const key = at.row * table.columns.length + at.column
    const earlier = known.get(key)
    if (earlier) return earlier
    known.set(key, { kind: 'unknown' })
    const figure = evaluateAt(table, at, found, figureAt)
    known.set(key, figure)
    return figure
  }
}

function evaluateAt(
  table: TypedTable,
  at: CellAt,
  formula: Formula<CellAt>,
  figureAt: (at: CellAt) => Figure,
): Figure {
  const inputs = mapInputs(
    formula,
    (input): FormulaInput => ({
      figure: figureAt(input),
      ...measureAt(table, input),
    }),
  )
  return evaluateFormula(inputs, { ...measureAt(table, at), decimals: decimalsAt(table, at) })
}

function measureAt(table: TypedTable, at: CellAt): Pick<FormulaInput, 'unit' | 'scale'> {
  const row = table.rows[at.row]
  const column = table.columns[at.column]
  const cell = row?.cells[at.column]
  if (!row || !column || !cell) return { unit: null, scale: 1 }
  return { unit: unitOf(table, row, column, cell), scale: scaleOf(table, row, column, cell) }
}

function decimalsAt(table: TypedTable, at: CellAt): number | null {
  const cell = table.rows[at.row]?.cells[at.column]
  return cell?.state === 'number' || cell?.state === 'zero' ? cell.decimals : null
}

function givenFigure(table: TypedTable, at: CellAt): Figure {
  const cell = table.rows[at.row]?.cells[at.column]
  if (!cell) return { kind: 'unknown' }
  const value = cellValue(cell)
  if (value !== null) return { kind: 'value', value, decimals: decimalsAt(table, at) ?? 0 }
  return { kind: cell.state === 'error' || cell.state === 'uncalculated' ? 'unknown' : 'none' }
}
