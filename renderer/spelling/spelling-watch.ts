import { Range as SlateRange } from 'slate'
import { ReactEditor } from 'slate-react'
import { wholeText } from '../../shared/report/hit-text.ts'
import { blocksOf } from '../editor/slate-types.ts'
import { rangeWithin, shownIn } from '../find/drawn-elsewhere.ts'
import { fieldOfText } from '../find/field-of-text.ts'
import { hitElement, hitRange, rangeInField } from '../find/hit-element.ts'
import { flatOffset } from '../find/hit-from-caret.ts'
import { cursorStore } from '../stores/cursor-store.ts'
import { currentReport, editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { nameOfField } from '../ui/written-field.tsx'
import { acceptedWords, closeChecker, isJudged, isWrong, judge } from './checker-in-use.ts'
import { spellingStore } from './spelling-store.ts'
import { underline } from './underline.ts'
import { isNearSight, visibleTexts } from './visible-texts.ts'
import { type WrittenWord, wordsOfText } from './written-words.ts'

/** Long enough that nothing happens between two keys of someone who writes. */
const PAUSE_MS = 350
/** In a window that is never idle, underlines may wait this long. */
const PATIENCE_MS = 1500

type Underlined = { readonly word: WrittenWord; readonly range: Range }

/** What is underlined now, in reading order of the page. */
let underlined: ReadonlyArray<Underlined> = []
/** Where the caret was left by writing: the word there is not finished. */
let writtenAt: string | null = null

export function underlinedWords(): ReadonlyArray<Underlined> {
  return underlined
}

/** Underlines wrong words in what can be seen, now and after every change, until the given function is called. */
export function watchSpelling(): () => void {
  const clock = createClock(look)
  const stops = [
    reportStore.subscribe((state, previous) => {
      const isWritten =
        state.textRevision !== previous.textRevision || state.chapters !== previous.chapters
      if (isWritten) writtenAt = caretName()
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
  document.addEventListener('input', noteInField, { capture: true })
  clock.restart()
  return () => {
    document.removeEventListener('input', noteInField, { capture: true })
    window.removeEventListener('resize', clock.restart)
    for (const stop of stops) stop()
    clock.stop()
    show([])
  }
}

/** What is written in an open cell changes no report yet. */
function noteInField({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) writtenAt = caretName()
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
  const unknown = words.filter((word) => !isJudged(word))
  if (unknown.length === 0) {
    show(words)
    return
  }
  // Verdicts are of words, not of places: what is shown afterwards is read from the text as it is then.
  void judge(unknown).then((isDone) => {
    if (isDone && spellingStore.getState().isOn) show(visibleWords())
  })
}

function visibleWords(): ReadonlyArray<WrittenWord> {
  const { language } = reportStore.getState().settings
  return visibleTexts().flatMap(({ chapter, text, openField }) =>
    wordsOfText(chapter, text, language).map((word) => (openField ? { ...word, openField } : word)),
  )
}

function show(words: ReadonlyArray<WrittenWord>): void {
  const accepted = acceptedWords()
  const writing = caretName() === writtenAt ? caretNow() : null
  underlined = words
    .filter((word) => isWrong(word, accepted) && !isBeingWritten(word, writing))
    .flatMap((word) => rangesOf(word).map((range) => ({ word, range })))
  underline(underlined.map(({ range }) => range))
}

/** Where a word is drawn: on the page, at the mark of the footnote it stands in, in the field it is written in. */
function rangesOf(word: WrittenWord): ReadonlyArray<Range> {
  if (word.openField) {
    const range = rangeInField(word, word.openField)
    return range ? [range] : []
  }
  const element = hitElement(word)
  const onPage = element && isNearSight(element) ? hitRange(word, element) : null
  const shown = shownIn(word).filter(isNearSight)
  const whole = shown.length === 0 ? '' : wholeText(currentReport(), word)
  const elsewhere = shown.map((one) => rangeWithin(one, whole, word))
  return [onPage, rangeInField(word), ...elsewhere].filter((range) => range !== null)
}

type Caret = { readonly name: string; readonly offset: number }

/** Where the next letter would come; null where none would, or when more than a place is selected. */
function caretNow(): Caret | null {
  const field = document.activeElement
  const name = nameOfField(field)
  if (field instanceof HTMLTextAreaElement && name !== null)
    return field.selectionStart === field.selectionEnd ? { name, offset: field.selectionEnd } : null
  const { chapter } = cursorStore.getState()
  const isThere = reportStore.getState().chapters.some(({ id }) => id === chapter)
  const editor = chapter !== null && isThere ? editorOf(chapter) : null
  if (!editor?.selection || SlateRange.isExpanded(editor.selection)) return null
  if (!ReactEditor.isFocused(editor)) return null
  const { path, offset } = editor.selection.focus
  const block = blocksOf(editor)[path[0] ?? 0]
  return block ? { name: block.id, offset: flatOffset(editor, path, offset) } : null
}

function caretName(): string | null {
  const caret = caretNow()
  return caret && `${caret.name} ${caret.offset}`
}

/** What a caret beside the word would be named after: its block, or the field it is written in. */
function nameOf(word: WrittenWord): string | null {
  if (word.openField) return word.openField
  return word.place.kind === 'text' ? word.place.block : fieldOfText(word)
}

/** The word the caret stands in, when nothing has been done since a letter was written there. */
function isBeingWritten(word: WrittenWord, caret: Caret | null): boolean {
  return caret?.name === nameOf(word) && caret.offset > word.start && caret.offset <= word.end
}

/** The underlined word with the caret in it. */
export function wordAtCaret(): WrittenWord | null {
  const caret = caretNow()
  if (!caret) return null
  const found = underlined.find(({ word }) => {
    return nameOf(word) === caret.name && caret.offset >= word.start && caret.offset <= word.end
  })
  return found?.word ?? null
}
