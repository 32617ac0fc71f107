import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session, shell } from 'electron'
import { assertExists } from '../shared/base/assert.ts'
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts'
import { watchForCrashes } from './crash.ts'
import { createProjectFiles } from './files/project-files.ts'
import { createFileTokens } from './ipc/file-tokens.ts'
import type { HandlerContext } from './ipc/handlers/context.ts'
import { createHandlers } from './ipc/handlers/create-handlers.ts'
import { emitToPages, registerHandlers, registerPage } from './ipc/register.ts'
import { locksToldTo } from './ipc/tell-locks.ts'
import { createJobRunner } from './jobs/run-job.ts'
import { processStarter } from './jobs/start-process.ts'
import { log, setLogSink } from './log.ts'
import { logFileSink } from './log-file.ts'
import { createMediaStore } from './media/media-store.ts'
import { setMenu } from './menu.ts'
import { confirmLink, nativeDialogs } from './native-dialogs.ts'
import { printPage } from './print-page.ts'
import { guardUnsaved } from './quit-guard.ts'
import { createDrafts } from './recovery/drafts.ts'
import { createResources } from './resources.ts'
import { securePages, secureSession } from './security.ts'
import { createSettings, settingsFolder } from './settings.ts'
import { readShellTexts, type ShellTexts } from './shell-texts.ts'
import { projectPath } from './start-file.ts'
import { openWindow } from './window.ts'

const productFolder = join(import.meta.dirname, '../..')
const resourcesFolder = join(productFolder, 'resources')
const files = createFileTokens()
const media = createMediaStore()
const locks = locksToldTo(emitToPages, files)
const jobs = createJobRunner(processStarter(join(import.meta.dirname, '../jobs')))
let window: BrowserWindow | null = null
/** A report asked for before there was a window to show it in. */
let startFile = projectPath(process.argv.slice(1), process.cwd())

function handlerContext(texts: ShellTexts): HandlerContext {
  return {
    shellKind: 'electron',
    version: app.getVersion(),
    files,
    jobs,
    settings: createSettings(),
    resources: createResources(resourcesFolder),
    emit: emitToPages,
    dialogs: nativeDialogs(app, () => window, texts),
    printPage: async () => printPage(assertExists(window, 'a window asked to be printed')),
    shell: {
      openPath: async (path) => (await shell.openPath(path)) === '',
      async showItem(path) {
        shell.showItemInFolder(path)
        return true
      },
      async openExternal(url) {
        if (!window || !(await confirmLink(window, url, texts))) return false
        await shell.openExternal(url)
        return true
      },
    },
    takeStartFile() {
      const path = startFile
      startFile = null
      return path
    },
    media,
    locks,
    drafts: createDrafts(settingsFolder(), { media, now: () => new Date() }),
    projects: createProjectFiles(),
    now: () => new Date(),
  }
}

function showWindow(texts: ShellTexts): void {
  if (window) {
    if (window.isMinimized()) window.restore()
    window.focus()
    return
  }
  const opened = openWindow(join(productFolder, 'out/preload/index.cjs'))
  window = opened
  registerPage(opened.webContents)
  watchForCrashes(app, opened, texts)
  guardUnsaved(opened, texts)
  opened.once('closed', () => {
    window = null
    jobs.cancelAll()
    void locks.releaseAll()
  })
}

/** Hands a report to the window that is open, or keeps it for the one that comes. */
function openReport(path: string): void {
  if (window) emitToPages('openRequested', files.addFile(path, 'open-project'))
  else startFile = path
}

/** What is not saved is kept before the machine sleeps or is turned off. */
function keepBeforeSleep(): void {
  const keep = () => emitToPages('keepRequested', null)
  powerMonitor.on('suspend', keep)
  powerMonitor.on('lock-screen', keep)
  powerMonitor.on('shutdown', keep)
}

async function start(): Promise<void> {
  setLogSink(logFileSink(settingsFolder()))
  const texts = await readShellTexts(resourcesFolder)
  await app.whenReady()
  secureSession(session.defaultSession)
  handleAppProtocol(session.defaultSession, join(productFolder, 'out/renderer'), media)
  registerHandlers(createHandlers(handlerContext(texts)))
  setMenu(texts)
  showWindow(texts)
  keepBeforeSleep()
  app.on('second-instance', (_event, options, folder) => {
    const path = projectPath(options.slice(1), folder)
    if (path !== null) openReport(path)
    showWindow(texts)
  })
  app.on('activate', () => showWindow(texts))
}

if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  registerAppScheme()
  securePages(app)
  // macOS tells of a double click this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openReport(path)
  })
  app.on('window-all-closed', () => {
    void locks.releaseAll().finally(() => app.quit())
  })
  start().catch((error: unknown) => {
    log('error', 'Beretning could not start.', error)
    app.exit(1)
  })
} else {
  app.quit()
}
