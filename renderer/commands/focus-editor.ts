import { ReactEditor } from 'slate-react'
import { showCaret } from '../editor/show-caret.ts'
import type { ChapterEditor } from '../editor/slate-types.ts'

/**
 * Gives the keyboard to a chapter's text at once, with the caret where the editor has it. `ReactEditor.focus` waits 10 ms
 * after a change, and a key pressed meanwhile would go to the button that made it.
 *
 * A chapter that is not on the page has no view to focus.
 */
export function focusEditor(editor: ChapterEditor): void {
  if (!document.querySelector(`[data-chapter="${editor.chapter}"]`)) return
  const view = ReactEditor.toDOMNode(editor, editor)
  if (editor.operations.length > 0) {
    ownCaret(editor)
    view.focus({ preventScroll: true })
  } else if (document.activeElement !== view) ReactEditor.focus(editor)
  // A key may come before the drawing that follows a change.
  showCaret(editor)
}

/**
 * Makes the editor's caret count in the next drawing. Where the browser last had its caret is otherwise taken over there
 * when the editor has not heard of it yet and its own caret is the same object as then: after a dialog that is the start.
 */
function ownCaret(editor: ChapterEditor): void {
  if (editor.selection) editor.selection = { ...editor.selection }
}
