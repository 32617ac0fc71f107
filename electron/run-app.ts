import { join } from 'node:path'
import { app, type Event, powerMonitor, session } from 'electron'
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts'
import { offerRestart } from './crash.ts'
import { createDesktop, type Desktop } from './desktop.ts'
import { createFileTokens, type FileTokens } from './ipc/file-tokens.ts'
import { createHandlers } from './ipc/handlers/create-handlers.ts'
import { emitToPages, registerHandlers } from './ipc/register.ts'
import { log, setLogSink } from './log.ts'
import { logFileSink } from './log-file.ts'
import { createRequestedReport, type RequestedReport } from './requested-report.ts'
import { securePages, secureSession } from './security.ts'
import { createSettings, settingsFolder } from './settings.ts'
import { readShellWords } from './shell-texts.ts'
import { projectPath } from './start-file.ts'

/** The app's life, from the first line to the last. A second start hands its report to the first and ends. */
export function runApp(productFolder: string): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // These count only before the app is ready.
  app.enableSandbox()
  registerAppScheme()
  securePages(app)
  const files = createFileTokens()
  const atStart = projectPath(process.argv.slice(1), process.cwd())
  const requested = createRequestedReport(atStart, (path) =>
    emitToPages('openRequested', files.addFile(path, 'open-project')),
  )
  // macOS tells of a double click this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    requested.request(path)
  })
  app.on('window-all-closed', () => app.quit())
  start(productFolder, files, requested).catch((error: unknown) => {
    log('error', 'Beretning could not start.', error)
    app.exit(1)
  })
}

async function start(
  productFolder: string,
  files: FileTokens,
  requested: RequestedReport,
): Promise<void> {
  setLogSink(logFileSink(settingsFolder()))
  const settings = createSettings()
  const words = await readShellWords(join(productFolder, 'resources'), settings)
  offerRestart(app, words)
  await app.whenReady()
  secureSession(session.defaultSession)
  const desktop = createDesktop(productFolder, { words, settings, files, requested })
  handleAppProtocol(session.defaultSession, join(productFolder, 'out/renderer'), desktop.media)
  registerHandlers(createHandlers(desktop.handlerContext))
  followTheSystem(desktop)
  app.on('second-instance', (_event, options, folder) => {
    const path = projectPath(options.slice(1), folder)
    if (path !== null) requested.request(path)
    void desktop.showWindow()
  })
  await desktop.showWindow()
}

/** Sleep, the end of the session and the end of the app: nothing is lost, and what is being written is written. */
function followTheSystem(desktop: Desktop): void {
  app.on('activate', () => void desktop.showWindow())
  powerMonitor.on('suspend', () => void desktop.keepWork())
  powerMonitor.on('lock-screen', () => void desktop.keepWork())
  powerMonitor.on('resume', desktop.wake)
  // The types leave out the event that the documentation names (docs/api/power-monitor.md).
  powerMonitor.on('shutdown', (event?: Event) => {
    // The system waits until the app has ended, and there is no one to ask.
    event?.preventDefault()
    void desktop
      .keepWork()
      .then(desktop.end)
      .catch((error: unknown) => log('error', 'The app could not end in good order.', error))
      .finally(() => app.exit(0))
  })
  let hasEnded = false
  app.on('will-quit', (event) => {
    if (hasEnded) return
    event.preventDefault()
    desktop
      .end()
      .catch((error: unknown) => log('error', 'The app could not end in good order.', error))
      .finally(() => {
        hasEnded = true
        app.quit()
      })
  })
}
