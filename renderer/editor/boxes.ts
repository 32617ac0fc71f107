import { Transforms } from 'slate'
import { type IdSource, newId } from '../../shared/base/id.ts'
import { boxOf } from '../../shared/report/boxes.ts'
import type { Box, BoxKind } from '../../shared/report/report.ts'
import type { BlockElement, ChapterEditor } from './slate-types.ts'
import { selectedTextBlocks } from './with-blocks.ts'

/** Puts the selected text in a box of a kind; takes it out when it stands in one already. Headings stay outside. */
export function toggleBox(editor: ChapterEditor, kind: BoxKind, ids: IdSource): void {
  const blocks = selectedTextBlocks(editor).filter(([block]) => block.type !== 'heading')
  const isAll = blocks.every(([block]) => boxOf(block)?.kind === kind)
  const box: Box = { id: newId('x', ids), kind }
  for (const [, at] of blocks) {
    if (isAll) Transforms.unsetNodes<BlockElement>(editor, 'box' as never, { at })
    else Transforms.setNodes<BlockElement>(editor, { box }, { at })
  }
}
