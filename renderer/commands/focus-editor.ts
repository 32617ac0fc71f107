import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from '../editor/slate-types.ts'

/** Gives the keyboard to a chapter's text. A chapter that is not on the page has no view to focus. */
export function focusEditor(editor: ChapterEditor): void {
  if (document.querySelector(`[data-chapter="${editor.chapter}"]`)) ReactEditor.focus(editor)
}
