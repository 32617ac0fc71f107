import { type Descendant, Node } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import type { BlockElement, ChapterEditor } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'

export type FoundBlock<T extends BlockElement['type']> = {
  readonly editor: ChapterEditor
  readonly index: number
  readonly block: BlockElement & { readonly type: T }
}

/** A block of one type wherever in the report it stands; null when it is gone. */
export function findBlock<T extends BlockElement['type']>(
  id: BlockId,
  type: T,
): FoundBlock<T> | null {
  for (const chapter of reportStore.getState().chapters) {
    const editor = editorOf(chapter.id)
    const index = editor.children.findIndex(
      (node) => Node.isElement(node) && 'id' in node && node.id === id,
    )
    const block = editor.children[index]
    if (isOfType(block, type)) return { editor, index, block }
  }
  return null
}

function isOfType<T extends BlockElement['type']>(
  node: Descendant | undefined,
  type: T,
): node is BlockElement & { readonly type: T } {
  return node !== undefined && Node.isElement(node) && node.type === type
}
