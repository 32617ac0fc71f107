import { Transforms } from 'slate'
import type { FactId } from '../../shared/base/id.ts'
import type { NumberChip, NumberStyle } from '../../shared/report/report.ts'
import { selectedChip } from '../editor/with-chips.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { closeDialog, uiStore } from '../stores/ui-store.ts'
import { focusEditor, insertInline, write } from './text-actions.ts'

/** The live number that is selected, when the picker is opened to change it. */
export type PickerStart = Pick<NumberChip, 'fact' | 'style'>

export function pickerStart(): PickerStart | null {
  if (uiStore.getState().selection.kind !== 'number') return null
  const editor = writingEditor(uiStore.getState().chapter)
  const chip = editor && selectedChip(editor)?.[0]
  return chip?.type === 'number' ? { fact: chip.fact, style: chip.style } : null
}

/** Inserts a live number at the caret, or changes the selected one when there is a `start`. */
export function insertNumber(fact: FactId, style: NumberStyle, start: PickerStart | null): void {
  closeDialog()
  if (start === null) {
    insertInline({ type: 'number', fact, style, children: [{ text: '' }] })
    return
  }
  write((editor) => {
    const chip = selectedChip(editor)
    if (chip) Transforms.setNodes(editor, { fact, style }, { at: chip[1] })
  })
}

export function closeNumberPicker(): void {
  closeDialog()
  const editor = writingEditor(uiStore.getState().chapter)
  if (editor) focusEditor(editor)
}
