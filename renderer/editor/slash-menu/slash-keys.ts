import type { KeyboardEvent } from 'react'
import type { InsertCommand } from '../../commands/commands.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { isAtWordStart } from '../with-autoformat.ts'
import { currentBlock } from '../with-blocks.ts'
import { isTextBlock } from '../with-schema.ts'
import { closeSlash, openSlash, slashStore, stepInSlash, takeOffer } from './slash-store.ts'

/** Keys of the list while it is open, and the slash that opens it; gives whether the key is used up. */
export function handleSlashKey(editor: ChapterEditor, event: KeyboardEvent<HTMLElement>): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { open } = slashStore.getState()
  if (open?.editor === editor) return handleOpen(event.key, open.found[open.chosen])
  const block = currentBlock(editor)
  const isPlace = block !== null && isTextBlock(block) && isAtWordStart(editor)
  if (event.key !== '/' || !isPlace) return false
  openSlash(editor)
  return true
}

function handleOpen(key: string, chosen: InsertCommand | undefined): boolean {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      stepInSlash(key === 'ArrowDown' ? 1 : -1)
      return true
    case 'Enter':
    case 'Tab':
      if (chosen) takeOffer(chosen)
      else closeSlash()
      return chosen !== undefined
    case 'Escape':
      closeSlash()
      return true
    default:
      return false
  }
}
