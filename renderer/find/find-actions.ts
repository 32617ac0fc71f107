import { Editor, Range } from 'slate'
import { isReplaceable } from '../../shared/report/find-text.ts'
import { hitText } from '../../shared/report/hit-text.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { catchUpSelection } from '../editor/catch-up-selection.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { currentReport, editorOf, history, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { currentHit, type FindState, findStore } from './find-store.ts'
import { hitFromCaret, selectedHit } from './hit-from-caret.ts'
import { replaceHits } from './replace-hits.ts'
import { focusHit, revealHit } from './reveal-hit.ts'
import { isSamePlace, searchIfDue, searchNow, searchSoon } from './search-report.ts'

const MAX_PREFILL = 200
const words = text.find

/** Where the keyboard was before the bar, for a search that went nowhere. */
let cameFrom: Element | null = null
/** The person has been somewhere else since the last hit: the next one is counted from there. */
let hasMoved = true

/** Opens the bar with some words, else with what is selected; when it is open its field takes the keyboard. */
export function openFind(isReplacing: boolean, wanted = selectedWords()): void {
  if (reportStore.getState().id === null) return
  const { isOpen, asked, ...state } = findStore.getState()
  const query = wanted ?? state.query
  if (!isOpen) cameFrom = document.activeElement
  if (!isOpen || query !== state.query) hasMoved = true
  findStore.setState({
    isOpen: true,
    isReplacing: isReplacing || (isOpen && state.isReplacing),
    query,
    asked: asked + 1,
    said: '',
  })
  searchNow()
  const selected = selectedHit(findStore.getState().hits)
  if (selected === -1) return
  hasMoved = false
  findStore.setState({ current: selected })
}

/** Closes the bar and goes on at the hit, or where the keyboard was. */
export function closeFind(keepsFocus = false): void {
  const hit = currentHit(findStore.getState())
  findStore.setState({ isOpen: false, hits: [], current: null, said: '' })
  searchNow()
  if (keepsFocus) return
  if (hit && !hasMoved) focusHit(hit)
  else if (cameFrom instanceof HTMLElement && cameFrom.isConnected && isOutsideText(cameFrom))
    cameFrom.focus()
  else focusText()
}

export function setFind(
  change: Partial<Pick<FindState, 'query' | 'matchesCase' | 'wholeWords'>>,
): void {
  findStore.setState({ ...change, current: null, said: '' })
  hasMoved = true
  searchSoon('query')
}

/** Told when the person does something outside the bar. */
export function noteMoved(): void {
  hasMoved = true
}

/** Goes to the next or previous hit and round at the end. Opens the bar when it is not there. */
export function goToHit(way: 1 | -1): void {
  if (!findStore.getState().isOpen) openFind(false)
  searchIfDue()
  const { hits, current, query } = findStore.getState()
  if (hits.length === 0) {
    findStore.setState({ said: query === '' ? '' : words.saidNone(query) })
    return
  }
  const isGoingOn = current !== null && !hasMoved
  goTo(isGoingOn ? (current + way + hits.length) % hits.length : hitFromCaret(hits, way))
}

function goTo(index: number, sentence = (said: string) => said): void {
  const { hits } = findStore.getState()
  const hit = hits[index]
  if (!hit) return
  hasMoved = false
  const { chapters, settings } = reportStore.getState()
  const chapter = chapters.find(({ id }) => id === hit.chapter)
  const title = chapter?.title ?? settings.title
  const around = hitText(currentReport(), hit)
  const said = words.saidHit(index + 1, hits.length, words.places[hit.place.kind], title, around)
  findStore.setState({ current: index, said: sentence(said) })
  revealHit(hit)
}

/** Replaces the hit gone to and goes to the next; goes to one first when none is. */
export function replaceOne(): void {
  searchIfDue()
  const state = findStore.getState()
  const hit = currentHit(state)
  if (!hit || state.current === null || hasMoved) {
    goToHit(1)
    return
  }
  if (!isReplaceable(hit)) {
    goTo((state.current + 1) % state.hits.length, words.saidAddress)
    return
  }
  replaceHits([hit], state.replacement)
  searchNow()
  const { hits } = findStore.getState()
  // What was put in may hold the words looked for: it is not replaced again.
  const end = hit.start + state.replacement.length
  const next = hits.findIndex(
    (one, index) => index >= (state.current ?? 0) && !(isSamePlace(one, hit) && one.start < end),
  )
  if (hits.length === 0) {
    findStore.setState({ current: null, said: words.saidLast })
    takeKeyboard()
  } else goTo(Math.max(next, 0), words.saidReplaced)
}

/** Replaces every hit as one step, and offers to take it back. */
export function replaceAll(): void {
  searchIfDue()
  const { hits: found, replacement, query } = findStore.getState()
  const hits = found.filter(isReplaceable)
  const addresses = found.length - hits.length
  if (hits.length === 0) {
    const said = addresses > 0 ? words.saidAddress('') : words.saidNone(query)
    findStore.setState({ said: said.trim() })
    return
  }
  replaceHits(hits, replacement)
  findStore.setState({ current: null, said: '' })
  hasMoved = true
  searchNow()
  takeKeyboard()
  const chapters = new Set(hits.flatMap(({ chapter }) => chapter ?? [])).size
  const sentence = words.replacedAll(hits.length, chapters, addresses)
  uiStore.setState({ notice: { tone: 'good', text: sentence, undoMark: history.mark() } })
}

/** Back to the field: without hits the buttons cannot be pressed, and would let the keyboard go. */
function takeKeyboard(): void {
  findStore.setState({ asked: findStore.getState().asked + 1 })
}

/** What is selected in the text, when it is a few words of one block. */
function selectedWords(): string | null {
  const { chapter } = uiStore.getState()
  const isInText = Boolean(document.activeElement?.closest('[data-slate-editor]'))
  const isThere = reportStore.getState().chapters.some(({ id }) => id === chapter)
  if (!isInText || chapter === null || !isThere) return null
  const editor = editorOf(chapter)
  catchUpSelection(editor)
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return null
  if (selection.anchor.path[0] !== selection.focus.path[0]) return null
  const selected = Editor.string(editor, selection)
  return selected !== '' && selected.length <= MAX_PREFILL ? selected : null
}

function isOutsideText(element: Element): boolean {
  return element !== document.body && !element.closest('[data-slate-editor]')
}

function focusText(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (editor) focusEditor(editor)
}
