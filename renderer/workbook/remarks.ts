import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'

/** Everything there is to look at in a sheet: about its tables, then about the rest. */
export function remarksOf({ tables, warnings }: SheetInspection): ReadonlyArray<TableWarning> {
  return [...tables.flatMap((table) => table.warnings), ...warnings]
}
