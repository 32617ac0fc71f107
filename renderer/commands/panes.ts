import { writingEditor } from '../stores/cursor-store.ts'
import { uiStore } from '../stores/ui-store.ts'

/** Moves the keyboard to the next or previous pane of the window. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  if (panes.length === 0) return
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(now + step + panes.length) % panes.length] ?? panes[0]
  if (next) (firstStop(next) ?? next).focus()
}

/** The text that is written in, the chosen row in a tree, else the first thing that takes the keyboard. */
function firstStop(pane: HTMLElement): HTMLElement | null {
  const chapter = writingEditor(uiStore.getState().chapter)?.chapter
  return (
    pane.querySelector<HTMLElement>(`[data-chapter="${chapter}"] [contenteditable="true"]`) ??
    pane.querySelector<HTMLElement>('[contenteditable="true"], [role="row"][tabindex="0"]') ??
    pane.querySelector<HTMLElement>('button, input, textarea, select, [tabindex="0"]')
  )
}
