import type { TableWarning, TypedTable } from '../../shared/tables/typed-table.ts'

export type TableCounts = {
  readonly rows: number
  readonly years: number
  /** Numbers in cells that no warning is about. */
  readonly plainNumbers: number
  readonly warnings: number
}

/** What the chips under a table say. `warnings` are those of the table as it is read. */
export function countTable(
  table: Pick<TypedTable, 'rows' | 'columns'>,
  warnings: ReadonlyArray<TableWarning>,
): TableCounts {
  const doubtful = new Set(warnings.map(({ cell }) => cell))
  let plainNumbers = 0
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const isNumber = cell.state === 'number' || cell.state === 'zero'
      if (isNumber && !doubtful.has(cell.source ?? '')) plainNumbers++
    }
  }
  const years = new Set(table.columns.flatMap(({ period }) => period?.slice(0, 4) ?? []))
  return {
    rows: table.rows.length,
    years: years.size,
    plainNumbers,
    warnings: warnings.length,
  }
}
