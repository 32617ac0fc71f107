import { Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from './slate-types.ts'

/**
 * Takes over the page's selection at once. Slate hears of it up to 100 ms late: a quick Ctrl+A, Ctrl+C would copy what
 * was selected before, and Ctrl+End, Ctrl+V would paste over it.
 */
export function catchUpSelection(editor: ChapterEditor): void {
  const shown = window.getSelection()
  if (!shown || shown.rangeCount === 0) return
  if (!ReactEditor.hasDOMNode(editor, shown.anchorNode ?? document)) return
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (range && !(editor.selection && Range.equals(range, editor.selection)))
    Transforms.select(editor, range)
}
