import { cursorStore, headingOver } from '../stores/cursor-store.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { showNotice, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { duplicateWithNotice, mergeWithNotice, splitWithNotice } from './chapter-actions.ts'

/** Copies the chosen chapter with everything under it. */
export function duplicateChosen(): void {
  const { chapter } = uiStore.getState()
  if (chapter !== null) duplicateWithNotice(chapter)
}

/** Makes a chapter of its own of what stands from the heading over the caret; says so when there is none. */
export function splitChosen(): void {
  const { chapter } = uiStore.getState()
  const hasCaret = chapter !== null && cursorStore.getState().chapter === chapter
  const heading = hasCaret ? headingOver(editorOf(chapter)) : null
  if (hasCaret && heading !== null) splitWithNotice(chapter, heading)
  else showNotice('warning', text.chapters.noHeading)
}

/** Puts the chosen chapter at the end of the one above; says so when there is none. */
export function mergeChosen(): void {
  const { chapter } = uiStore.getState()
  const isFirst = reportStore.getState().chapters[0]?.id === chapter
  if (chapter !== null && !isFirst) mergeWithNotice(chapter)
  else showNotice('warning', text.chapters.noneAbove)
}
