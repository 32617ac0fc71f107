import type { Fact, Ledger } from '../../../shared/facts/fact.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'

export type FoundFact = { readonly fact: Fact; readonly table: TypedTable }

/**
 * The figures whose row, column, period and table hold every word of the search, best first: a word at the start of
 * the row's label counts most, then newer periods.
 */
export function findFacts(
  ledger: Ledger,
  tables: Readonly<Record<string, TypedTable>>,
  query: string,
): ReadonlyArray<FoundFact> {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found: Array<FoundFact & { readonly score: number }> = []
  for (const fact of ledger.values()) {
    const table = tables[fact.table]
    if (!table) continue
    const row = fold(fact.rowLabel)
    const rest = fold(
      [fact.columnLabel, fact.period ?? '', table.title, table.caption ?? ''].join(' '),
    )
    if (!words.every((word) => row.includes(word) || rest.includes(word))) continue
    found.push({ fact, table, score: words.reduce((sum, word) => sum + rank(row, word), 0) })
  }
  if (words.length === 0) return found
  return found.sort((a, b) => b.score - a.score || comparePeriods(b.fact, a.fact))
}

function rank(row: string, word: string): number {
  if (row.startsWith(word)) return 3
  if (row.includes(` ${word}`)) return 2
  return row.includes(word) ? 1 : 0
}

function comparePeriods(a: Fact, b: Fact): number {
  return (a.period ?? '').localeCompare(b.period ?? '')
}

function fold(text: string): string {
  return text.toLocaleLowerCase('nb').replaceAll('\u00a0', ' ')
}
