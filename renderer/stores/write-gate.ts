import { createStore } from './create-store.ts'
import { type FileHold, type ReadOnlyReason, readOnlyReason } from './read-only.ts'
import { reportStore } from './report-store.ts'

/** How often a change was refused: each time, the person is told again. */
export const refusalStore = createStore({ count: 0 })

reportStore.subscribe((state) => {
  if (readOnlyReason(state) === null && refusalStore.getState().count > 0)
    refusalStore.setState({ count: 0 })
})

/**
 * Whether the report may be changed now; when not, the person is told why. The text's editors, `change` and the undo
 * history ask here before anything changes; what starts an edit asks first, so that nothing is half done.
 */
export function mayWrite(): boolean {
  if (readOnlyReason(reportStore.getState()) === null) return true
  refusalStore.setState({ count: refusalStore.getState().count + 1 })
  return false
}

/** Why nothing can be changed, null when it can, for what looks different then. */
export function useReadOnly(): ReadOnlyReason | null {
  return reportStore.use(readOnlyReason)
}

/** Keeps the report from being changed because of its file, or lets it be changed again. */
export function holdReport(hold: FileHold | null): void {
  reportStore.setState({ hold })
}
