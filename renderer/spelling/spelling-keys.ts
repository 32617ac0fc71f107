import { asKept } from './open-cell.ts'
import { noteMoved, offer } from './spelling-actions.ts'
import { spellingStore } from './spelling-store.ts'
import { underlinedWords, wordAtCaret } from './spelling-watch.ts'
import type { WrittenWord } from './written-words.ts'

/** Offers suggestions for an underlined word: at a right click on it, and by Shift+F10 or the menu key with the caret in it. */
export function listenForMenu(): () => void {
  // Before a table opens its own menu.
  document.addEventListener('contextmenu', openByPointer, { capture: true })
  document.addEventListener('keydown', openByKey)
  document.addEventListener('keydown', noteKey, { capture: true })
  document.addEventListener('pointerdown', notePointer, { capture: true })
  return () => {
    document.removeEventListener('contextmenu', openByPointer, { capture: true })
    document.removeEventListener('keydown', openByKey)
    document.removeEventListener('keydown', noteKey, { capture: true })
    document.removeEventListener('pointerdown', notePointer, { capture: true })
  }
}

function noteKey({ key }: KeyboardEvent): void {
  if (key !== 'F7') notePointer()
}

/** What is done in the menu itself is about the word it was opened at. */
function notePointer(): void {
  if (!spellingStore.getState().menu) noteMoved()
}

function openByPointer(event: MouseEvent): void {
  if (spellingStore.getState().menu) {
    event.preventDefault()
    return
  }
  const at = underlinedWords().find(({ range }) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        event.clientX >= left &&
        event.clientX <= right &&
        event.clientY >= top &&
        event.clientY <= bottom,
    ),
  )
  open(event, at?.word ?? null)
}

function openByKey(event: KeyboardEvent): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
  open(event, wordAtCaret())
}

/** Anywhere else the menu comes that belongs there. */
function open(event: Event, word: WrittenWord | null): void {
  if (!word) return
  event.preventDefault()
  event.stopPropagation()
  const kept = asKept(word)
  if (kept) void offer(kept)
}
