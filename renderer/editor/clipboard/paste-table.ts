import type { SheetInspection } from '../../../shared/tables/inspect-workbook.ts'
import { ids } from '../../ids.ts'
import { putTables } from '../../stores/change-report.ts'
import { pasteStore } from '../../stores/paste-store.ts'
import { history, reportStore } from '../../stores/report-store.ts'
import { insertTables } from '../insert-tables.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { documentFromHtml } from './document-from-html.ts'
import { rangeFromClipboard } from './read-clipboard.ts'
import { understandRange } from './understand-range.ts'

/**
 * Makes tables of a pasted range, or of the tables in a pasted document, whose words become paragraphs. Gives false when
 * there is nothing to make a table of.
 */
export function pasteTable(editor: ChapterEditor, html: string, plain: string): boolean {
  // A table without a title of its own is named after its sheet, which here is the chapter.
  const title = reportStore.getState().chapters.find(({ id }) => id === editor.chapter)?.title ?? ''
  const range = rangeFromClipboard(html, plain)
  return range
    ? pasteRange(editor, understandRange(range, title))
    : pasteDocument(editor, html, title)
}

function pasteRange(editor: ChapterEditor, inspection: SheetInspection | null): boolean {
  if (!inspection) return false
  insertTables(
    editor,
    inspection.tables.map(({ table }) => table),
  )
  remember(editor, [inspection])
  return true
}

function pasteDocument(editor: ChapterEditor, html: string, title: string): boolean {
  const document = documentFromHtml(html, title, ids)
  if (document.sheets.length === 0) return false
  putTables(document.sheets.flatMap(({ tables }) => tables.map(({ table }) => table)))
  editor.insertFragment(document.blocks)
  remember(editor, document.sheets)
  return true
}

function remember(editor: ChapterEditor, sheets: ReadonlyArray<SheetInspection>): void {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  const { chapter } = editor
  pasteStore.setState({ pasted: { chapter, tables, sheets, mark: history.mark() } })
}
