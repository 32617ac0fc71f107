import { assertExists } from '../base/assert.ts'
import {
  absolute,
  add,
  compare,
  type Decimal,
  parseDecimal,
  subtract,
  ZERO,
} from '../base/decimal.ts'
import type { ColumnId, RowId } from '../base/id.ts'
import { cellValue, unitOf } from './cells.ts'
import { type CellAt, cellFormula, formulaFigure } from './compute-table.ts'
import type { Figure } from './evaluate-formula.ts'
import { type Formula, formulaInputs } from './formula.ts'
import type { TypedTable } from './typed-table.ts'

/** A cell whose figure is another than what its formula gives. */
export type GivenDifference = {
  readonly row: RowId
  readonly column: ColumnId
  readonly given: Decimal
  readonly computed: Decimal
  /** The figures are printed rounded, and rounding alone can explain the difference. */
  readonly isRounding: boolean
}

const comparedTables = new WeakMap<TypedTable, ReadonlyArray<GivenDifference>>()

/** Every figure that was given, or written over a formula, and differs from what its formula gives from the others. */
export function givenDifferences(table: TypedTable): ReadonlyArray<GivenDifference> {
  const known = comparedTables.get(table)
  if (known) return known
  const differences = table.rows.flatMap((row, rowIndex) =>
    table.columns.flatMap((column, columnIndex) => {
      const compared = compareAt(table, { row: rowIndex, column: columnIndex })
      if (compared === null || compared.agreement === 'equal') return []
      const { given, computed, agreement } = compared
      const isRounding = agreement === 'rounding'
      return [{ row: row.id, column: column.id, given, computed, isRounding }]
    }),
  )
  comparedTables.set(table, differences)
  return differences
}

/** How a given figure agrees with its formula. */
export type Agreement = 'equal' | 'rounding' | 'different'

/** A cell's given figure beside its formula's; null where there is no formula, or nothing to compare. */
export function compareAt(
  table: TypedTable,
  at: CellAt,
): (Pick<GivenDifference, 'given' | 'computed'> & { readonly agreement: Agreement }) | null {
  const cell = table.rows[at.row]?.cells[at.column]
  const given = cell ? cellValue(cell) : null
  const figure = given === null ? null : formulaFigure(table, at)
  if (given === null || figure?.kind !== 'value') return null
  const { value: computed } = figure
  return { given, computed, agreement: agreementOf(table, at, given, computed) }
}

function agreementOf(table: TypedTable, at: CellAt, given: Decimal, computed: Decimal): Agreement {
  if (computed === given) return 'equal'
  const difference = absolute(subtract(computed, given))
  return compare(difference, tolerance(table, at, computed)) <= 0 ? 'rounding' : 'different'
}

/** Half a unit of the last printed digit of the result, and what half a unit in each input can move it. */
function tolerance(table: TypedTable, at: CellAt, computed: Decimal): Decimal {
  const formula = cellFormula(table, at)
  const half = halfUnit(table, at)
  if (!formula) return half
  if (formula.kind === 'sum' || formula.kind === 'average') {
    return add(half, movedTogether(table, at, formula, computed))
  }
  return formulaInputs(formula).reduce(
    (sum, input) => add(sum, movedBy(table, at, input, computed)),
    half,
  )
}

/** In a sum what each input moves it adds up, so all are moved at once: one by one takes too long in a long table. */
function movedTogether(
  table: TypedTable,
  at: CellAt,
  formula: Formula<CellAt> & { readonly kind: 'sum' | 'average' },
  computed: Decimal,
): Decimal {
  const key = ({ row, column }: CellAt) => `${row}/${column}`
  const terms = formula.kind === 'sum' ? formula.terms : []
  const subtracted = new Set(terms.flatMap(({ of, sign }) => (sign === -1 ? [key(of)] : [])))
  const figure = formulaFigure(table, at, (place, found): Figure => {
    if (found.kind !== 'value') return found
    const move = subtracted.has(key(place)) ? subtract : add
    return { ...found, value: move(found.value, halfUnit(table, place)) }
  })
  return figure?.kind === 'value' ? absolute(subtract(figure.value, computed)) : ZERO
}

function movedBy(table: TypedTable, at: CellAt, input: CellAt, computed: Decimal): Decimal {
  const half = halfUnit(table, input)
  const moves = [add, subtract].map((move) => {
    const figure = formulaFigure(table, at, (place, found): Figure => {
      const isInput = place.row === input.row && place.column === input.column
      return isInput && found.kind === 'value'
        ? { ...found, value: move(found.value, half) }
        : found
    })
    return figure?.kind === 'value' ? absolute(subtract(figure.value, computed)) : ZERO
  })
  return moves.reduce((most, one) => (compare(one, most) > 0 ? one : most), ZERO)
}

/** Half of the last digit a cell shows, as its value is stored: a percentage is a fraction. */
function halfUnit(table: TypedTable, at: CellAt): Decimal {
  const row = table.rows[at.row]
  const column = table.columns[at.column]
  const cell = row?.cells[at.column]
  if (!row || !column || (cell?.state !== 'number' && cell?.state !== 'zero')) return ZERO
  const isFraction = unitOf(table, row, column, cell) === 'percent'
  return assertExists(parseDecimal(`5e-${cell.decimals + (isFraction ? 3 : 1)}`), 'it is a number')
}
