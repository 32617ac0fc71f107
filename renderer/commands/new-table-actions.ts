import type { ColumnId, RowId, TableId } from '../../shared/base/id.ts'
import { isComputed } from '../../shared/tables/compute-table.ts'
import { type TableTemplate, tableFromTemplate } from '../../shared/tables/table-template.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { insertTables } from '../editor/insert-tables.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { closeDialog, select, selectChapter, uiStore } from '../stores/ui-store.ts'
import { whenDialogIsGone } from './leave-dialog.ts'

/** Puts new tables where the caret is, as one step to undo, and goes to the first cell to fill in. */
export function insertNewTables(templates: ReadonlyArray<TableTemplate>): void {
  const { year, language } = reportStore.getState().settings
  const tables = templates.map((template) => tableFromTemplate(template, { year, language }, ids))
  const [first] = tables
  if (!first) return
  const editor = writingEditor(uiStore.getState().chapter)
  closeDialog()
  // The dialog gives the focus back to the text a moment after it is gone.
  whenDialogIsGone(() => {
    if (!editor) return
    if (uiStore.getState().chapter !== editor.chapter) selectChapter(editor.chapter)
    insertTables(editor, tables)
    // When the editor has told where its caret is now.
    requestAnimationFrame(() => goToFirstEmptyCell(first))
  })
}

function goToFirstEmptyCell(table: TypedTable): void {
  const place = firstEmptyCell(table)
  if (!place) return
  select({ kind: 'cell', table: table.id, ...place })
  focusGrid(table.id)
}

function firstEmptyCell(
  table: TypedTable,
): { readonly row: RowId; readonly column: ColumnId } | null {
  for (const [row, { id, cells, role }] of table.rows.entries()) {
    if (role === 'group') continue
    const column = cells.findIndex(
      ({ state }, index) => state === 'blank' && !isComputed(table, { row, column: index }),
    )
    const found = table.columns[column]
    if (found) return { row: id, column: found.id }
  }
  return null
}

const MAX_FRAMES = 30

/** Gives the keyboard to the chosen cell of a table, when it is drawn. */
function focusGrid(table: TableId, framesLeft = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>(
      `[data-table="${table}"] [role="grid"] [tabindex="0"]`,
    )
    if (cell) cell.focus()
    else if (framesLeft > 0) focusGrid(table, framesLeft - 1)
  })
}
