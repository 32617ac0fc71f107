import { catchUpSelection } from '../editor/catch-up-selection.ts'
import { cursorStore } from '../stores/cursor-store.ts'
import { caretOf } from './passages.ts'
import { offer } from './spelling-actions.ts'
import { spellingStore } from './spelling-store.ts'
import { underlinedWords, type WordPlace } from './spelling-watch.ts'

/** Offers suggestions for an underlined word: at a right click on it, and by Shift+F10 or the menu key with the caret in it. */
export function listenForMenu(): () => void {
  document.addEventListener('contextmenu', openByPointer)
  document.addEventListener('keydown', openByKey)
  return () => {
    document.removeEventListener('contextmenu', openByPointer)
    document.removeEventListener('keydown', openByKey)
  }
}

function openByPointer(event: MouseEvent): void {
  if (spellingStore.getState().menu) {
    event.preventDefault()
    return
  }
  const place = underlinedWords().find(({ range }) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        event.clientX >= left &&
        event.clientX <= right &&
        event.clientY >= top &&
        event.clientY <= bottom,
    ),
  )
  open(event, place)
}

function openByKey(event: KeyboardEvent): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
  const isInText =
    event.target instanceof Element && event.target.closest('[data-slate-editor]') !== null
  if (isInText) open(event, underlinedWords().find(hasCaret))
}

function hasCaret({ editor, index, word }: WordPlace): boolean {
  if (cursorStore.getState().chapter !== editor.chapter) return false
  catchUpSelection(editor)
  const caret = caretOf(editor, 'end')
  if (!caret || caret.index !== index) return false
  return caret.offset >= word.start && caret.offset <= word.end
}

/** Anywhere else the browser's own menu comes. */
function open(event: Event, place: WordPlace | undefined): void {
  if (!place) return
  event.preventDefault()
  void offer(place)
}
