import type { TableFormula } from './formula.ts'

/**
 * The formula with new rows or columns beside one of its terms, with the same sign. Only sums and averages take in
 * more; every other formula, and one that the term is no part of, is given back as it is.
 */
export function joinedBy<Id>(
  formula: TableFormula<Id> | undefined,
  term: Id,
  added: ReadonlyArray<Id>,
  where: 'before' | 'after',
): TableFormula<Id> | undefined {
  if (formula?.kind === 'sum') {
    const terms = formula.terms.flatMap((one) => {
      if (one.of !== term) return [one]
      const more = added.map((of) => ({ of, sign: one.sign }))
      return where === 'before' ? [...more, one] : [one, ...more]
    })
    return terms.length === formula.terms.length ? formula : { ...formula, terms }
  }
  if (formula?.kind !== 'average') return formula
  const of = formula.of.flatMap((one) => {
    if (one !== term) return [one]
    return where === 'before' ? [...added, one] : [one, ...added]
  })
  return of.length === formula.of.length ? formula : { ...formula, of }
}
