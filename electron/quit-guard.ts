import { type BrowserWindow, dialog } from 'electron'
import type { JobRunner } from './jobs/run-job.ts'
import type { ShellWords } from './shell-texts.ts'

/**
 * The page keeps itself open with `beforeunload` while it has unsaved changes; here the person is asked what to do.
 * So the page alone knows whether there is something to lose, in both shells. With `requestSave` the window stays, and the
 * page saves as it always does: it may have to ask for a place, or about what others have saved.
 */
export function guardUnsaved(
  window: BrowserWindow,
  words: ShellWords,
  requestSave: () => void,
): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { quitQuestion, quitDetail, quitSave, quitDontSave, cancel } = words.now()
    const choice = ask(window, {
      message: quitQuestion,
      detail: quitDetail,
      buttons: [quitSave, quitDontSave, cancel],
      defaultId: 0,
      cancelId: 2,
    })
    if (choice === 0) requestSave()
    // Preventing the prevention lets the window close; the page has kept what is not saved.
    if (choice === 1) event.preventDefault()
  })
}

/** A workbook that is read or a file that is written ends with the window: the person is asked first. */
export function guardJobs(
  window: BrowserWindow,
  jobs: Pick<JobRunner, 'isBusy' | 'cancelAll'>,
  words: ShellWords,
): void {
  window.on('close', (event) => {
    if (!jobs.isBusy()) return
    const { jobQuitQuestion, jobQuitDetail, jobQuitNo, jobQuitYes } = words.now()
    const choice = ask(window, {
      message: jobQuitQuestion,
      detail: jobQuitDetail,
      buttons: [jobQuitNo, jobQuitYes],
      defaultId: 0,
      cancelId: 0,
    })
    // Ended at once, so that nobody is asked again when the window closes after it has saved.
    if (choice === 1) jobs.cancelAll()
    else event.preventDefault()
  })
}

type Question = {
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  readonly defaultId: number
  readonly cancelId: number
}

function ask(window: BrowserWindow, question: Question): number {
  return dialog.showMessageBoxSync(window, { type: 'warning', noLink: true, ...question })
}
