import type { ChosenFile } from '../../shared/contract/values.ts'
import { createStore } from './create-store.ts'
import { history, reportStore } from './report-store.ts'

export type DocumentState = {
  /** Null for a report that was never saved. */
  readonly file: ChosenFile | null
  readonly savedAt: Date | null
  readonly isDirty: boolean
  readonly isSaving: boolean
}

export const documentStore = createStore<DocumentState>({
  file: null,
  savedAt: null,
  isDirty: false,
  isSaving: false,
})

let savedMark = 0

/** Notes that what is in the window is what is in the file. */
export function noteOpened(file: ChosenFile | null): void {
  savedMark = history.mark()
  documentStore.setState({ file, savedAt: null, isDirty: false, isSaving: false })
}

/** `mark` is the state that was written: more may have been typed meanwhile. */
export function noteSaved(file: ChosenFile, savedAt: Date, mark: number): void {
  savedMark = mark
  documentStore.setState({ file, savedAt, isDirty: history.mark() !== mark, isSaving: false })
}

/** Follows the report, so that taking back every change makes it clean again. */
export function watchForChanges(): () => void {
  return reportStore.subscribe(() => {
    const isDirty = reportStore.getState().id !== null && history.mark() !== savedMark
    if (isDirty !== documentStore.getState().isDirty) documentStore.setState({ isDirty })
  })
}
