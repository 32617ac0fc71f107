import { Editor, Transforms } from 'slate'
import type { FactId } from '../../shared/base/id.ts'
import type { NumberChip, NumberStyle } from '../../shared/report/report.ts'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { currentBlock } from '../editor/with-blocks.ts'
import { insertChip, selectedChip } from '../editor/with-chips.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { leaveDialog } from './leave-dialog.ts'

/** The live number that is selected, when the picker is opened to change it. */
export type PickerStart = Pick<NumberChip, 'fact' | 'style'>

export function pickerStart(): PickerStart | null {
  const editor = writingEditor(uiStore.getState().chapter)
  const big = editor && bigNumberAt(editor)
  if (big?.fact) return { fact: big.fact, style: big.style }
  if (uiStore.getState().selection.kind !== 'number') return null
  const chip = editor && selectedChip(editor)?.[0]
  return chip?.type === 'number' ? { fact: chip.fact, style: chip.style } : null
}

/** Inserts a live number at the caret, or changes the selected one or the big one the caret is in. */
export function insertNumber(fact: FactId, style: NumberStyle, start: PickerStart | null): void {
  leaveDialog((editor) => {
    const chip = start && selectedChip(editor)
    const at = editor.selection?.focus.path.slice(0, 1)
    if (bigNumberAt(editor) && at) Transforms.setNodes(editor, { fact, style }, { at })
    else if (chip) Transforms.setNodes(editor, { fact, style }, { at: chip[1] })
    else insertChip(editor, { type: 'number', fact, style, children: [{ text: '' }] })
  })
}

/** The big number whose label the caret is in; a live number chosen in the label is meant itself. */
function bigNumberAt(editor: ChapterEditor) {
  const block = currentBlock(editor)
  return block?.type === 'big-number' && !selectedChip(editor) ? block : null
}

/** Closes the picker without a number; an `=` that opened it was meant as the sign. */
export function giveUpNumber(): void {
  const { hasTypedEquals } = uiStore.getState()
  leaveDialog((editor) => {
    if (hasTypedEquals) Editor.insertText(editor, '=')
  })
}
