import { catchUpSelection } from '../editor/catch-up-selection.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { commands } from './commands.ts'
import { isDialogOpen } from './dialog-open.ts'
import { withoutReport } from './system-menu.ts'

/** Letters are compared by key, digits by place: on a Norwegian keyboard Ctrl+Alt+2 types `@`. */
export function keysOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  return [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+')
}

/** In the capture phase: the editor and the browser would otherwise take some of them. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', handleShortcut, true)
  return () => document.removeEventListener('keydown', handleShortcut, true)
}

/** While a dialog is open only its own keys count, and without a report few; the browser's own save is still kept away. */
export function handleShortcut(event: KeyboardEvent): void {
  // AltGr is reported as Ctrl+Alt on Windows: AltGr+2 types `@` and must not make a heading.
  if (event.isComposing || event.getModifierState('AltGraph')) return
  const keys = keysOf(event)
  const command = commands.find((one) => one.keys?.includes(keys))
  if (command?.isForText && !isInText(event.target)) return
  if (!command) return
  const needsReport = reportStore.getState().id === null && !withoutReport.has(command.id)
  if (isDialogOpen() || needsReport) {
    if (command.id === 'save' || command.id === 'open') event.preventDefault()
    return
  }
  event.preventDefault()
  event.stopPropagation()
  if (isInText(event.target)) catchUpChosen()
  command.run()
}

/** A command reads where the caret is, also one that just moved. */
function catchUpChosen(): void {
  const { chapter } = uiStore.getState()
  if (chapter !== null) catchUpSelection(editorOf(chapter))
}

/** Whether a key is pressed in the running text, and not in a table or field that stands in it. */
function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const nearest = target.closest('[contenteditable]')
  return nearest?.hasAttribute('data-slate-editor') ?? false
}
