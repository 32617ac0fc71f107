import type { ChosenFile } from '../../shared/contract/values.ts'
import type { ReportLog } from '../../shared/report/report-log.ts'
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

/** No state of the history. */
const NEVER = -1
let savedMark = 0
let savedLog = reportStore.getState().log

/** Every change of the status is logged, so the log and the history tell all there is to save. */
function differsFromFile(): boolean {
  return history.mark() !== savedMark || reportStore.getState().log !== savedLog
}

/** Notes that what is in the window is what is in the file. */
export function noteOpened(file: ChosenFile | null): void {
  savedMark = history.mark()
  savedLog = reportStore.getState().log
  documentStore.setState({ file, savedAt: null, isDirty: false, isSaving: false })
}

/** Notes that what is in the window was recovered: it is in no file until it is saved. */
export function noteRecovered(file: ChosenFile | null): void {
  noteOpened(file)
  noteUnsaved()
}

/** Notes that the report is in no file as it stands, however the history goes. */
export function noteUnsaved(): void {
  savedMark = NEVER
  documentStore.setState({ isDirty: true })
}

/** `mark` and `log` are what was written: more may have been typed meanwhile. */
export function noteSaved(
  file: ChosenFile,
  savedAt: Date,
  { mark, log }: { readonly mark: number; readonly log: ReportLog },
): void {
  savedMark = mark
  savedLog = log
  documentStore.setState({ file, savedAt, isDirty: differsFromFile(), isSaving: false })
}

/** Follows the report, so that taking back every change makes it clean again. */
export function watchForChanges(): () => void {
  return reportStore.subscribe(() => {
    const isDirty = reportStore.getState().id !== null && differsFromFile()
    if (isDirty !== documentStore.getState().isDirty) documentStore.setState({ isDirty })
  })
}
