import type { ChapterId } from '../../shared/base/id.ts'
import {
  approveNumbers,
  type ChangedNumber,
  changedNumbers,
} from '../../shared/report/approved-numbers.ts'
import type { ApprovedNumbers, ChapterStatus } from '../../shared/report/report.ts'
import { blocksOf } from '../editor/slate-types.ts'
import { change, setChapter } from './change-report.ts'
import { editorOf, type ReportState, reportStore } from './report-store.ts'
import { type ResolvedState, resolvedStore } from './resolved-store.ts'

/**
 * Says how far a chapter has come. Approving it also keeps how its live numbers read, so that one that reads differently
 * later can be shown; that stands until the chapter is approved again.
 */
export function setChapterStatus(id: ChapterId, status: ChapterStatus): void {
  if (status !== 'approved') {
    setChapter(id, { status })
    return
  }
  const { ledger, language } = resolvedStore.getState()
  setChapter(id, {
    status,
    approved: approveNumbers(blocksOf(editorOf(id)), ledger, language),
  })
}

/** Writes the notes to self; a chapter without any has none. */
export function setChapterNotes(id: ChapterId, notes: string): void {
  if (notes !== '') {
    setChapter(id, { notes })
    return
  }
  const chapters = reportStore.getState().chapters.map((chapter) => {
    if (chapter.id !== id) return chapter
    const { notes: _, ...rest } = chapter
    return rest
  })
  change({ chapters }, `chapter:${id}:notes`)
}

/** How the numbers of a chapter read when it was approved; undefined when it never was. */
export function approvedIn(state: ReportState, id: ChapterId): ApprovedNumbers | undefined {
  return state.chapters.find((one) => one.id === id)?.approved
}

/** The numbers of a chapter that read differently than when it was approved. */
export function changedIn(
  { ledger, language }: ResolvedState,
  id: ChapterId,
): ReadonlyArray<ChangedNumber> {
  const approved = approvedIn(reportStore.getState(), id)
  return approved
    ? changedNumbers({ approved, blocks: blocksOf(editorOf(id)) }, ledger, language)
    : []
}
