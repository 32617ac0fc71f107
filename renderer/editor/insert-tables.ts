import { Editor, Transforms } from 'slate'
import { tableBlock } from '../../shared/report/edit-report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { ids } from '../ids.ts'
import { putTables } from '../stores/change-report.ts'
import { asSlate, type ChapterEditor } from './slate-types.ts'
import { currentBlock } from './with-blocks.ts'
import { isTextBlock } from './with-schema.ts'

/** Puts tables after the block with the caret, or in place of it when it is empty: one step to undo. */
export function insertTables(editor: ChapterEditor, tables: ReadonlyArray<TypedTable>): void {
  putTables(tables)
  const index = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const block = currentBlock(editor)
  const isEmpty = block !== null && isTextBlock(block) && Editor.isEmpty(editor, block)
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
    const at = [index + (isEmpty ? 0 : 1)]
    const blocks = asSlate(tables.map((table) => tableBlock(table, ids)))
    Transforms.insertNodes(editor, blocks, { at })
  })
  const after = Math.min(index + (isEmpty ? 0 : 1) + tables.length, editor.children.length - 1)
  Transforms.select(editor, Editor.start(editor, [after]))
}
