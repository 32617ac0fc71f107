import { Editor, Transforms } from 'slate'
import { isSameValue } from '../../shared/base/same-value.ts'
import type { Chapter, Report } from '../../shared/report/report.ts'
import { isFrozen, statusOf } from '../../shared/report/report-status.ts'
import { asSlate, blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { change } from '../stores/change-report.ts'
import { addEditor, showReport } from '../stores/chapter-editors.ts'
import { noteUnsaved } from '../stores/document-store.ts'
import { knownEditor, reportStore } from '../stores/report-store.ts'
import { selectChapter, uiStore } from '../stores/ui-store.ts'

/** Makes the report in the window another version of itself, as one step that can be undone. */
export function applyReport(report: Report): void {
  const status = statusOf(report)
  if (isFrozen(reportStore.getState().status)) {
    // Nothing is undone in a frozen report, so it is put in the window anew.
    showReport(report)
    noteUnsaved()
  } else {
    for (const chapter of report.chapters) putText(chapter)
    const { settings, chapters, tables } = report
    change({ settings, tables, chapters: chapters.map(({ blocks: _, ...meta }) => meta) })
    reportStore.setState({ status, log: report.log ?? [] })
  }
  const { chapter } = uiStore.getState()
  if (!report.chapters.some(({ id }) => id === chapter))
    selectChapter(report.chapters[0]?.id ?? null)
}

function putText({ id, blocks }: Chapter): void {
  const editor = knownEditor(id)
  if (!editor) addEditor(id, blocks)
  else if (!isSameValue(blocksOf(editor), blocks)) replaceText(editor, blocks)
}

function replaceText(editor: ChapterEditor, blocks: Chapter['blocks']): void {
  Transforms.deselect(editor)
  Editor.withoutNormalizing(editor, () => {
    for (let index = editor.children.length - 1; index >= 0; index--)
      Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, asSlate(blocks), { at: [0] })
  })
}
