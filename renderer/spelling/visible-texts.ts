import { ReactEditor } from 'slate-react'
import type { ChapterId } from '../../shared/base/id.ts'
import { textsOfBlock, titleOf, type WrittenText } from '../../shared/report/written-texts.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'

export type TextInChapter = { readonly chapter: ChapterId; readonly text: WrittenText }

/** What is written in the titles and blocks that can be seen now, and in those as far again above and below. */
export function visibleTexts(): ReadonlyArray<TextInChapter> {
  const { chapters, tables } = reportStore.getState()
  return chapters.flatMap((chapter) => {
    const section = document.getElementById(`chapter-${chapter.id}`)
    // A section far away is not laid out, and asking after its blocks would lay it out.
    if (!section || !isNearSight(section)) return []
    const editor = editorOf(chapter.id)
    const texts = blocksOf(editor)
      .filter((_, index) => isBlockNear(editor, index))
      .flatMap((block) => textsOfBlock(block, tables))
    return [titleOf(chapter), ...texts].map((text) => ({ chapter: chapter.id, text }))
  })
}

/** Whether it is so near that scrolling soon shows it. */
export function isNearSight(element: Element): boolean {
  const { innerHeight: height } = window
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -height && top < 2 * height
}

function isBlockNear(editor: ChapterEditor, index: number): boolean {
  const block = editor.children[index]
  if (!block) return false
  try {
    return isNearSight(ReactEditor.toDOMNode(editor, block))
  } catch {
    // Not drawn yet: it is looked at again when it has been.
    return false
  }
}
