import { select, selectChapter, uiStore } from '../stores/ui-store.ts'
import type { ChapterEditor } from './slate-types.ts'
import { currentBlock } from './with-blocks.ts'
import { selectedChip } from './with-chips.ts'
import { selectedBlockVoid } from './with-voids.ts'

/** Lets the inspector follow the caret: a number, a footnote, a table, else the chapter. */
export function followSelection(editor: ChapterEditor): void {
  const chip = selectedChip(editor)?.[0]
  const now = uiStore.getState().selection
  if (chip?.type === 'number') {
    select({ kind: 'number', fact: chip.fact, block: currentBlock(editor)?.id ?? null })
    return
  }
  if (chip?.type === 'footnote') {
    select({ kind: 'footnote', footnote: chip.id })
    return
  }
  const block = currentBlock(editor)
  if (block?.type === 'image' || block?.type === 'chart') {
    select({ kind: block.type, block: block.id })
    return
  }
  const table = selectedBlockVoid(editor)?.[0]
  if (table?.type === 'people' || table?.type === 'contact' || table?.type === 'signatures') {
    select({ kind: table.type, block: table.id })
    return
  }
  if (table?.type === 'table') {
    // A cell of the table says more than the table.
    if (now.kind !== 'cell' || now.table !== table.table)
      select({ kind: 'table', table: table.table })
    return
  }
  if (now.kind !== 'chapter') selectChapter(editor.chapter)
}
