import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from '../editor/slate-types.ts'

/**
 * Gives the keyboard to a chapter's text at once. `ReactEditor.focus` waits 10 ms after a change, and a key pressed
 * meanwhile would go to the button that made it; the drawing that follows the change places the selection.
 *
 * A chapter that is not on the page has no view to focus.
 */
export function focusEditor(editor: ChapterEditor): void {
  if (!document.querySelector(`[data-chapter="${editor.chapter}"]`)) return
  if (editor.operations.length === 0) ReactEditor.focus(editor)
  else ReactEditor.toDOMNode(editor, editor).focus({ preventScroll: true })
}
