import { dirname, join } from 'node:path'
import { type App, type BrowserWindow, dialog } from 'electron'
import type { FilePurpose } from '../shared/contract/ipc.ts'
import { extensionFor, extensionsOf } from './files/file-purposes.ts'
import type { Dialogs } from './ipc/handlers/context.ts'
import type { Settings } from './settings.ts'
import type { ShellTexts, ShellWords } from './shell-texts.ts'

/** The system's own file dialogs. Each purpose opens in the folder it was last used in. */
export function nativeDialogs(
  app: App,
  currentWindow: () => BrowserWindow | null,
  words: ShellWords,
  settings: Pick<Settings, 'desktop' | 'setDesktop'>,
): Dialogs {
  async function ask(
    window: BrowserWindow,
    purpose: FilePurpose,
    suggestedName: string,
  ): Promise<string | null> {
    const { title, name } = dialogWords(words.now())[purpose]
    const filters = [{ name, extensions: [...extensionsOf[purpose]] }]
    const folder = (await settings.desktop()).folders[purpose] ?? app.getPath('documents')
    if (extensionFor(purpose) !== null) {
      const defaultPath = join(folder, suggestedName.replace(/[<>:"/\\|?*]/g, ' '))
      const saved = await dialog.showSaveDialog(window, { title, filters, defaultPath })
      return saved.canceled ? null : saved.filePath
    }
    const properties: Array<'openFile'> = ['openFile']
    const opened = await dialog.showOpenDialog(window, {
      title,
      filters,
      properties,
      defaultPath: folder,
    })
    return opened.canceled ? null : (opened.filePaths[0] ?? null)
  }
  return {
    async choose(purpose, suggestedName) {
      const window = currentWindow()
      const path = window && (await ask(window, purpose, suggestedName))
      if (path) await remember(purpose, dirname(path))
      return path
    },
  }

  async function remember(purpose: FilePurpose, folder: string): Promise<void> {
    const { folders } = await settings.desktop()
    await settings.setDesktop({ folders: { ...folders, [purpose]: folder } })
  }
}

type DialogWords = { readonly title: string; readonly name: string }

function dialogWords(texts: ShellTexts): Readonly<Record<FilePurpose, DialogWords>> {
  return {
    'open-project': { title: texts.openProjectTitle, name: texts.projectFiles },
    'save-project': { title: texts.saveProjectTitle, name: texts.projectFiles },
    'open-workbook': { title: texts.openWorkbookTitle, name: texts.workbookFiles },
    'open-picture': { title: texts.openPictureTitle, name: texts.pictureFiles },
    'open-word-template': { title: texts.openWordTemplateTitle, name: texts.wordFiles },
    'save-word': { title: texts.saveWordTitle, name: texts.wordFiles },
    'save-pdf': { title: texts.savePdfTitle, name: texts.pdfFiles },
    'open-exported': { title: texts.openExportedTitle, name: texts.exportedFiles },
  }
}

/** Asks before a link leaves the app; the whole address is shown, so that the person sees where it goes. */
export async function confirmLink(
  window: BrowserWindow,
  url: string,
  texts: ShellTexts,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.openLinkQuestion,
    detail: url,
    buttons: [texts.openLinkYes, texts.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
