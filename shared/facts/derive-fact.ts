import type { FactId } from '../base/id.ts'
import { evaluateFormula, type FormulaInput } from '../tables/evaluate-formula.ts'
import type { Formula } from '../tables/formula.ts'
import type { TypedTable } from '../tables/typed-table.ts'
import type { Fact, Ledger } from './fact.ts'

/** A figure that follows from a fact and others: its change from another, its part of a whole, its sum with others. */
export type Derivation =
  | { readonly kind: 'change' | 'changePercent'; readonly from: FactId }
  | { readonly kind: 'share'; readonly of: FactId }
  | { readonly kind: 'sum'; readonly with: ReadonlyArray<FactId> }
export const derivationKinds = ['change', 'changePercent', 'share', 'sum'] as const
export type DerivationKind = (typeof derivationKinds)[number]

/** The other facts that a derivation reads. */
export function derivationInputs(derived: Derivation): ReadonlyArray<FactId> {
  switch (derived.kind) {
    case 'change':
    case 'changePercent':
      return [derived.from]
    case 'share':
      return [derived.of]
    case 'sum':
      return derived.with
  }
}

/**
 * The derived figure as a fact of its own, without a source cell. The change between percentages is in percentage
 * points. Null when a fact is gone, when they do not count the same, or when it would be a division by zero.
 */
export function deriveFact(
  ledger: Ledger,
  id: FactId,
  derived: Derivation | undefined,
): Fact | null {
  const fact = ledger.get(id)
  if (!fact || !derived) return fact ?? null
  const others = derivationInputs(derived).map((other) => ledger.get(other))
  if (others.some((other) => other === undefined)) return null
  const inputs = new Map(others.flatMap((other) => (other ? [[other.id, inputOf(other)]] : [])))
  const input = (other: FactId) => inputs.get(other) ?? inputOf(fact)
  const { unit, scale } = targetOf(fact, derived)
  const target = { unit, scale, decimals: null }
  const figure = evaluateFormula(formulaOf(inputOf(fact), derived, input), target)
  if (figure.kind !== 'value') return null
  const { value, decimals } = figure
  return { ...fact, value, decimals, unit, scale, source: null }
}

function inputOf({ value, decimals, unit, scale }: Fact): FormulaInput {
  return { figure: { kind: 'value', value, decimals }, unit, scale }
}

function formulaOf(
  fact: FormulaInput,
  derived: Derivation,
  input: (id: FactId) => FormulaInput,
): Formula<FormulaInput> {
  switch (derived.kind) {
    case 'change':
    case 'changePercent':
      return { kind: derived.kind, from: input(derived.from), to: fact }
    case 'share':
      return { kind: 'share', part: fact, whole: input(derived.of) }
    case 'sum':
      return {
        kind: 'sum',
        terms: [fact, ...derived.with.map(input)].map((of) => ({ of, sign: 1 as const })),
      }
  }
}

function targetOf(fact: Fact, { kind }: Derivation): Pick<Fact, 'unit' | 'scale'> {
  if (kind === 'changePercent' || kind === 'share') return { unit: 'percent', scale: 1 }
  const isPoints = kind === 'change' && fact.unit === 'percent'
  return { unit: isPoints ? 'percentagePoints' : fact.unit, scale: fact.scale }
}

/**
 * What can be derived from a fact with others of its table, nearest first: its change from other years and scenarios
 * of its row, its part of the sums in its column, its sum with other rows.
 */
export function derivationsFor(
  fact: Fact,
  table: TypedTable,
  facts: ReadonlyArray<Fact>,
): ReadonlyArray<Derivation> {
  const alike = facts.filter(({ id, unit }) => id !== fact.id && unit === fact.unit)
  const role = new Map(table.rows.map((row) => [row.id, row.role]))
  const isValue = new Set(
    table.columns.filter((column) => column.role === 'value').map((column) => column.id),
  )
  const besides = alike
    .filter(({ row, column }) => row === fact.row && isValue.has(column))
    .sort((a, b) => distance(fact, a) - distance(fact, b))
  const inColumn = alike.filter(({ column }) => column === fact.column)
  const sums = inColumn.filter(({ row }) => ['subtotal', 'total'].includes(role.get(row) ?? ''))
  return [
    ...besides.map(({ id }): Derivation => ({ kind: 'change', from: id })),
    ...besides.map(({ id }): Derivation => ({ kind: 'changePercent', from: id })),
    ...sums.map(({ id }): Derivation => ({ kind: 'share', of: id })),
    ...inColumn.map(({ id }): Derivation => ({ kind: 'sum', with: [id] })),
  ]
}

/** Years back from the fact to another; what lies after it, or has no year, comes last. */
function distance(fact: Fact, other: Fact): number {
  const years = Number.parseInt(fact.period ?? '', 10) - Number.parseInt(other.period ?? '', 10)
  if (Number.isNaN(years)) return 1000
  return years >= 0 ? years : 100 - years
}
