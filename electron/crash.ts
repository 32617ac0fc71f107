import { type App, type BrowserWindow, dialog } from 'electron'
import { log } from './log.ts'
import type { ShellTexts } from './shell-texts.ts'

/** A dead or hanging page is said in one sentence, and the person chooses: start the window again, or quit. */
export function watchForCrashes(app: App, window: BrowserWindow, texts: ShellTexts): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log('error', `The window's process is gone: ${reason}.`)
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: texts.crashQuestion,
      detail: texts.crashDetail,
      buttons: [texts.crashReload, texts.crashQuit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (choice === 0) window.webContents.reload()
    else app.exit(1)
  })
  window.webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame) log('error', `The window's page could not be loaded: ${code}.`)
  })
}
