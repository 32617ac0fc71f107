import type { ChosenFile } from '../../shared/contract/values.ts'
import { type ExportEntry, withLogEntry } from '../../shared/report/report-log.ts'
import type { Verification } from '../../shared/report/verify-export.ts'
import { api } from '../bridge.ts'
import { saveReport } from '../commands/document-actions.ts'
import { createStore } from '../stores/create-store.ts'
import { documentStore } from '../stores/document-store.ts'
import { currentReport, reportStore } from '../stores/report-store.ts'
import { openDialog } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { chooseFile } from '../workspace/choose-file.ts'

export type FileAnswer =
  | { readonly file: ChosenFile; readonly verification: Verification }
  | { readonly failure: string }

/** What came of the last file that was looked up while the log is open. */
export const verifyStore = createStore<{ readonly answer: FileAnswer | null }>({ answer: null })

/** Logs a file that was made; a report with nothing else to save is saved with it. */
export async function keepInLog(entry: ExportEntry): Promise<void> {
  const { log, hold } = reportStore.getState()
  // A report that cannot be saved has nowhere to keep it.
  if (hold !== null) return
  const { file, isDirty } = documentStore.getState()
  reportStore.setState({ log: withLogEntry(log, entry) })
  if (file && !isDirty) await saveReport()
}

export function openExportLog(): void {
  verifyStore.setState({ answer: null })
  openDialog('export-log')
}

/** Asks for a Word or PDF file, and tells in the log whether it was exported from this report. */
export async function verifyFile(): Promise<void> {
  const file = await chooseFile('open-exported', '')
  if (!file) return
  const checked = await api().verifyExport({ file: file.token, report: currentReport() })
  openExportLog()
  verifyStore.setState({
    answer: checked.ok
      ? { file, verification: checked.value.verification }
      : { failure: failureText({ file: file.name, ...checked.error }) },
  })
}
