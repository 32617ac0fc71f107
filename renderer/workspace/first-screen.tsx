import { useCallback, useEffect, useState } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { ChosenFile, OpenedProject, RecentFile } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { chooseProject, openProject, openSample } from '../commands/document-actions.ts'
import { FoundWork } from '../recovery/found-work.tsx'
import { StartScreen } from '../start/start-screen.tsx'
import { createStore } from '../stores/create-store.ts'
import { openDialog } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'

/** Why the report the app was started with could not be opened. */
export const startFailureStore = createStore<{ readonly failure: string | null }>({ failure: null })

/** The first screen with its data: the files used last, and what went wrong when something was opened. */
export function FirstScreen() {
  const [recent, setRecent] = useState<ReadonlyArray<RecentFile>>([])
  const [failure, setFailure] = useState<string | null>(null)
  const startFailure = startFailureStore.use((state) => state.failure)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    void api()
      .recentFiles(undefined)
      .then((files) => {
        if (files.ok) setRecent(files.value)
        else setFailure(failureText(files.error))
      })
  }, [])
  const run = useCallback(async (open: () => Promise<Result<OpenedProject> | null>) => {
    setIsBusy(true)
    setFailure(null)
    startFailureStore.setState({ failure: null })
    const opened = await open()
    setIsBusy(false)
    if (opened && !opened.ok) setFailure(failureText(opened.error))
  }, [])
  return (
    <StartScreen
      recent={recent}
      now={new Date()}
      failure={failure ?? startFailure}
      isBusy={isBusy}
      unsaved={<FoundWork isBusy={isBusy} onOpen={(open) => void run(open)} />}
      onNew={() => openDialog('new-report')}
      onOpen={() => void run(chooseProject)}
      onOpenSample={() => void run(openSample)}
      onOpenRecent={(file: ChosenFile) => void run(() => openProject(file))}
    />
  )
}
