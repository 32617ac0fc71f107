import { Range as SlateRange } from 'slate'
import { ReactEditor } from 'slate-react'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { cursorStore } from '../stores/cursor-store.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import {
  acceptedWords,
  closeChecker,
  isJudged,
  isWrong,
  judge,
  reportLanguage,
} from './checker-in-use.ts'
import { caretOf, rangeOfWord, type WordInPassage, wordsOfBlock } from './passages.ts'
import { spellingStore } from './spelling-store.ts'
import { rangeOnPage, underline } from './underline.ts'
import { type BlockPlace, visibleBlocks } from './visible-blocks.ts'

/** Long enough that nothing happens between two keys of someone who writes. */
const PAUSE_MS = 350
/** In a window that is never idle, underlines may wait this long. */
const PATIENCE_MS = 1500

export type WordPlace = BlockPlace & { readonly word: WordInPassage }

/** What is underlined now, in reading order of the page. */
let underlined: ReadonlyArray<WordPlace & { readonly range: Range }> = []
/** Where the caret was left by writing: the word there is not finished. */
let writtenAt: string | null = null

export function underlinedWords(): typeof underlined {
  return underlined
}

/** Underlines wrong words in what can be seen, now and after every change, until the given function is called. */
export function watchSpelling(): () => void {
  const clock = createClock(look)
  const stops = [
    reportStore.subscribe((state, previous) => {
      if (state.textRevision !== previous.textRevision) writtenAt = caretName()
      // Another language or word list is a choice, and its answer is wanted at once.
      const { language, words } = previous.settings
      if (state.settings.language !== language || state.settings.words !== words) look()
      else clock.restart()
    }),
    uiStore.subscribe((state, previous) => {
      if (state.chapter !== previous.chapter) clock.restart()
    }),
    spellingStore.subscribe((state, previous) => {
      if (state.isOn === previous.isOn && state.overlooked === previous.overlooked) return
      if (!state.isOn) closeChecker()
      look()
    }),
    ...(['selectionchange', 'focusin', 'scroll'] as const).map((name) => {
      document.addEventListener(name, clock.restart, { capture: true, passive: true })
      return () => document.removeEventListener(name, clock.restart, { capture: true })
    }),
  ]
  window.addEventListener('resize', clock.restart)
  clock.restart()
  return () => {
    window.removeEventListener('resize', clock.restart)
    for (const stop of stops) stop()
    clock.stop()
    show([])
  }
}

/** A pause without a call, then a moment when the window has nothing else to do. */
function createClock(action: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0
  const stop = (): void => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
  return {
    stop,
    restart: (): void => {
      stop()
      timer = setTimeout(() => {
        idle = requestIdleCallback(action, { timeout: PATIENCE_MS })
      }, PAUSE_MS)
    },
  }
}

function look(): void {
  if (!spellingStore.getState().isOn || reportStore.getState().id === null) {
    show([])
    return
  }
  const words = visibleWords()
  const unknown = words.filter(({ word }) => !isJudged(word)).map(({ word }) => word)
  if (unknown.length === 0) {
    show(words)
    return
  }
  // Verdicts are of words, not of places: what is shown afterwards is read from the text as it is then.
  void judge(unknown).then((isDone) => {
    if (isDone && spellingStore.getState().isOn) show(visibleWords())
  })
}

function visibleWords(): ReadonlyArray<WordPlace> {
  const language = reportLanguage()
  return visibleBlocks().flatMap((place) => {
    const block = place.editor.children[place.index]
    return block ? wordsOfBlock(block, language).map((word) => ({ ...place, word })) : []
  })
}

function show(words: ReadonlyArray<WordPlace>): void {
  const accepted = acceptedWords()
  underlined = words
    .filter((place) => isWrong(place.word, accepted) && !isBeingWritten(place))
    .flatMap((place) => {
      const range = rangeOfWord(place.editor, place.index, place.word)
      const onPage = range && rangeOnPage(place.editor, range)
      return onPage ? [{ ...place, range: onPage }] : []
    })
  underline(underlined.map(({ range }) => range))
}

/** The word the caret stands in, when nothing has been done since a letter was written there. */
function isBeingWritten({ editor, index, word }: WordPlace): boolean {
  if (writtenAt === null || writtenAt !== caretName() || !ReactEditor.isFocused(editor))
    return false
  if (cursorStore.getState().chapter !== editor.chapter) return false
  const caret = caretOf(editor, 'end')
  if (!caret || caret.index !== index) return false
  return caret.offset > word.start && caret.offset <= word.end
}

/** Names the place of the caret; null when there is none, or more than a place is selected. */
function caretName(): string | null {
  const editor = editorWithCaret()
  if (!editor?.selection || SlateRange.isExpanded(editor.selection)) return null
  const { path, offset } = editor.selection.focus
  return `${editor.chapter} ${path.join('.')} ${offset}`
}

function editorWithCaret(): ChapterEditor | null {
  const { chapter } = cursorStore.getState()
  const isThere = reportStore.getState().chapters.some(({ id }) => id === chapter)
  return chapter !== null && isThere ? editorOf(chapter) : null
}
