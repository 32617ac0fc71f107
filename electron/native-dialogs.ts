import { join } from 'node:path'
import { type App, type BrowserWindow, dialog } from 'electron'
import type { FilePurpose } from '../shared/contract/ipc.ts'
import { extensionFor, extensionsOf } from './files/file-purposes.ts'
import type { Dialogs } from './ipc/handlers/context.ts'
import type { ShellTexts } from './shell-texts.ts'

/** The system's own file dialogs. */
export function nativeDialogs(
  app: App,
  currentWindow: () => BrowserWindow | null,
  texts: ShellTexts,
): Dialogs {
  const words: Readonly<Record<FilePurpose, { readonly title: string; readonly name: string }>> = {
    'open-project': { title: texts.openProjectTitle, name: texts.projectFiles },
    'save-project': { title: texts.saveProjectTitle, name: texts.projectFiles },
    'open-workbook': { title: texts.openWorkbookTitle, name: texts.workbookFiles },
    'open-picture': { title: texts.openPictureTitle, name: texts.pictureFiles },
    'open-word-template': { title: texts.openWordTemplateTitle, name: texts.wordFiles },
    'save-word': { title: texts.saveWordTitle, name: texts.wordFiles },
    'save-pdf': { title: texts.savePdfTitle, name: texts.pdfFiles },
    'open-exported': { title: texts.openExportedTitle, name: texts.exportedFiles },
  }
  return {
    async choose(purpose, suggestedName) {
      const window = currentWindow()
      if (!window) return null
      const { title, name } = words[purpose]
      const filters = [{ name, extensions: [...extensionsOf[purpose]] }]
      const documents = app.getPath('documents')
      if (extensionFor(purpose) !== null) {
        const defaultPath = join(documents, suggestedName.replace(/[<>:"/\\|?*]/g, ' '))
        const saved = await dialog.showSaveDialog(window, { title, filters, defaultPath })
        return saved.canceled ? null : saved.filePath
      }
      const properties: Array<'openFile'> = ['openFile']
      const opened = await dialog.showOpenDialog(window, { title, filters, properties })
      return opened.canceled ? null : (opened.filePaths[0] ?? null)
    },
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
