import { Range } from 'slate'
import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from './slate-types.ts'

/**
 * Puts the browser's caret where the editor has its own. Text that is given the keyboard by anything but a press has it
 * at the start, and Slate would take that over a moment later: what is written then would stand there.
 *
 * Nothing is done where the editor has no caret, or has it in what is not drawn yet.
 */
export function showCaret(editor: ChapterEditor): void {
  const { selection } = editor
  const drawn = selection && ReactEditor.resolveDOMRange(editor, selection)
  if (!drawn) return
  const { startContainer, startOffset, endContainer, endOffset } = drawn
  const shown = window.getSelection()
  if (Range.isBackward(selection))
    shown?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else shown?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
