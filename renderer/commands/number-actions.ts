import { Editor, type Path, Transforms } from 'slate'
import type { FactId } from '../../shared/base/id.ts'
import type { LiveNumber } from '../../shared/report/report.ts'
import type { ChapterEditor, EditorElement } from '../editor/slate-types.ts'
import { currentBlock } from '../editor/with-blocks.ts'
import { insertChip, selectedChip } from '../editor/with-chips.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { leaveDialog } from './leave-dialog.ts'

/** The live number that is selected, when the picker is opened to change it. */
export type PickerStart = LiveNumber

export function pickerStart(): PickerStart | null {
  const editor = writingEditor(uiStore.getState().chapter)
  const big = editor && bigNumberAt(editor)
  if (big?.fact) return liveNumber(big, big.fact)
  if (uiStore.getState().selection.kind !== 'number') return null
  const chip = editor && selectedChip(editor)?.[0]
  return chip?.type === 'number' ? liveNumber(chip, chip.fact) : null
}

function liveNumber({ style, derived }: Omit<LiveNumber, 'fact'>, fact: FactId): LiveNumber {
  return { fact, style, ...(derived ? { derived } : {}) }
}

/** Inserts a live number at the caret, or changes the selected one or the big one the caret is in. */
export function insertNumber(number: LiveNumber, start: PickerStart | null): void {
  leaveDialog((editor) => {
    const chip = start && selectedChip(editor)
    const at = editor.selection?.focus.path.slice(0, 1)
    if (bigNumberAt(editor) && at) setNumber(editor, number, at)
    else if (chip) setNumber(editor, number, chip[1])
    else insertChip(editor, { type: 'number', ...number, children: [{ text: '' }] })
  })
}

function setNumber(editor: ChapterEditor, number: LiveNumber, at: Path): void {
  Editor.withoutNormalizing(editor, () => {
    if (!number.derived) Transforms.unsetNodes<EditorElement>(editor, 'derived' as never, { at })
    Transforms.setNodes(editor, number, { at })
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
