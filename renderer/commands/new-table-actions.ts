import { Transforms } from 'slate'
import type { TableId } from '../../shared/base/id.ts'
import { isComputed } from '../../shared/tables/compute-table.ts'
import { type TableTemplate, tableFromTemplate } from '../../shared/tables/table-template.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { insertTables } from '../editor/insert-tables.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { closeDialog, selectChapter, uiStore } from '../stores/ui-store.ts'
import { whenDialogIsGone } from './leave-dialog.ts'

/** Puts new tables where the caret is, as one step to undo, and goes to the first cell to fill in. */
export function insertNewTables(templates: ReadonlyArray<TableTemplate>): void {
  const { year, language } = reportStore.getState().settings
  const tables = templates.map((template) => tableFromTemplate(template, { year, language }, ids))
  const [first] = tables
  if (!first) return
  const editor = writingEditor(uiStore.getState().chapter)
  const selection = editor?.selection ?? null
  closeDialog()
  // The dialog gives the focus back to the text a moment after it is gone, and the browser moves the caret.
  whenDialogIsGone(() => {
    if (!editor) return
    if (selection) Transforms.select(editor, selection)
    if (uiStore.getState().chapter !== editor.chapter) selectChapter(editor.chapter)
    insertTables(editor, tables)
    goToFirstEmptyCell(first)
  })
}

/** When the table is drawn: the focus chooses the cell, so typing goes on there. */
function goToFirstEmptyCell(table: TypedTable, framesLeft = 30): void {
  requestAnimationFrame(() => {
    const cell = cellElement(table.id, firstEmptyCell(table))
    if (cell) cell.focus()
    else if (framesLeft > 0) goToFirstEmptyCell(table, framesLeft - 1)
  })
}

/** Of the grid, where column 0 is the labels: those of a table without a cell to fill in. */
function firstEmptyCell(table: TypedTable): { readonly row: number; readonly column: number } {
  for (const [row, { cells, role }] of table.rows.entries()) {
    if (role === 'group') continue
    const column = cells.findIndex(
      ({ state }, index) => state === 'blank' && !isComputed(table, { row, column: index }),
    )
    if (column !== -1) return { row, column: column + 1 }
  }
  return { row: 0, column: 0 }
}

function cellElement(
  table: TableId,
  { row, column }: { readonly row: number; readonly column: number },
): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `[data-table="${table}"] [data-row="${row}"][data-column="${column}"]`,
  )
}
