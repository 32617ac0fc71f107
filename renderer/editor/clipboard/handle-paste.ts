import type { ClipboardEvent } from 'react'
import { ReactEditor } from 'slate-react'
import { pastePictures } from '../../pictures/paste-pictures.ts'
import { showNotice } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { catchUpSelection } from '../catch-up-selection.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { isWithinLimits } from './limits.ts'
import { pasteTable } from './paste-table.ts'

/** A pasted range becomes a table, all else text. True when nothing is left to do. */
export function handlePaste(editor: ChapterEditor, event: ClipboardEvent): boolean {
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return false
  const data = event.clipboardData
  catchUpSelection(editor)
  event.preventDefault()
  if (!isWithinLimits(data)) {
    showNotice('warning', text.editor.paste.tooLarge)
    return true
  }
  const isOwn = data.types.includes('application/x-slate-fragment')
  const isTable =
    !isOwn && pasteTable(editor, data.getData('text/html'), data.getData('text/plain'))
  if (!isTable && !(!isOwn && pastePictures(data))) editor.insertData(data)
  return true
}
