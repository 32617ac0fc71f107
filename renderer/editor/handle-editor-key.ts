import type { KeyboardEvent } from 'react'
import { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { ids } from '../ids.ts'
import { openPickerByKey } from '../stores/ui-store.ts'
import { chosenBlocks, moveBlocks } from './block-handle/block-actions.ts'
import { catchUpSelection } from './catch-up-selection.ts'
import { handleSlashKey } from './slash-menu/slash-keys.ts'
import type { ChapterEditor } from './slate-types.ts'
import { isAtWordStart } from './with-autoformat.ts'
import { changeListLevel } from './with-blocks.ts'
import { leaveChip, selectedChip } from './with-chips.ts'
import { leaveVoid, selectedBlockVoid, writeBeside } from './with-voids.ts'

/** Keys of the text itself; those of the whole window are commands. Gives nothing: it prevents what it has done. */
export function handleEditorKey(editor: ChapterEditor, event: KeyboardEvent<HTMLElement>): void {
  if (!ReactEditor.hasEditableTarget(editor, event.target) || event.nativeEvent.isComposing) return
  catchUpSelection(editor)
  if (handleSlashKey(editor, event) || handle(editor, event)) event.preventDefault()
}

function handle(editor: ChapterEditor, event: KeyboardEvent<HTMLElement>): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    moveBlocks(editor, chosenBlocks(editor), event.key === 'ArrowUp' ? 'up' : 'down')
    return true
  }
  if (!isPlain) return false
  if (event.key === 'Tab') return changeListLevel(editor, event.shiftKey ? -1 : 1)
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    return !event.shiftKey && leaveVoid(editor, event.key === 'ArrowUp' ? 'up' : 'down', ids)
  if (event.key === 'Enter' && event.shiftKey) {
    editor.insertBreak()
    return true
  }
  if (event.key === '=' && isAtWordStart(editor)) {
    openPickerByKey()
    return true
  }
  return typeInVoid(editor, event.key)
}

/** Slate drops what is typed while a chip or a table is selected: the text goes after it instead. */
function typeInVoid(editor: ChapterEditor, key: string): boolean {
  const isLetter = key.length === 1
  // A dead key: the browser composes the letter itself, so the caret must be in text before it does.
  const isDead = key === 'Dead' || key === 'Process'
  if (!isLetter && !isDead && key !== 'Enter') return false
  const isInChip = selectedChip(editor) !== null
  const block = isInChip ? null : selectedBlockVoid(editor)
  if (isInChip) leaveChip(editor)
  else if (block) writeBeside(editor, block[1], 'down', ids)
  else return false
  if (isLetter) Editor.insertText(editor, key)
  else if (isInChip && !isDead) Editor.insertBreak(editor)
  return !isDead
}
