import type { TypedTable } from '../tables/typed-table.ts'
import type { Report } from './report.ts'

/** The tables of a report as they are met when it is read; tables that stand nowhere come last. */
export function tablesInOrder({
  chapters,
  tables,
}: Pick<Report, 'chapters' | 'tables'>): ReadonlyArray<TypedTable> {
  const placed = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? (tables[block.table] ?? []) : [])),
  )
  return [...new Set([...placed, ...Object.values(tables)])]
}
