import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'

/** Everything there is to look at in a sheet: about its tables, then about the rest. The same is said once. */
export function remarksOf({ tables, warnings }: SheetInspection): ReadonlyArray<TableWarning> {
  const all = [...tables.flatMap((table) => table.warnings), ...warnings]
  return [...new Map(all.map((remark) => [remarkKey(remark), remark])).values()]
}

export function remarkKey({ code, cell, detail }: TableWarning): string {
  return JSON.stringify([code, cell, detail])
}
