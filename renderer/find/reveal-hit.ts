import { Editor } from 'slate'
import type { Hit } from '../../shared/report/find-text.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { openPerson } from '../people/open-person.ts'
import { choosePictureAt } from '../pictures/chosen-picture.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { select, selectChapter, selectReport, showInspector, uiStore } from '../stores/ui-store.ts'
import { writtenField } from '../ui/written-field.tsx'
import { drawnPerson } from './drawn-elsewhere.ts'
import { fieldOfText } from './field-of-text.ts'
import { hitElement, hitRange, isTableHit, type TableHit } from './hit-element.ts'
import { blockIndex, footnotePath, rangeOfHit } from './hit-in-editor.ts'

const FRAMES = 30
/** What is nearer the edge than this is scrolled to, in pixels. */
const EDGE = 64

/** Turns to a hit, chooses it and scrolls to it. The keyboard stays where it is. */
export function revealHit(hit: Hit): void {
  if (hit.chapter === null) {
    revealInReport(hit)
    return
  }
  if (uiStore.getState().chapter !== hit.chapter) selectChapter(hit.chapter)
  if (hit.place.kind === 'notes') showNotes()
  whenDrawn(hit, (element) => {
    chooseHit(hit)
    scrollToHit(hit, element)
    // What was out of sight is laid out only now, and may have moved the hit.
    requestAnimationFrame(() => scrollToHit(hit, element))
  })
}

/** Gives the keyboard to a hit: the letters are selected, or the cell is active. Then goes on, unless the hit is gone. */
export function focusHit(hit: Hit, goOn: () => void = () => {}): void {
  if (hit.place.kind === 'person') openPerson(hit.place.person)
  whenDrawn(hit, (element) => {
    chooseHit(hit)
    if (fieldOfText(hit) !== null) {
      focusField(hit, element, goOn)
      return
    }
    if (isTableHit(hit)) focusInTable(hit, element)
    else if (hit.chapter !== null) focusEditor(editorOf(hit.chapter))
    goOn()
  })
}

/** What is about the whole report is seen among its details; what people are called, in the rosters, where there is one. */
function revealInReport({ place }: Hit): void {
  const drawn = place.kind === 'person' ? drawnPerson(place.person) : undefined
  if (drawn) drawn.scrollIntoView({ block: 'nearest' })
  else selectReport()
}

/** Notes are seen when nothing else is chosen in their chapter. */
function showNotes(): void {
  select({ kind: 'chapter' })
  showInspector()
}

function whenDrawn(hit: Hit, action: (element: HTMLElement) => void, framesLeft = FRAMES): void {
  const isGone =
    hit.chapter !== null && !reportStore.getState().chapters.some(({ id }) => id === hit.chapter)
  const element = isGone ? null : hitElement(hit)
  if (element) action(element)
  else if (!isGone && framesLeft > 0)
    requestAnimationFrame(() => whenDrawn(hit, action, framesLeft - 1))
}

/** The caret, and with it what the inspector tells, goes to the hit. */
function chooseHit(hit: Hit): void {
  const { place } = hit
  if (place.kind === 'cell' || place.kind === 'label') {
    const column = place.kind === 'cell' ? place.column : 'label'
    select({ kind: 'cell', table: place.table, row: place.row, column })
    return
  }
  if ('table' in place) {
    select({ kind: 'table', table: place.table })
    return
  }
  if (hit.chapter === null || !('block' in place)) return
  const editor = editorOf(hit.chapter)
  if (place.kind === 'alt' || place.kind === 'credit')
    choosePictureAt(editor, blockIndex(editor, place.block))
  const range = rangeOfHit(editor, hit)
  if (range) editor.select(range)
  const path = place.kind === 'footnote' ? footnotePath(editor, place.block, place.footnote) : null
  if (path) editor.select(Editor.range(editor, path))
}

function scrollToHit(hit: Hit, element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const scroller = scrollerOf(element)
  if (!scroller) return
  const { top, bottom } = (hitRange(hit, element) ?? element).getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (top >= view.top + EDGE && bottom <= view.bottom - EDGE) return
  scroller.scrollTop += top - (view.top + view.height / 3)
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let one = element.parentElement; one; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one)
    const isScroller = overflowY === 'auto' || overflowY === 'scroll'
    if (isScroller && one.scrollHeight > one.clientHeight) return one
  }
  return null
}

/** The field with the words; without the inspector what they are about is chosen in the text. */
function focusField(
  hit: Hit,
  element: HTMLElement,
  goOn: () => void,
  framesLeft: number = FRAMES,
): void {
  const name = fieldOfText(hit)
  const field = name === null ? null : writtenField(name)
  if (!field && uiStore.getState().inspectorShown && framesLeft > 0) {
    requestAnimationFrame(() => focusField(hit, element, goOn, framesLeft - 1))
    return
  }
  if (field) {
    field.focus()
    field.setSelectionRange(hit.start, hit.end)
  } else if (isTableHit(hit)) focusInTable(hit, element)
  else if (hit.chapter !== null) focusEditor(editorOf(hit.chapter))
  goOn()
}

/** A cell, or the button that opens a caption or a note; else the table itself is chosen in the text. */
function focusInTable(hit: TableHit, element: HTMLElement): void {
  const target = element.hasAttribute('tabindex') ? element : element.querySelector('button')
  if (target) {
    target.focus()
    return
  }
  if (hit.chapter === null) return
  const editor = editorOf(hit.chapter)
  const index = blockIndex(editor, hit.place.block)
  if (index !== -1) editor.select(Editor.range(editor, [index]))
  focusEditor(editor)
}
