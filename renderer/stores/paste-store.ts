import type { ChapterId, TableId } from '../../shared/base/id.ts'
import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableCandidate } from '../../shared/tables/table-candidate.ts'
import { createStore } from './create-store.ts'

/** The tables that were pasted last, with how they were understood, until the bars over them are put away. */
export type Pasted = {
  readonly chapter: ChapterId
  /** In the order they stand; each candidate's table has the id of the table in the report. */
  readonly tables: ReadonlyArray<TableCandidate>
  /** One for each range that was pasted. */
  readonly sheets: ReadonlyArray<SheetInspection>
  /** The history just after the paste: only then does «Angre» in the bar mean the paste. */
  readonly mark: number
}

export const pasteStore = createStore<{ readonly pasted: Pasted | null }>({ pasted: null })

/** The pasted table with this id, and whether it is the first of those pasted together. */
export function pastedTable(
  pasted: Pasted | null,
  id: TableId,
): { readonly candidate: TableCandidate; readonly isFirst: boolean } | null {
  const index = pasted?.tables.findIndex(({ table }) => table.id === id) ?? -1
  const candidate = pasted?.tables[index]
  return candidate ? { candidate, isFirst: index === 0 } : null
}
