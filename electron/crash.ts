import { type App, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { log } from './log.ts'
import type { ShellWords } from './shell-texts.ts'

/** A dead or hanging page is said in one sentence, and the person chooses: start the window again, or not. */
export function watchForCrashes(app: App, window: BrowserWindow, words: ShellWords): void {
  const { webContents } = window
  let isEnding = false
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isEnding) return
    log('error', `The window's process is gone: ${reason}.`)
    const texts = words.now()
    const choice = dialog.showMessageBoxSync(window, {
      ...warning(texts.crashQuestion, texts.crashDetail, [texts.crashReload, texts.crashQuit]),
      type: 'error',
      cancelId: 1,
    })
    if (choice === 0) webContents.reload()
    else app.exit(1)
  })
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame) log('error', `The window's page could not be loaded: ${code}.`)
  })
  offerWhenHanging(window, words, () => {
    isEnding = true
    webContents.forcefullyCrashRenderer()
    webContents.reload()
  })
  webContents.on('did-finish-load', () => {
    isEnding = false
  })
}

/** The question goes away by itself when the page answers again. */
function offerWhenHanging(window: BrowserWindow, words: ShellWords, restart: () => void): void {
  let asking: AbortController | null = null
  window.on('unresponsive', async () => {
    if (asking) return
    log('warning', 'The window does not answer.')
    const question = new AbortController()
    asking = question
    const texts = words.now()
    const answers = [texts.hangWait, texts.crashReload]
    const { response } = await dialog.showMessageBox(window, {
      ...warning(texts.hangQuestion, texts.crashDetail, answers),
      signal: question.signal,
    })
    if (asking !== question) return
    asking = null
    if (response === 1) restart()
  })
  window.on('responsive', () => {
    asking?.abort()
    asking = null
  })
}

/** An error in the shell itself: what state it is in is not known, so it is started again or ended. */
export function offerRestart(app: App, words: ShellWords): void {
  process.on('uncaughtException', (error) => {
    log('error', 'The shell failed.', error)
    const texts = words.now()
    const choice = dialog.showMessageBoxSync({
      ...warning(texts.shellCrashQuestion, texts.crashDetail, [
        texts.shellCrashRestart,
        texts.crashQuit,
      ]),
      type: 'error',
      cancelId: 1,
    })
    if (choice === 0) app.relaunch()
    app.exit(1)
  })
}

function warning(message: string, detail: string, buttons: string[]): MessageBoxOptions {
  return { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true }
}
