import type { FootnoteId, TableId } from '../../shared/base/id.ts'
import { createStore } from '../stores/create-store.ts'
import type { GridPlace } from './grid-place.ts'

/** Cells that were cut out and stand where they were until they are pasted. */
export type CutCells = {
  readonly table: TableId
  readonly from: GridPlace
  readonly to: GridPlace
  /** What lies on the clipboard for them: when it is something else, they are no longer what is pasted. */
  readonly plain: string
}

/** What was pasted last into a table, until the bar over it is put away. */
export type FilledCells = {
  readonly table: TableId
  readonly text: string
  /** The history just after: only then does «Angre» in the bar mean this. */
  readonly mark: number
}

export type GridState = {
  /** Where the chosen range begins; it ends at the chosen cell. */
  readonly anchor: { readonly table: TableId; readonly place: GridPlace } | null
  /** What was done last, for screen readers. */
  readonly said: { readonly table: TableId; readonly text: string } | null
  /** The note that is open to be written. */
  readonly footnote: FootnoteId | null
  readonly cut: CutCells | null
  readonly filled: FilledCells | null
}

/** What passes in the tables of the window: nothing of it belongs to the report. */
export const gridStore = createStore<GridState>({
  anchor: null,
  said: null,
  footnote: null,
  cut: null,
  filled: null,
})

/** Says what was done. The same twice is said twice: a screen reader reads what has changed. */
export function sayInTable(table: TableId, text: string): void {
  const before = gridStore.getState().said?.text
  gridStore.setState({
    said: { table, text: before === text && text !== '' ? `${text}\u00a0` : text },
  })
}
