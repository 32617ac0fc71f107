import type { SheetInspection } from '../../../shared/tables/inspect-workbook.ts'
import { pasteStore } from '../../stores/paste-store.ts'
import { history } from '../../stores/report-store.ts'
import { insertTables } from '../insert-tables.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { rangeFromClipboard } from './read-clipboard.ts'
import { understandRange } from './understand-range.ts'

/**
 * Makes a table of a pasted range; `title` is what it is called where it has no title of its own. Gives false when there
 * is nothing to make a table of.
 */
export function pasteTable(
  editor: ChapterEditor,
  html: string,
  plain: string,
  title: string,
): boolean {
  const range = rangeFromClipboard(html, plain)
  const inspection = range && understandRange(range, title)
  if (!inspection) return false
  insertTables(
    editor,
    inspection.tables.map(({ table }) => table),
  )
  rememberPasted(editor, [inspection])
  return true
}

/** Keeps how pasted tables were understood, for the bars over them. */
export function rememberPasted(
  editor: ChapterEditor,
  sheets: ReadonlyArray<SheetInspection>,
): void {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  const { chapter } = editor
  pasteStore.setState({ pasted: { chapter, tables, sheets, mark: history.mark() } })
}
