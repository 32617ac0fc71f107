import type { Range as SlateRange } from 'slate'
import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from '../editor/slate-types.ts'

const NAME = 'spelling'

/** Underlines these places and no others, without touching the page's nodes: Slate owns those. */
export function underline(ranges: ReadonlyArray<Range>): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(NAME)
    return
  }
  const highlight = new Highlight(...ranges)
  // So that a screen reader hears of it too.
  highlight.type = 'spelling-error'
  CSS.highlights.set(NAME, highlight)
}

/** The place on the page; null while the editor's view is not there or not drawn yet. */
export function rangeOnPage(editor: ChapterEditor, range: SlateRange): Range | null {
  try {
    return ReactEditor.toDOMRange(editor, range)
  } catch {
    // A text that is not drawn has nothing to underline; it is looked at again when it has been.
    return null
  }
}
