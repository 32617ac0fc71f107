import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { documentStore, watchForChanges } from './stores/document-store.ts'
import { reportStore } from './stores/report-store.ts'
import { uiStore } from './stores/ui-store.ts'
import { FileDialogHost } from './workspace/file-dialog-host.tsx'
import { FirstScreen } from './workspace/first-screen.tsx'
import { NewReportHost } from './workspace/new-report-host.tsx'
import { SaveQuestion } from './workspace/save-question.tsx'
import { Workspace } from './workspace/workspace.tsx'

/** The whole window: the first screen, or the report. */
export function App() {
  const isOpen = reportStore.use((state) => state.id !== null)
  const isNewReportOpen = uiStore.use((state) => state.dialog === 'new-report')
  useEffect(watchForChanges, [])
  useEffect(guardUnsavedWork, [])
  return (
    <I18nProvider locale="nb-NO">
      {isOpen ? <Workspace /> : <FirstScreen />}
      {isNewReportOpen && <NewReportHost />}
      <FileDialogHost />
      <SaveQuestion />
    </I18nProvider>
  )
}

function guardUnsavedWork(): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (documentStore.getState().isDirty) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
