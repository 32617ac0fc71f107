import { Editor, Transforms } from 'slate'
import { sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'
import { tableBlock } from '../../../shared/report/edit-report.ts'
import {
  inferRange,
  inspectSheet,
  type SheetInspection,
} from '../../../shared/tables/inspect-workbook.ts'
import type { TableCandidate } from '../../../shared/tables/table-candidate.ts'
import { ids } from '../../ids.ts'
import { putTables } from '../../stores/change-report.ts'
import { pasteStore } from '../../stores/paste-store.ts'
import { history, reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import { asSlate, type ChapterEditor } from '../slate-types.ts'
import { currentBlock } from '../with-blocks.ts'
import { isTextBlock } from '../with-schema.ts'
import { rangeFromClipboard } from './read-clipboard.ts'

/** Makes a table of a pasted range. Gives false when what was pasted is no range of cells. */
export function pasteTable(editor: ChapterEditor, html: string, plain: string): boolean {
  const range = rangeFromClipboard(html, plain)
  if (!range) return false
  // A table without a title of its own is named after its sheet, which here is the chapter.
  const title = reportStore.getState().chapters.find(({ id }) => id === editor.chapter)?.title ?? ''
  const sheet = sheetFromClipboard(range, title)
  const inspection = inspect(sheet)
  const [candidate, ...more] = inspection?.tables ?? []
  if (!inspection || !candidate) return false
  insertTables(editor, [candidate, ...more])
  pasteStore.setState({
    pasted: { table: candidate.table.id, candidate, inspection, mark: history.mark() },
  })
  return true
}

function inspect(sheet: Parameters<typeof inspectSheet>[0]): SheetInspection | null {
  const origin = { file: text.editor.paste.source, sha256: '' }
  const inspection = inspectSheet(sheet, origin, ids)
  const found = inspection.tables.length > 0 ? inspection.tables : asOneTable(sheet, origin)
  const tables = found.map((candidate) => ({
    ...candidate,
    // The clipboard is no file to come back to.
    table: { ...candidate.table, source: null },
  }))
  return tables.length > 0 ? { ...inspection, tables } : null
}

function asOneTable(
  sheet: Parameters<typeof inspectSheet>[0],
  origin: Parameters<typeof inspectSheet>[1],
): ReadonlyArray<TableCandidate> {
  if (!sheet.range) return []
  const whole = inferRange(sheet, sheet.range, origin, ids)
  return whole.ok ? [whole.value] : []
}

/** After the block with the caret, or in place of it when it is empty: one step to undo. */
function insertTables(editor: ChapterEditor, candidates: ReadonlyArray<TableCandidate>): void {
  const tables = candidates.map(({ table }) => table)
  putTables(tables)
  const index = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const block = currentBlock(editor)
  const isEmpty = block !== null && isTextBlock(block) && Editor.isEmpty(editor, block)
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
    const at = [index + (isEmpty ? 0 : 1)]
    const blocks = asSlate(tables.map((table) => tableBlock(table, ids)))
    Transforms.insertNodes(editor, blocks, { at })
  })
  const after = Math.min(index + (isEmpty ? 0 : 1) + tables.length, editor.children.length - 1)
  Transforms.select(editor, Editor.start(editor, [after]))
}
