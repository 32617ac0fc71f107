import { Editor, Element } from 'slate'
import { ReactEditor } from 'slate-react'
import type { BlockId, ChapterId, TableId } from '../../shared/base/id.ts'
import { isBlockElement } from '../editor/slate-types.ts'
import { editorOf } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { selectChapter } from '../stores/ui-store.ts'
import { focusEditor } from './focus-editor.ts'

type Place = { readonly chapter: ChapterId; readonly block: BlockId }

/** Turns to a block of the text and puts the caret in it. */
export function showPlace({ chapter, block }: Place): void {
  selectChapter(chapter)
  const editor = editorOf(chapter)
  const index = editor.children.findIndex(
    (one) => Element.isElement(one) && isBlockElement(one) && one.id === block,
  )
  if (index === -1) return
  const start = Editor.start(editor, [index])
  // When the chapter is drawn.
  requestAnimationFrame(() => {
    editor.select({ anchor: start, focus: start })
    focusEditor(editor)
    ReactEditor.toDOMNode(editor, editor.children[index] ?? editor).scrollIntoView({
      block: 'center',
    })
  })
}

/** Turns to the first place a table stands. */
export function showTable(table: TableId): void {
  const { numbering, report } = resolvedStore.getState()
  const block = numbering.tableBlocks.get(table)
  const chapter = report.chapters.find((one) => one.blocks.some(({ id }) => id === block))
  if (block && chapter) showPlace({ chapter: chapter.id, block })
}
