import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'

export type BlockPlace = { readonly editor: ChapterEditor; readonly index: number }

/** The blocks that can be seen now, and as much again above and below, so that scrolling shows them underlined. */
export function visibleBlocks(): ReadonlyArray<BlockPlace> {
  const { innerHeight: height } = window
  const isNear = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > -height && top < 2 * height
  }
  return reportStore.getState().chapters.flatMap(({ id }) => {
    const section = document.getElementById(`chapter-${id}`)
    // A section far away is not laid out, and asking after its blocks would lay it out.
    if (!section || !isNear(section)) return []
    const editor = editorOf(id)
    return [...editor.children.keys()]
      .filter((index) => {
        const element = elementOf(editor, index)
        return element !== null && isNear(element)
      })
      .map((index) => ({ editor, index }))
  })
}

function elementOf(editor: ChapterEditor, index: number): Element | null {
  const block = editor.children[index]
  if (!block) return null
  try {
    return ReactEditor.toDOMNode(editor, block)
  } catch {
    // Not drawn yet: it is looked at again when it has been.
    return null
  }
}
