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

/** Turns to a block, wherever in the report it stands. */
export function showBlock(block: BlockId): void {
  const { chapters } = resolvedStore.getState().report
  const chapter = chapters.find(({ blocks }) => blocks.some(({ id }) => id === block))
  if (chapter) showPlace({ chapter: chapter.id, block })
}

/** Turns to a chapter and puts the caret at the start of its text. */
export function showChapter(chapter: ChapterId): void {
  selectChapter(chapter)
  const editor = editorOf(chapter)
  const start = Editor.start(editor, [])
  // When the chapter is drawn.
  requestAnimationFrame(() => {
    editor.select({ anchor: start, focus: start })
    focusEditor(editor)
    document.getElementById(`chapter-${chapter}`)?.scrollIntoView({ block: 'start' })
  })
}

/** Turns to the first place a table stands. */
export function showTable(table: TableId): void {
  const block = resolvedStore.getState().numbering.tableBlocks.get(table)
  if (block) showBlock(block)
}
