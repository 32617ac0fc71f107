import type { TableId } from '../../shared/base/id.ts'
import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableCandidate } from '../../shared/tables/table-candidate.ts'
import { createStore } from './create-store.ts'

/** The table that was pasted last, with how it was understood, until the bar over it is put away. */
export type Pasted = {
  readonly table: TableId
  readonly candidate: TableCandidate
  readonly inspection: SheetInspection
  /** The history just after the paste: only then does «Angre» in the bar mean the paste. */
  readonly mark: number
}

export const pasteStore = createStore<{ readonly pasted: Pasted | null }>({ pasted: null })
