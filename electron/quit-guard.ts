import { type BrowserWindow, dialog } from 'electron'
import type { ShellTexts } from './shell-texts.ts'

/**
 * The page keeps itself open with `beforeunload` while it has unsaved changes; here the person is asked what to do.
 * So the page alone knows whether there is something to lose, in both shells.
 */
export function guardUnsaved(window: BrowserWindow, texts: ShellTexts): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: texts.quitQuestion,
      detail: texts.quitDetail,
      buttons: [texts.quitNo, texts.quitYes],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Preventing the prevention lets the window close.
    if (choice === 1) event.preventDefault()
  })
}
