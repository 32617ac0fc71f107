import type { ClipboardEvent } from 'react'
import { ReactEditor } from 'slate-react'
import { showNotice } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { isWithinLimits } from './limits.ts'
import { pasteTable } from './paste-table.ts'

/** A pasted range becomes a table; all else is left to the editor. True when nothing is left to do. */
export function handlePaste(editor: ChapterEditor, event: ClipboardEvent): boolean {
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return false
  const data = event.clipboardData
  if (!isWithinLimits(data)) {
    event.preventDefault()
    showNotice('warning', text.editor.paste.tooLarge)
    return true
  }
  if (data.types.includes('application/x-slate-fragment')) return false
  if (!pasteTable(editor, data.getData('text/html'), data.getData('text/plain'))) return false
  event.preventDefault()
  return true
}
