import { Editor } from 'slate'
import type { Hit } from '../../shared/report/find-text.ts'
import { wholeText } from '../../shared/report/hit-text.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { choosePictureAt } from '../pictures/chosen-picture.ts'
import { currentReport, editorOf, reportStore } from '../stores/report-store.ts'
import { select, selectChapter, uiStore } from '../stores/ui-store.ts'
import { hitElement, hitRange, isOutsidePage, isTableHit } from './hit-element.ts'
import { blockIndex, footnotePath, rangeOfHit } from './hit-in-editor.ts'

const FRAMES = 30
/** What is nearer the edge than this is scrolled to, in pixels. */
const EDGE = 64

/** Turns to a hit, chooses it and scrolls to it. The keyboard stays where it is. */
export function revealHit(hit: Hit): void {
  if (uiStore.getState().chapter !== hit.chapter) selectChapter(hit.chapter)
  whenDrawn(hit, (element) => {
    chooseHit(hit)
    scrollToHit(hit, element)
    // What was out of sight is laid out only now, and may have moved the hit.
    requestAnimationFrame(() => scrollToHit(hit, element))
  })
}

/** Gives the keyboard to a hit: the letters are selected, or the cell is active. */
export function focusHit(hit: Hit): void {
  whenDrawn(hit, (element) => {
    const { place } = hit
    chooseHit(hit)
    if (isOutsidePage(hit)) focusOutsidePage(hit, element)
    else if (isTableHit(hit)) focusInTable(hit, element)
    else if (place.kind === 'title' && element instanceof HTMLTextAreaElement) {
      element.focus()
      element.setSelectionRange(hit.start, hit.end)
    } else if (place.kind === 'footnote') focusFootnote(hit)
    else focusEditor(editorOf(hit.chapter))
  })
}

function whenDrawn(hit: Hit, action: (element: HTMLElement) => void, framesLeft = FRAMES): void {
  const isGone = !reportStore.getState().chapters.some(({ id }) => id === hit.chapter)
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
  if (place.kind === 'title') return
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

/** The inspector's field with the words; without it what they are about is chosen in the text. */
function focusOutsidePage(hit: Hit, element: HTMLElement, framesLeft = FRAMES): void {
  const words = wholeText(currentReport(), hit)
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'aside :is(textarea, input)',
  )
  const field = [...fields].find(({ value }) => value === words)
  if (field) {
    field.focus()
    field.setSelectionRange(hit.start, hit.end)
  } else if (uiStore.getState().inspectorShown && framesLeft > 0)
    requestAnimationFrame(() => focusOutsidePage(hit, element, framesLeft - 1))
  else if (isTableHit(hit)) focusInTable(hit, element)
  else focusEditor(editorOf(hit.chapter))
}

/** A cell, or the button that opens a caption or a note; else the table itself is chosen in the text. */
function focusInTable(hit: Hit, element: HTMLElement): void {
  const target = element.hasAttribute('tabindex') ? element : element.querySelector('button')
  if (target) {
    target.focus()
    return
  }
  if (hit.place.kind === 'title') return
  const editor = editorOf(hit.chapter)
  const index = blockIndex(editor, hit.place.block)
  if (index !== -1) editor.select(Editor.range(editor, [index]))
  focusEditor(editor)
}

/** The text of a footnote is written in the inspector; without it the mark in the text is chosen. */
function focusFootnote(hit: Hit, framesLeft = FRAMES): void {
  const { selection, inspectorShown } = uiStore.getState()
  const isChosen =
    selection.kind === 'footnote' &&
    hit.place.kind === 'footnote' &&
    selection.footnote === hit.place.footnote
  const field = isChosen ? document.querySelector<HTMLTextAreaElement>('aside textarea') : null
  if (field) {
    field.focus()
    field.setSelectionRange(hit.start, hit.end)
  } else if (inspectorShown && framesLeft > 0)
    requestAnimationFrame(() => focusFootnote(hit, framesLeft - 1))
  else focusEditor(editorOf(hit.chapter))
}
