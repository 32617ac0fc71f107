/**
 * How figures follow from others of the same table. `Id` is a row's when a row is computed from rows, and a column's
 * when a column is computed from columns.
 */
export type Formula<Id> =
  /** Terms with sign −1 are subtracted, so a difference is a sum. Rows of role `ofWhich`, `group` and `text` count as nothing. */
  | { readonly kind: 'sum'; readonly terms: ReadonlyArray<FormulaTerm<Id>> }
  | { readonly kind: 'average'; readonly of: ReadonlyArray<Id> }
  /** `to − from`; between percentages the result is percentage points. */
  | { readonly kind: 'change'; readonly from: Id; readonly to: Id }
  /** `(to − from) / |from|`, a fraction. */
  | { readonly kind: 'changePercent'; readonly from: Id; readonly to: Id }
  /** `part / whole`, a fraction. */
  | { readonly kind: 'share'; readonly part: Id; readonly whole: Id }

export type FormulaTerm<Id> = { readonly of: Id; readonly sign: 1 | -1 }

export const formulaKinds = ['sum', 'average', 'change', 'changePercent', 'share'] as const
export type FormulaKind = (typeof formulaKinds)[number]

/**
 * A formula and whose figure counts: the one the formula gives, or the one the source gave. The source's figure stays in
 * the cell either way, so that a difference between the two can be shown.
 */
export type TableFormula<Id> = Formula<Id> & { readonly basis: FormulaBasis }
export const formulaBases = ['computed', 'given'] as const
export type FormulaBasis = (typeof formulaBases)[number]

/** Every row or column a formula reads, in order. */
export function formulaInputs<Id>(formula: Formula<Id>): ReadonlyArray<Id> {
  switch (formula.kind) {
    case 'sum':
      return formula.terms.map(({ of }) => of)
    case 'average':
      return formula.of
    case 'change':
    case 'changePercent':
      return [formula.from, formula.to]
    case 'share':
      return [formula.part, formula.whole]
  }
}

/** The formula without the rows or columns that `keep` refuses; null when what is left has no meaning. */
export function withoutInputs<Id>(
  formula: TableFormula<Id>,
  keep: (id: Id) => boolean,
): TableFormula<Id> | null {
  switch (formula.kind) {
    case 'sum': {
      const terms = formula.terms.filter(({ of }) => keep(of))
      return terms.length > 0 ? { ...formula, terms } : null
    }
    case 'average': {
      const of = formula.of.filter(keep)
      return of.length > 0 ? { ...formula, of } : null
    }
    case 'change':
    case 'changePercent':
      return keep(formula.from) && keep(formula.to) ? formula : null
    case 'share':
      return keep(formula.part) && keep(formula.whole) ? formula : null
  }
}

/** The same formula over other things than ids: their places, or their figures. */
export function mapInputs<A, B>(formula: Formula<A>, to: (input: A) => B): Formula<B> {
  switch (formula.kind) {
    case 'sum':
      return { kind: 'sum', terms: formula.terms.map(({ of, sign }) => ({ of: to(of), sign })) }
    case 'average':
      return { kind: 'average', of: formula.of.map(to) }
    case 'change':
    case 'changePercent':
      return { kind: formula.kind, from: to(formula.from), to: to(formula.to) }
    case 'share':
      return { kind: 'share', part: to(formula.part), whole: to(formula.whole) }
  }
}

/** A row or a column with another formula, or with none; the same object when it had that already. */
export function withFormula<T extends { readonly formula?: unknown }>(
  part: T,
  formula: T['formula'] | null,
): T {
  if ((formula ?? undefined) === part.formula) return part
  const { formula: _, ...rest } = part
  // Safe: the same part, with its formula left out or replaced by one of the same kind.
  return (formula ? { ...rest, formula } : rest) as T
}
