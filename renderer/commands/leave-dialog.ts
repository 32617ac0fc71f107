import { Transforms } from 'slate'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { closeDialog, uiStore } from '../stores/ui-store.ts'
import { focusEditor } from './focus-editor.ts'

/**
 * Closes a dialog and goes on where the caret was, with a change if there is one.
 *
 * The dialog gives the focus back to the text a moment after it is gone, and the browser then puts the caret at the
 * start: so the caret is remembered, and the change waits.
 */
export function leaveDialog(action?: (editor: ChapterEditor) => void): void {
  const editor = writingEditor(uiStore.getState().chapter)
  const selection = editor?.selection ?? null
  closeDialog()
  whenDialogIsGone(() => {
    if (!editor) return
    // A dialog opened by a button gives the focus back to the button.
    const isInText = document.activeElement?.closest('[data-slate-editor]') !== null
    if (selection) Transforms.select(editor, selection)
    action?.(editor)
    if (action || isInText) focusEditor(editor)
  })
}

/** Runs an action when the dialog is gone and the focus is back where it came from. */
export function whenDialogIsGone(action: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"]')) whenDialogIsGone(action)
    else requestAnimationFrame(() => requestAnimationFrame(action))
  })
}
