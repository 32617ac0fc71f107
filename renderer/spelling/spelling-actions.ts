import { Editor, Transforms } from 'slate'
import { wholeText } from '../../shared/report/hit-text.ts'
import {
  textPlaceKey,
  textsOfChapter,
  textsOfReport,
  type WrittenText,
} from '../../shared/report/written-texts.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { hitElement, hitRange, rangeInField } from '../find/hit-element.ts'
import { rangeOfHit } from '../find/hit-in-editor.ts'
import { replaceHits } from '../find/replace-hits.ts'
import { focusHit, revealHit } from '../find/reveal-hit.ts'
import { currentReport, editorOf, history, reportStore } from '../stores/report-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { acceptedWords, isWrong, judge, suggestionsFor } from './checker-in-use.ts'
import { leaveOpenCell } from './open-cell.ts'
import { type OpenMenu, overlook, spellingStore, spellingSwitch } from './spelling-store.ts'
import { addWord } from './word-list.ts'
import { type WritingCaret, writingCaret } from './writing-caret.ts'
import { type WrittenWord, wordsOfText } from './written-words.ts'

/** Goes to the next wrong word after the caret, round the whole report, and offers what to do with it. */
export async function correctNext(): Promise<void> {
  leaveOpenCell()
  const caret = caretAfterOffered() ?? writingCaret()
  if (!caret) return
  for (const words of wordsFrom(caret)) {
    if (!(await judge(words))) {
      showNotice('warning', text.spelling.failed)
      return
    }
    const accepted = acceptedWords()
    const found = words.find((word) => isWrong(word, accepted))
    if (!found) continue
    await offer(found)
    return
  }
  showNotice('good', text.spelling.none)
}

/** The words after the caret in its part of the report, those of the parts after and before, and the rest of its own. */
function* wordsFrom(caret: WritingCaret): Generator<ReadonlyArray<WrittenWord>> {
  const { chapters } = reportStore.getState()
  const parts: ReadonlyArray<ReportPart> = [null, ...chapters]
  const first = parts.findIndex((part) => (part?.id ?? null) === caret.chapter)
  const start = parts[first]
  if (start === undefined) return
  const own = wordsOfPart(start)
  const isAfter = afterCaret(start, caret)
  yield own.filter(isAfter)
  for (const part of [...parts.slice(first + 1), ...parts.slice(0, first)]) yield wordsOfPart(part)
  yield own.filter((word) => !isAfter(word))
}

/** A chapter; null for what is in none. */
type ReportPart = ReturnType<typeof reportStore.getState>['chapters'][number] | null

function textsOf(part: ReportPart): ReadonlyArray<WrittenText> {
  const { settings, tables } = reportStore.getState()
  if (part === null) return textsOfReport(settings)
  return textsOfChapter({ ...part, blocks: blocksOf(editorOf(part.id)) }, tables)
}

function wordsOfPart(part: ReportPart): ReadonlyArray<WrittenWord> {
  const { language } = reportStore.getState().settings
  return textsOf(part).flatMap((one) => wordsOfText(part?.id ?? null, one, language))
}

/** Which words of the caret's part of the report come after it. */
function afterCaret(part: ReportPart, { isIn, offset }: WritingCaret) {
  const texts = textsOf(part)
  const at = texts.findIndex(({ place }) => isIn(place))
  const order = new Map(texts.map(({ place }, index) => [textPlaceKey(place), index]))
  return ({ place, start }: WrittenWord): boolean => {
    const index = order.get(textPlaceKey(place)) ?? 0
    return index > at || (index === at && start >= offset)
  }
}

/** The word offered last, until the person does something else: the next one is looked for after it. */
let offered: WrittenWord | null = null

/** Told when the person writes or points somewhere: what was offered last is no longer where they are. */
export function noteMoved(): void {
  offered = null
}

function caretAfterOffered(): WritingCaret | null {
  if (!offered) return null
  const { chapter, place, end } = offered
  const key = textPlaceKey(place)
  return { chapter, isIn: (one) => textPlaceKey(one) === key, offset: end }
}

/** Goes to a wrong word and opens the menu of suggestions at it. */
export async function offer(word: WrittenWord): Promise<void> {
  const suggestions = await suggestionsFor(word, acceptedWords())
  // What was written while the suggestions were found may have moved the word or taken it away.
  if (wholeText(currentReport(), word).slice(word.start, word.end) !== word.word) return
  revealHit(word)
  focusHit(word, () =>
    whenDrawn(() => {
      offered = word
      spellingStore.setState({ menu: { word, suggestions, place: placeOf(word) } })
    }),
  )
}

/** The caret is on the page, and what was out of sight laid out, after the next frame. */
function whenDrawn(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action))
}

/** On the page, in pixels: the letters in their field, else on the page, else what they are about. */
function placeOf(word: WrittenWord): OpenMenu['place'] {
  const element = hitElement(word)
  const drawn = rangeInField(word) ?? hitRange(word, element) ?? element
  const { left, top, width, height } = drawn?.getBoundingClientRect() ?? new DOMRect()
  return { left, top, width, height }
}

/** Closes the menu, and does what was chosen; the caret is after the word, so that nothing takes its place. */
export function closeMenu(action: () => void = () => {}, letters?: number): void {
  const { menu } = spellingStore.getState()
  if (!menu) return
  spellingStore.setState({ menu: null })
  const { word } = menu
  const after = { ...word, end: word.start + (letters ?? word.word.length) }
  offered = after
  if (word.place.kind === 'text') {
    leaveDialog((editor) => {
      putCaretAfter(editor, word)
      action()
      putCaretAfter(editor, after)
    })
    return
  }
  whenMenuIsGone(() => {
    action()
    // A field has its new words after the next drawing, which moves its caret.
    requestAnimationFrame(() => focusHit({ ...after, start: after.end }))
  })
}

/** The dialog that the word's field is in, if it is in one, stays open. */
function whenMenuIsGone(action: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="menu"]')) whenMenuIsGone(action)
    else whenDrawn(action)
  })
}

function putCaretAfter(editor: ChapterEditor, word: WrittenWord): void {
  const range = rangeOfHit(editor, word)
  if (range) Transforms.select(editor, Editor.end(editor, range))
}

export function takeSuggestion({ word }: OpenMenu, suggestion: string): void {
  closeMenu(() => correctWord(word, suggestion), suggestion.length)
}

/** Writes another word in place of a wrong one, as a step of its own. */
export function correctWord(word: WrittenWord, correct: string): void {
  history.seal()
  replaceHits([word], correct)
  history.seal()
}

export function learn({ word }: OpenMenu): void {
  closeMenu(() => addWord(word.plain))
}

export function overlookWord({ word }: OpenMenu): void {
  closeMenu(() => overlook(word.plain))
}

export function toggleSpelling(): void {
  const isOn = !spellingStore.getState().isOn
  spellingStore.setState({ isOn })
  spellingSwitch.turn(isOn)
}
