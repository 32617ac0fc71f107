import { type BrowserWindow, dialog } from 'electron'
import type { JobRunner } from './jobs/run-job.ts'
import type { ShellWords } from './shell-texts.ts'

/**
 * The page keeps itself open with `beforeunload` while it has unsaved changes; here the person is asked what to do.
 * So the page alone knows whether there is something to lose, in both shells.
 */
export function guardUnsaved(window: BrowserWindow, words: ShellWords): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const texts = words.now()
    const answer = [texts.quitNo, texts.quitYes] as const
    // Preventing the prevention lets the window close.
    if (leaves(window, texts.quitQuestion, texts.quitDetail, answer)) event.preventDefault()
  })
}

/** A workbook that is read or a file that is written ends with the window: the person is asked first. */
export function guardJobs(
  window: BrowserWindow,
  jobs: Pick<JobRunner, 'isBusy'>,
  words: ShellWords,
): void {
  window.on('close', (event) => {
    if (!jobs.isBusy()) return
    const texts = words.now()
    const answer = [texts.quitNo, texts.jobQuitYes] as const
    if (!leaves(window, texts.jobQuitQuestion, texts.jobQuitDetail, answer)) event.preventDefault()
  })
}

function leaves(
  window: BrowserWindow,
  message: string,
  detail: string,
  [stay, leave]: readonly [string, string],
): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return choice === 1
}
