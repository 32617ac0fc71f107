import type { ReadContext } from '../base/reading.ts'
import { isRecord, repaired } from '../base/reading.ts'
import {
  type Formula,
  type FormulaTerm,
  formulaBases,
  formulaKinds,
  type TableFormula,
} from './formula.ts'

/**
 * Reads a formula over the rows or columns with these ids; nothing when there is none, or when what it names is not
 * there. The figures themselves stand in the cells, so none is lost.
 */
export function readFormula<Id extends string>(
  value: unknown,
  ids: ReadonlySet<Id>,
  place: string,
  context: ReadContext,
): { readonly formula?: TableFormula<Id> } {
  if (value === undefined || value === null) return {}
  const known: ReadonlySet<unknown> = ids
  const isKnown = (id: unknown): id is Id => known.has(id)
  const formula = isRecord(value) ? formulaOf(value, isKnown) : null
  const basis = isRecord(value) && formulaBases.find((one) => one === value.basis)
  return formula && basis ? { formula: { ...formula, basis } } : repaired({}, place, context)
}

function formulaOf<Id>(
  value: Record<string, unknown>,
  isKnown: (id: unknown) => id is Id,
): Formula<Id> | null {
  const kind = formulaKinds.find((one) => one === value.kind)
  switch (kind) {
    case 'sum': {
      const terms = listOf(value.terms).flatMap((term) => readTerm(term, isKnown))
      return terms.length > 0 && terms.length === listOf(value.terms).length
        ? { kind, terms }
        : null
    }
    case 'average': {
      const of = listOf(value.of).filter(isKnown)
      return of.length > 0 && of.length === listOf(value.of).length ? { kind, of } : null
    }
    case 'change':
    case 'changePercent': {
      const { from, to } = value
      return isKnown(from) && isKnown(to) ? { kind, from, to } : null
    }
    case 'share': {
      const { part, whole } = value
      return isKnown(part) && isKnown(whole) ? { kind, part, whole } : null
    }
    case undefined:
      return null
  }
}

function readTerm<Id>(
  value: unknown,
  isKnown: (id: unknown) => id is Id,
): ReadonlyArray<FormulaTerm<Id>> {
  if (!isRecord(value) || !isKnown(value.of)) return []
  return value.sign === 1 || value.sign === -1 ? [{ of: value.of, sign: value.sign }] : []
}

function listOf(value: unknown): ReadonlyArray<unknown> {
  return Array.isArray(value) ? value : []
}
