import type { ClipboardEvent } from 'react'
import { ReactEditor } from 'slate-react'
import { ids } from '../../ids.ts'
import { pastePictures } from '../../pictures/paste-pictures.ts'
import { pictureFiles } from '../../pictures/picture-files.ts'
import { reportStore } from '../../stores/report-store.ts'
import { showNotice } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { catchUpSelection } from '../catch-up-selection.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { documentFromHtml } from './document-from-html.ts'
import { isWithinLimits } from './limits.ts'
import { pasteDocument } from './paste-document.ts'
import { pasteTable } from './paste-table.ts'

/** What is pasted becomes a table, a document or text. True when nothing is left to do. */
export function handlePaste(editor: ChapterEditor, event: ClipboardEvent): boolean {
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return false
  const data = event.clipboardData
  catchUpSelection(editor)
  event.preventDefault()
  if (!isWithinLimits(data)) showNotice('warning', text.editor.paste.tooLarge)
  else if (data.types.includes('application/x-slate-fragment')) editor.insertData(data)
  else pasteForeign(editor, data)
  return true
}

/**
 * What another program copied. Excel and Word put a picture beside what was copied, so tables and words go before
 * pictures in files.
 */
export function pasteForeign(editor: ChapterEditor, data: DataTransfer): void {
  const [html, plain] = [data.getData('text/html'), data.getData('text/plain')]
  // A table without a title of its own is named after its sheet, which here is the chapter.
  const title = reportStore.getState().chapters.find(({ id }) => id === editor.chapter)?.title ?? ''
  if (pasteTable(editor, html, plain, title)) return
  const files = pictureFiles(data.files)
  const document = documentFromHtml(html, title, ids)
  const hasWords = document.blocks.length > 0
  if (!hasWords && pastePictures(editor, files, html === '' ? plain : '')) return
  if (!hasWords && document.pictures.length === 0) editor.insertData(data)
  else pasteDocument(editor, document, { files, rtf: () => data.getData('text/rtf') })
}
