import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { assertExists } from '../shared/base/assert.ts'
import { createAppMenu } from './app-menu.ts'
import { watchForCrashes } from './crash.ts'
import { createProjectFiles } from './files/project-files.ts'
import type { FileTokens } from './ipc/file-tokens.ts'
import type { HandlerContext } from './ipc/handlers/context.ts'
import { emitToPages, registerPage } from './ipc/register.ts'
import { locksToldTo } from './ipc/tell-locks.ts'
import { openInJob } from './jobs/open-in-job.ts'
import { createJobRunner } from './jobs/run-job.ts'
import { processStarter } from './jobs/start-process.ts'
import { createKeepWork } from './keep-work.ts'
import { createMediaStore, type MediaStore } from './media/media-store.ts'
import { confirmLink, nativeDialogs } from './native-dialogs.ts'
import { printPage } from './print-page.ts'
import { guardJobs, guardUnsaved } from './quit-guard.ts'
import { createDrafts } from './recovery/drafts.ts'
import type { RequestedReport } from './requested-report.ts'
import { createResources } from './resources.ts'
import { type Settings, settingsFolder } from './settings.ts'
import type { ShellWords } from './shell-texts.ts'
import { openWindow } from './window.ts'
import { createZoom } from './zoom.ts'

/** The one window, what it is given, and what outlives it. */
export type Desktop = {
  readonly media: MediaStore
  readonly handlerContext: HandlerContext
  /** Opens the window, or brings it to the front. */
  readonly showWindow: () => Promise<void>
  /** What is not saved is kept at once; done when it is. */
  readonly keepWork: () => Promise<void>
  /** The machine has slept: others may have had what is open here. */
  readonly wake: () => void
  readonly end: () => Promise<void>
}

type Start = {
  readonly words: ShellWords
  readonly settings: Settings
  readonly files: FileTokens
  readonly requested: RequestedReport
}

export function createDesktop(productFolder: string, start: Start): Desktop {
  const { words, files, requested } = start
  const settings = withSystemList(start.settings)
  const jobs = createJobRunner(processStarter(join(productFolder, 'out/jobs')))
  const locks = locksToldTo(emitToPages, files, settings)
  const media = createMediaStore()
  const zoom = createZoom(settings)
  const showMenu = createAppMenu({ words, settings, zoom, productFolder })
  const drafts = createDrafts(settingsFolder(), { media, now: () => new Date() })
  let window: BrowserWindow | null = null
  const keep = createKeepWork(() => {
    emitToPages('keepRequested', null)
    return window !== null
  })
  let opening: Promise<BrowserWindow> | null = null

  async function showWindow(): Promise<void> {
    opening ??= showMenu([]).then(() =>
      openWindow(join(productFolder, 'out/preload/index.cjs'), settings, zoom),
    )
    const opened = await opening
    if (opened === window) return bringToFront(opened)
    window = opened
    registerPage(opened.webContents)
    watchForCrashes(app, opened, words)
    guardUnsaved(opened, words, () => emitToPages('saveRequested', null))
    guardJobs(opened, jobs, words)
    opened.on('query-session-end', () => void keep.ask())
    opened.on('session-end', () => void keep.ask())
    // Not when it begins to load: a page with unsaved work can still stay.
    opened.webContents.on('did-navigate', pageGone)
    opened.once('closed', () => {
      window = null
      opening = null
      pageGone()
      jobs.cancelAll()
    })
  }

  /** Also one that died and is loaded anew: it has let go of nothing itself. */
  function pageGone(): void {
    requested.pageGone()
    void locks.releaseAll()
  }

  return {
    media,
    showWindow,
    keepWork: keep.ask,
    wake: locks.renew,
    async end() {
      await Promise.all([drafts.written(), locks.releaseAll(), settings.written()])
    },
    handlerContext: {
      shellKind: 'electron',
      version: app.getVersion(),
      files,
      jobs,
      settings,
      media,
      locks,
      resources: createResources(join(productFolder, 'resources')),
      emit: emitToPages,
      dialogs: nativeDialogs(app, () => window, words, settings),
      printPage: async () => printPage(assertExists(window, 'a window asked to be printed')),
      async showMenu({ language, commands }) {
        words.speak(language)
        await showMenu(commands)
      },
      shell: systemShell(() => window, words),
      takeStartFile: requested.take,
      drafts,
      noteKept: keep.noteKept,
      noteSaved(isSaved) {
        // Closed anew, the page is asked again: what was written while it was being saved is not lost either.
        if (isSaved) window?.close()
        else if (window) bringToFront(window)
      },
      projects: createProjectFiles({ open: openInJob(jobs) }),
      now: () => new Date(),
    },
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The system keeps a list of recent documents too: on the icon, or in its menus. */
function withSystemList(settings: Settings): Settings {
  return {
    ...settings,
    addRecent(entry) {
      app.addRecentDocument(entry.path)
      return settings.addRecent(entry)
    },
    clearRecent() {
      app.clearRecentDocuments()
      return settings.clearRecent()
    },
  }
}

function systemShell(
  currentWindow: () => BrowserWindow | null,
  words: ShellWords,
): HandlerContext['shell'] {
  return {
    openPath: async (path) => (await shell.openPath(path)) === '',
    async showItem(path) {
      shell.showItemInFolder(path)
      return true
    },
    async openExternal(url) {
      const window = currentWindow()
      if (!window || !(await confirmLink(window, url, words.now()))) return false
      await shell.openExternal(url)
      return true
    },
  }
}
