import type { ChapterEditor } from '../editor/slate-types.ts'
import { history, reportStore } from '../stores/report-store.ts'
import { selectChapter, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { focusEditor } from './focus-editor.ts'

export function undo(): void {
  if (!mayWrite()) return
  showChange(history.undo())
}

export function redo(): void {
  if (!mayWrite()) return
  showChange(history.redo())
}

/** Turns to the chapter where the text changed, and away from a chapter that is gone. */
function showChange(editor: ChapterEditor | null): void {
  const { chapters } = reportStore.getState()
  const { chapter } = uiStore.getState()
  const isThere = (id: string | undefined): boolean => chapters.some((one) => one.id === id)
  if (!isThere(chapter ?? undefined)) selectChapter(chapters[0]?.id ?? null)
  if (!editor || !isThere(editor.chapter)) return
  if (editor.chapter !== uiStore.getState().chapter) selectChapter(editor.chapter)
  // Whoever is searching goes on doing so.
  if (!document.activeElement?.closest('[data-find-bar]')) focusEditor(editor)
}
