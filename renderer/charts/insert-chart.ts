import { Editor, Element, Transforms } from 'slate'
import { newId, type TableId } from '../../shared/base/id.ts'
import type { ChartChoice } from '../../shared/charts/chart.ts'
import { proposedKind } from '../../shared/charts/chart-model.ts'
import { boxOf } from '../../shared/report/boxes.ts'
import { tablesInOrder } from '../../shared/report/tables-in-order.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { type BlockElement, blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { isTextBlock } from '../editor/with-schema.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { currentReport, editorOf, reportStore } from '../stores/report-store.ts'
import { selectChapter, showInspector, showNotice, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'

type Parts = Pick<ChartChoice, 'rows' | 'columns'>

/** Puts a chart where the caret is: of the chosen table, else of the nearest above it, else of the report's first. */
export function insertChart(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  const index = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const table = chosenTable() ?? tableAbove(editor, index) ?? firstTable()
  if (table) insertAt(editor, index, table, {})
  else showNotice('warning', text.charts.noTable)
}

/** Puts a chart of a table, or of the rows and columns chosen in it, just below the table. */
export function insertChartBelow(id: TableId, parts: Parts = {}): void {
  const table = reportStore.getState().tables[id]
  for (const chapter of reportStore.getState().chapters) {
    const editor = editorOf(chapter.id)
    const index = blocksOf(editor).findIndex(
      (block) => block.type === 'table' && block.table === id,
    )
    if (!table || index === -1) continue
    if (uiStore.getState().chapter !== chapter.id) selectChapter(chapter.id)
    insertAt(editor, index, table, parts)
    return
  }
}

/** After a block, or in its place when it is empty; the chart is chosen, and its details are shown. */
function insertAt(editor: ChapterEditor, index: number, table: TypedTable, parts: Parts): void {
  const block = editor.children[index]
  const isText = block !== undefined && isTextBlock(block)
  const isEmpty = isText && Editor.isEmpty(editor, block)
  const box = isText ? boxOf(block) : undefined
  const chart: BlockElement = {
    ...{ type: 'chart', id: newId('b', ids), table: table.id, chart: proposedKind(table) },
    ...parts,
    ...(box && { box }),
    children: [{ text: table.caption ?? table.title }],
  }
  const at = index + (isEmpty ? 0 : 1)
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, chart, { at: [at] })
  })
  Transforms.select(editor, Editor.start(editor, [at]))
  showInspector()
  focusEditor(editor)
}

function chosenTable(): TypedTable | null {
  const { selection } = uiStore.getState()
  const isTable = selection.kind === 'cell' || selection.kind === 'table'
  return isTable ? (reportStore.getState().tables[selection.table] ?? null) : null
}

function tableAbove(editor: ChapterEditor, index: number): TypedTable | null {
  const above = editor.children
    .slice(0, index + 1)
    .findLast((node) => Element.isElement(node) && node.type === 'table')
  const isTable = Element.isElement(above) && above.type === 'table'
  return isTable ? (reportStore.getState().tables[above.table] ?? null) : null
}

function firstTable(): TypedTable | null {
  return tablesInOrder(currentReport())[0] ?? null
}
