import { Editor } from 'slate'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { closeDialog, uiStore } from '../stores/ui-store.ts'
import { focusEditor } from './focus-editor.ts'

/**
 * Closes a dialog and goes on where the caret was, with a change if there is one.
 *
 * The dialog gives the focus back to the text a moment after it is gone: the change waits for that. What is typed
 * meanwhile is written after the change.
 */
export function leaveDialog(action?: (editor: ChapterEditor) => void): void {
  const editor = writingEditor(uiStore.getState().chapter)
  closeDialog()
  const takeKeys = holdKeys()
  whenDialogIsGone(() => {
    const typed = takeKeys()
    if (!editor) return
    // A dialog opened by a button gives the focus back to the button; one opened by another dialog to nothing.
    const { activeElement } = document
    const isInText =
      activeElement === document.body || activeElement?.closest('[data-slate-editor]') !== null
    action?.(editor)
    if (action || isInText) {
      if (typed !== '') Editor.insertText(editor, typed)
      focusEditor(editor)
    }
  })
}

/** Keeps what is written from now on from going to a dialog that is closing. Gives how to stop, and what was written. */
function holdKeys(): () => string {
  let typed = ''
  const hold = (event: KeyboardEvent) => {
    const isWriting = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isWriting || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    typed += event.key
  }
  document.addEventListener('keydown', hold, { capture: true })
  return () => {
    document.removeEventListener('keydown', hold, { capture: true })
    return typed
  }
}

/** Runs an action when the dialog is gone and the focus is back where it came from. */
export function whenDialogIsGone(action: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"]')) whenDialogIsGone(action)
    else requestAnimationFrame(() => requestAnimationFrame(action))
  })
}
