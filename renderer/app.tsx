import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { ChosenFile } from '../shared/contract/values.ts'
import { api } from './bridge.ts'
import { mayLeave, openProject } from './commands/document-actions.ts'
import { watchForDrops } from './commands/drop-file.ts'
import { watchSaveRequests } from './commands/save-before-closing.ts'
import { listenForShortcuts } from './commands/shortcuts.ts'
import { watchSystemMenu } from './commands/system-menu.ts'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { LockQuestion } from './conflict/lock-question.tsx'
import { watchFile } from './conflict/watch-file.ts'
import { watchLock } from './conflict/watch-lock.ts'
import { PrintHost } from './print/print-host.tsx'
import { DraftQuestion } from './recovery/draft-question.tsx'
import { watchForKeeping } from './recovery/keep-draft.ts'
import { RepairsDialog } from './repairs/repairs-dialog.tsx'
import { documentStore, watchForChanges } from './stores/document-store.ts'
import { reportStore } from './stores/report-store.ts'
import { showNotice, uiStore } from './stores/ui-store.ts'
import { failureText } from './text/failure-text.ts'
import { FileDialogHost } from './workspace/file-dialog-host.tsx'
import { FirstScreen, startFailureStore } from './workspace/first-screen.tsx'
import { NewReportHost } from './workspace/new-report-host.tsx'
import { SaveQuestion } from './workspace/save-question.tsx'
import { WaitingDialog } from './workspace/waiting-dialog.tsx'
import { Workspace } from './workspace/workspace.tsx'

/** The whole window: the first screen, or the report. */
export function App() {
  const isOpen = reportStore.use((state) => state.id !== null)
  const isNewReportOpen = uiStore.use((state) => state.dialog === 'new-report')
  useEffect(watchForChanges, [])
  useEffect(watchForKeeping, [])
  useEffect(watchSaveRequests, [])
  useEffect(watchFile, [])
  useEffect(watchLock, [])
  useEffect(guardUnsavedWork, [])
  useEffect(listenForShortcuts, [])
  useEffect(openStartFile, [])
  useEffect(() => api().onOpenRequested((file) => void openFromOutside(file)), [])
  useEffect(watchSystemMenu, [])
  useEffect(() => watchForDrops(tellFailure), [])
  return (
    <I18nProvider locale="nb-NO">
      {isOpen ? <Workspace /> : <FirstScreen />}
      {isNewReportOpen && <NewReportHost />}
      <FileDialogHost />
      <SaveQuestion />
      <DraftQuestion />
      <PrintHost />
      <ConflictDialog />
      <RepairsDialog />
      <LockQuestion />
      <WaitingDialog />
    </I18nProvider>
  )
}

function tellFailure(sentence: string): void {
  if (reportStore.getState().id === null) startFailureStore.setState({ failure: sentence })
  else showNotice('error', sentence)
}

/** A report that was opened from outside: by the system or on the command line. */
function openStartFile(): void {
  void api()
    .startFile(undefined)
    .then(async (start) => {
      if (!start.ok || start.value === null || reportStore.getState().id !== null) return
      await openFromOutside(start.value)
    })
}

/** Asks first when the report that is open has something to lose. */
async function openFromOutside(file: ChosenFile): Promise<void> {
  if (!(await mayLeave())) return
  const opened = await openProject(file)
  if (opened && !opened.ok) tellFailure(failureText(opened.error))
}

function guardUnsavedWork(): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (documentStore.getState().isDirty) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
