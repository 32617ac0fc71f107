import {
  absolute,
  type Decimal,
  decimalFromNumber,
  divide,
  negate,
  subtract,
  sum,
  toPercent,
} from '../base/decimal.ts'
import { rescale } from '../language/format-number.ts'
import { type Formula, formulaInputs, mapInputs } from './formula.ts'
import type { Scale, Unit } from './typed-table.ts'

/** What a cell holds, for a formula. `none`: no figure. `undefined`: a division by zero. `unknown`: an input is not known. */
export type Figure =
  | { readonly kind: 'value'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'none' | 'undefined' | 'unknown' }

export type Measured = { readonly unit: Unit | null; readonly scale: Scale }
export type FormulaInput = { readonly figure: Figure } & Measured
/** Where the result goes. `decimals` is how it has been written before, null when it has not. */
export type FormulaTarget = Measured & { readonly decimals: number | null }

const PERCENT_DECIMALS = 1

/**
 * What a formula gives, in the unit and scale of its target. Cells without a figure count as nothing in a sum; figures
 * of another unit than the target's cannot be added up, and give `unknown`.
 */
export function evaluateFormula(formula: Formula<FormulaInput>, target: FormulaTarget): Figure {
  if (formulaInputs(formula).some(({ figure }) => figure.kind === 'unknown')) return UNKNOWN
  if (!isOneUnit(formula, target)) return UNKNOWN
  const isRatio = formula.kind === 'changePercent' || formula.kind === 'share'
  const scale = isRatio ? 1 : target.scale
  const value = resultOf(mapInputs(formula, (input) => valueIn(input, scale)))
  if (typeof value !== 'string') return value
  return {
    kind: 'value',
    value: inUnitOf(target, formula, value),
    decimals: target.decimals ?? (isRatio ? PERCENT_DECIMALS : mostDecimals(formula)),
  }
}

const NONE: Figure = { kind: 'none' }
const UNKNOWN: Figure = { kind: 'unknown' }
const UNDEFINED: Figure = { kind: 'undefined' }

function valueIn({ figure, scale }: FormulaInput, wanted: Scale): Decimal | null {
  return figure.kind === 'value' ? rescale(figure.value, scale, wanted) : null
}

function resultOf(formula: Formula<Decimal | null>): Decimal | Figure {
  switch (formula.kind) {
    case 'sum': {
      const terms = formula.terms.flatMap(({ of, sign }) =>
        of === null ? [] : [sign === 1 ? of : negate(of)],
      )
      return terms.length === 0 ? NONE : sum(terms)
    }
    case 'average': {
      const values = formula.of.filter((value) => value !== null)
      return divide(sum(values), decimalFromNumber(values.length)) ?? NONE
    }
    case 'change': {
      const { from, to } = formula
      return from === null || to === null ? NONE : subtract(to, from)
    }
    case 'changePercent': {
      const { from, to } = formula
      if (from === null || to === null) return NONE
      return divide(subtract(to, from), absolute(from)) ?? UNDEFINED
    }
    case 'share': {
      const { part, whole } = formula
      return part === null || whole === null ? NONE : (divide(part, whole) ?? UNDEFINED)
    }
  }
}

/** Ratios need inputs of one unit; the others need that of the target, where it has one. */
function isOneUnit(formula: Formula<FormulaInput>, target: Measured): boolean {
  const units = new Set(
    formulaInputs(formula).flatMap(({ figure, unit }) => (figure.kind === 'value' ? [unit] : [])),
  )
  if (units.size > 1) return false
  const [unit] = units
  const isFree = formula.kind === 'changePercent' || formula.kind === 'share'
  if (isFree || unit === undefined || target.unit === null || unit === target.unit) return true
  return formula.kind === 'change' && unit === 'percent' && target.unit === 'percentagePoints'
}

/** A ratio below a heading that does not say per cent is written as one all the same: 6.9, not 0.069. */
function inUnitOf(target: Measured, { kind }: Formula<FormulaInput>, value: Decimal): Decimal {
  const isRatio = kind === 'changePercent' || kind === 'share'
  const isPoints = kind === 'change' && target.unit === 'percentagePoints'
  if (isRatio) return target.unit === 'percent' ? value : toPercent(value)
  return isPoints ? toPercent(value) : value
}

function mostDecimals(formula: Formula<FormulaInput>): number {
  return Math.max(
    0,
    ...formulaInputs(formula).map(({ figure }) => (figure.kind === 'value' ? figure.decimals : 0)),
  )
}
