import type { ResolvedTable } from '../../shared/report/resolved.ts'

/** The heading of a column in one line; column 0 is the row labels. */
export function headingOf(resolved: ResolvedTable, column: number): string {
  const header = column === 0 ? resolved.labelHeader : (resolved.columns[column - 1]?.header ?? [])
  return header.filter((part) => part !== '').join(' ')
}
