import type { ChapterId } from '../../shared/base/id.ts'
import { hasNoteColumn, linkNotes, noteNumbers } from '../../shared/report/notes.ts'
import type { ChapterNumberStyle, ReportSettings } from '../../shared/report/report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { type ChapterMove, canPlace, moveBranch, shiftBranch } from './chapter-order.ts'
import {
  type ChapterMeta,
  currentReport,
  history,
  type ReportState,
  reportStore,
} from './report-store.ts'
import { mayWrite } from './write-gate.ts'

export type Changeable = Pick<ReportState, 'settings' | 'chapters' | 'tables'>

/** Changes the report outside its text, as part of the one undo history; refused while it is read-only. */
export function change(next: Partial<Changeable>, mergeKey?: string): void {
  if (!mayWrite()) return
  const { settings, chapters, tables } = reportStore.getState()
  const before: Changeable = { settings, chapters, tables }
  const after: Changeable = { ...before, ...next }
  const put = (state: Changeable): void =>
    reportStore.setState({
      ...state,
      structureRevision: reportStore.getState().structureRevision + 1,
    })
  // Recorded first: whoever hears of the change asks the history whether the report differs from its file.
  history.push({
    undo: () => put(before),
    redo: () => put(after),
    ...(mergeKey === undefined ? {} : { mergeKey }),
  })
  put(after)
}

export function setSettings(patch: Partial<ReportSettings>): void {
  change(
    { settings: { ...reportStore.getState().settings, ...patch } },
    `settings:${Object.keys(patch).join()}`,
  )
}

export function setChapter(id: ChapterId, patch: Partial<Omit<ChapterMeta, 'id'>>): void {
  const chapters = reportStore
    .getState()
    .chapters.map((chapter) => (chapter.id === id ? { ...chapter, ...patch } : chapter))
  change({ chapters }, `chapter:${id}:${Object.keys(patch).join()}`)
}

/** How a chapter shows its number; `plain` is the number alone. */
export type ChapterNumbering = 'none' | 'plain' | ChapterNumberStyle

/** Gives chapters a numbering, as one step. */
export function setNumbering(ids: ReadonlySet<ChapterId>, numbering: ChapterNumbering): void {
  const chapters = reportStore.getState().chapters.map((chapter) => {
    if (!ids.has(chapter.id)) return chapter
    // A chapter that loses its number keeps how it was written, should it get it back.
    if (numbering === 'none') return { ...chapter, numbered: false }
    const { numberStyle: _, ...rest } = chapter
    return { ...rest, numbered: true, ...(numbering === 'plain' ? {} : { numberStyle: numbering }) }
  })
  change({ chapters })
}

/** Removes a chapter; those under it move up a level. */
export function removeChapter(id: ChapterId): void {
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((chapter) => chapter.id === id)
  if (index === -1) return
  const raised = shiftBranch(chapters, index, -1)
  change({ chapters: raised.filter((chapter) => chapter.id !== id) })
}

/** Moves a chapter with everything under it. Says whether the move was possible. */
export function moveChapter(id: ChapterId, move: ChapterMove): boolean {
  const moved = moveBranch(reportStore.getState().chapters, id, move)
  if (moved) change({ chapters: moved })
  return moved !== null
}

/** Moves a chapter with everything under it one level in (1) or out (-1). Says whether it was possible. */
export function setChapterLevel(id: ChapterId, by: 1 | -1): boolean {
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((chapter) => chapter.id === id)
  if (!canPlace(chapters, index, by)) return false
  change({ chapters: shiftBranch(chapters, index, by) })
  return true
}

/** Adds tables, or puts new versions in place of those with the same id; their note numbers are linked. */
export function putTables(tables: ReadonlyArray<TypedTable>, mergeKey?: string): void {
  const notes = tables.some(hasNoteColumn) ? noteNumbers(currentReport()) : null
  const linked = notes ? tables.map((table) => linkNotes(table, notes)) : tables
  const added = Object.fromEntries(linked.map((table) => [table.id, table]))
  change({ tables: { ...reportStore.getState().tables, ...added } }, mergeKey)
}
