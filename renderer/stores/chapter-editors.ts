import type { ChapterId } from '../../shared/base/id.ts'
import { emptyChapter, numberedLike } from '../../shared/report/new-report.ts'
import type { Chapter, Report } from '../../shared/report/report.ts'
import { statusOf } from '../../shared/report/report-status.ts'
import { createChapterEditor } from '../editor/create-chapter-editor.ts'
import { ids } from '../ids.ts'
import { change } from './change-report.ts'
import { branchEnd } from './chapter-order.ts'
import { dropEditors, history, keepEditor, noteTextChange, reportStore } from './report-store.ts'
import { shownText } from './resolved-store.ts'
import { mayWrite } from './write-gate.ts'

/** Puts a report in the window in place of the one before; its history starts empty. */
export function showReport(report: Report): void {
  dropEditors()
  for (const chapter of report.chapters) addEditor(chapter.id, chapter.blocks)
  history.clear()
  const { textRevision, structureRevision } = reportStore.getState()
  reportStore.setState({
    id: report.id,
    settings: report.settings,
    chapters: report.chapters.map(({ blocks: _, ...meta }) => meta),
    tables: report.tables,
    status: statusOf(report),
    log: report.log ?? [],
    hold: null,
    textRevision: textRevision + 1,
    structureRevision: structureRevision + 1,
  })
}

/** Adds an empty chapter after the whole branch of `after`, at its level; last when there is none. */
export function addChapter(title: string, after: ChapterId | null): ChapterId {
  const { chapters } = reportStore.getState()
  const index = after === null ? -1 : chapters.findIndex((chapter) => chapter.id === after)
  const { blocks, ...empty } = emptyChapter(title, chapters[index]?.level ?? 1, ids)
  // Numbered as the chapters before it.
  const before = index === -1 ? chapters : chapters.slice(0, index + 1)
  const meta = { ...empty, ...numberedLike(before) }
  addEditor(meta.id, blocks)
  const place = index === -1 ? chapters.length : branchEnd(chapters, index)
  change({ chapters: [...chapters.slice(0, place), meta, ...chapters.slice(place)] })
  return meta.id
}

/** Gives a chapter the editor it keeps as long as the report is open. */
export function addEditor(chapter: ChapterId, blocks: Chapter['blocks']): void {
  keepEditor(
    createChapterEditor({
      ...{ chapter, blocks, ids, history, shownText, mayWrite },
      onText: noteTextChange,
    }),
  )
}
