import type { BlockId, ChapterId } from '../../shared/base/id.ts'
import type { ChapterStatus } from '../../shared/report/report.ts'
import { moveChapter, removeChapter, setChapterLevel } from '../stores/change-report.ts'
import type { ChapterMove } from '../stores/chapter-order.ts'
import { duplicateChapter, mergeWithAbove, splitChapterAt } from '../stores/chapter-parts.ts'
import { setChapterStatus } from '../stores/chapter-status.ts'
import { sayInTree } from '../stores/chapter-tree-store.ts'
import { history, reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { selectChapter, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'

const words = text.chapters

/** A chapter's title as it is spoken of. */
export function titleOf(id: ChapterId): string {
  const title = reportStore.getState().chapters.find((one) => one.id === id)?.title ?? ''
  return title || words.untitled
}

/** Tells what was done, with a way back. */
function tell(line: string): void {
  uiStore.setState({ notice: { tone: 'good', text: line, undoMark: history.mark() } })
}

export function removeWithNotice(id: ChapterId): void {
  if (!mayWrite()) return
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((one) => one.id === id)
  const next = chapters[index + 1] ?? chapters[index - 1]
  const line = words.removed(titleOf(id))
  removeChapter(id)
  selectChapter(next?.id ?? null)
  tell(line)
}

export function duplicateWithNotice(id: ChapterId): void {
  if (!mayWrite()) return
  const line = words.duplicated(titleOf(id))
  const copy = duplicateChapter(id, words.copyOf)
  if (!copy) return
  selectChapter(copy)
  tell(line)
}

export function splitWithNotice(id: ChapterId, heading: BlockId): void {
  if (!mayWrite()) return
  const made = splitChapterAt(id, heading)
  if (!made) return
  selectChapter(made)
  tell(words.wasSplit(titleOf(made)))
}

export function mergeWithNotice(id: ChapterId): void {
  if (!mayWrite()) return
  const title = titleOf(id)
  const above = mergeWithAbove(id)
  if (!above) return
  selectChapter(above)
  tell(words.merged(title, titleOf(above)))
}

/** Moves a chapter; where it went, or that it stays, is read aloud. */
export function moveAndSay(id: ChapterId, move: ChapterMove): void {
  if (!mayWrite()) return
  const isMoved = moveChapter(id, move)
  sayInTree(isMoved ? words.moved(titleOf(id), numberOf(id)) : words.notMoved(titleOf(id)))
}

export function changeLevelAndSay(id: ChapterId, by: 1 | -1): void {
  if (!mayWrite()) return
  const isMoved = setChapterLevel(id, by)
  const level = reportStore.getState().chapters.find((one) => one.id === id)?.level ?? 1
  sayInTree(isMoved ? words.onLevel(titleOf(id), level) : words.notMoved(titleOf(id)))
}

export function setStatusAndSay(id: ChapterId, status: ChapterStatus): void {
  if (!mayWrite()) return
  setChapterStatus(id, status)
  sayInTree(words.hasStatus(titleOf(id), words.status[status]))
}

function numberOf(id: ChapterId): string {
  return resolvedStore.getState().numbering.chapters.get(id) ?? ''
}
