import { Editor, Point, Range, Transforms } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import { type ChapterEditor, isFigureType } from '../editor/slate-types.ts'
import { currentBlock } from '../editor/with-blocks.ts'
import { createStore } from '../stores/create-store.ts'

/** The picture or chart that is chosen as a whole: the next Delete removes it. Its caption can have the caret without that. */
export const chosenPictureStore = createStore<{ readonly block: BlockId | null }>({ block: null })

/** Chooses the picture or chart at a place in a chapter; the caret waits at the start of its caption. */
export function choosePictureAt(editor: ChapterEditor, index: number): void {
  const block = editor.children[index]
  if (!block || !('type' in block) || !('id' in block) || !isFigureType(block.type)) return
  Transforms.select(editor, Editor.start(editor, [index]))
  chosenPictureStore.setState({ block: block.id })
}

/** The index of the chosen picture or chart, when the caret is still there. */
export function chosenPicture(editor: ChapterEditor): number | null {
  const { selection } = editor
  const block = currentBlock(editor)
  if (!selection || !Range.isCollapsed(selection) || !block || !isFigureType(block.type))
    return null
  if (block.id !== chosenPictureStore.getState().block) return null
  const index = selection.focus.path[0] ?? 0
  return Point.equals(selection.focus, Editor.start(editor, [index])) ? index : null
}

export function forgetChosenPicture(): void {
  if (chosenPictureStore.getState().block !== null) chosenPictureStore.setState({ block: null })
}
