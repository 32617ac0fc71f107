import { Editor, type Range, Transforms } from 'slate'
import { focusEditor } from '../commands/focus-editor.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { catchUpSelection } from '../editor/catch-up-selection.ts'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { selectChapter, showNotice, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { acceptedWords, isWrong, judge, reportLanguage, suggestionsFor } from './checker-in-use.ts'
import { caretOf, rangeOfWord, wordsOfBlock } from './passages.ts'
import { type OpenMenu, overlook, spellingStore, spellingSwitch } from './spelling-store.ts'
import type { WordPlace } from './spelling-watch.ts'
import { rangeOnPage } from './underline.ts'
import { addWord } from './word-list.ts'

/** Goes to the next wrong word after the caret, round the whole report, and offers what to do with it. */
export async function correctNext(): Promise<void> {
  const start = writingEditor(uiStore.getState().chapter)
  if (start) catchUpSelection(start)
  const from = start && caretOf(start, 'end')
  if (!start || !from) return
  for (const chapter of chaptersFrom(start)) {
    const words = wordsIn(editorOf(chapter.id))
    if (!(await judge(words.map(({ word }) => word)))) {
      showNotice('warning', text.spelling.failed)
      return
    }
    const accepted = acceptedWords()
    const found = words.find(
      (place) =>
        isWrong(place.word, accepted) && chapter.takes(place.index, place.word.start, from),
    )
    if (!found) continue
    selectChapter(chapter.id)
    await offer(found)
    return
  }
  showNotice('good', text.spelling.none)
}

type Caret = NonNullable<ReturnType<typeof caretOf>>
type Stop = {
  readonly id: ChapterEditor['chapter']
  readonly takes: (index: number, start: number, from: Caret) => boolean
}

/** The chapter with the caret from there on, those after it, those before it, and the rest of the first. */
function chaptersFrom(start: ChapterEditor): ReadonlyArray<Stop> {
  const ids = reportStore.getState().chapters.map(({ id }) => id)
  const first = ids.indexOf(start.chapter)
  const isAfter: Stop['takes'] = (index, at, from) =>
    index > from.index || (index === from.index && at >= from.offset)
  const others = [...ids.slice(first + 1), ...ids.slice(0, first)]
  return [
    { id: start.chapter, takes: isAfter },
    ...others.map((id): Stop => ({ id, takes: () => true })),
    { id: start.chapter, takes: (...place) => !isAfter(...place) },
  ]
}

function wordsIn(editor: ChapterEditor): ReadonlyArray<WordPlace> {
  const language = reportLanguage()
  return editor.children.flatMap((block, index) =>
    wordsOfBlock(block, language).map((word) => ({ editor, index, word })),
  )
}

/** Selects a wrong word and opens the menu of suggestions at it. */
export async function offer({ editor, index, word }: WordPlace): Promise<void> {
  const suggestions = await suggestionsFor(word, acceptedWords())
  // What was written while the suggestions were found may have moved the word or taken it away.
  const range = rangeOfWord(editor, index, word)
  if (!range) return
  Transforms.select(editor, range)
  whenDrawn(() => {
    focusEditor(editor)
    const onPage = rangeOnPage(editor, range)
    if (!onPage) return
    onPage.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = onPage.getBoundingClientRect()
    const place = { left, top, width, height }
    spellingStore.setState({ menu: { editor, range, word: word.plain, suggestions, place } })
  })
}

/** A chapter that was just turned to is on the page after the next frame. */
function whenDrawn(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action))
}

/** Closes the menu; the caret is after the word, so that what is written next does not take its place. */
export function closeMenu(action?: () => void): void {
  const { menu } = spellingStore.getState()
  if (!menu) return
  spellingStore.setState({ menu: null })
  leaveDialog((editor) => {
    Transforms.select(editor, Editor.end(editor, menu.range))
    action?.()
  })
}

/** Writes another word in place of a wrong one, in one step and with the same marks. */
export function correctWord(editor: ChapterEditor, range: Range, correct: string): void {
  const [start, end] = Editor.edges(editor, range)
  Editor.withoutNormalizing(editor, () => {
    // Written first, so that it stands in the run of letters it replaces.
    Transforms.insertText(editor, correct, { at: start })
    const offset = start.offset + correct.length
    const from = { path: start.path, offset }
    const isSameRun = start.path.join() === end.path.join()
    const to = isSameRun ? { path: end.path, offset: end.offset + correct.length } : end
    Transforms.delete(editor, { at: { anchor: from, focus: to } })
    Transforms.select(editor, from)
  })
}

export function takeSuggestion({ editor, range }: OpenMenu, suggestion: string): void {
  closeMenu(() => correctWord(editor, range, suggestion))
}

export function learn({ word }: OpenMenu): void {
  closeMenu(() => addWord(word))
}

export function overlookWord({ word }: OpenMenu): void {
  closeMenu(() => overlook(word))
}

export function toggleSpelling(): void {
  const isOn = !spellingStore.getState().isOn
  spellingStore.setState({ isOn })
  spellingSwitch.turn(isOn)
}
