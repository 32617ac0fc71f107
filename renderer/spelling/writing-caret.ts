import { Range } from 'slate'
import type { ChapterId } from '../../shared/base/id.ts'
import { textsOfReport, type WrittenText } from '../../shared/report/written-texts.ts'
import { catchUpSelection } from '../editor/catch-up-selection.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { fieldOfText } from '../find/field-of-text.ts'
import { flatOffset } from '../find/hit-from-caret.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { nameOfField } from '../ui/written-field.tsx'

/** Where a person is writing: a chapter, which of its texts, and how far into it. */
export type WritingCaret = {
  /** Null in what is in no chapter. */
  readonly chapter: ChapterId | null
  readonly isIn: (place: WrittenText['place']) => boolean
  readonly offset: number
}

/** Null while no report is open. */
export function writingCaret(): WritingCaret | null {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return null
  return caretInField(editor) ?? caretInTable(editor) ?? caretInText(editor)
}

function caretInField({ chapter }: ChapterEditor): WritingCaret | null {
  const field = document.activeElement
  const name = nameOfField(field)
  if (!(field instanceof HTMLTextAreaElement) || name === null) return null
  const { settings } = reportStore.getState()
  const isOfReport = textsOfReport(settings).some(
    ({ place }) => fieldOfText({ chapter: null, place }) === name,
  )
  const where = isOfReport ? null : chapter
  const isIn: WritingCaret['isIn'] = (place) => fieldOfText({ chapter: where, place }) === name
  return { chapter: where, isIn, offset: field.selectionEnd }
}

/** The text in the chosen cell or the next one with a text; in a table that is chosen as a whole, the first. */
function caretInTable({ chapter }: ChapterEditor): WritingCaret | null {
  const { selection } = uiStore.getState()
  if (selection.kind === 'table')
    return {
      chapter,
      isIn: (place) => 'table' in place && place.table === selection.table,
      offset: 0,
    }
  if (selection.kind !== 'cell') return null
  const table = reportStore.getState().tables[selection.table]
  const chosenRow = table?.rows.findIndex(({ id }) => id === selection.row) ?? -1
  const columnAt = (column: string): number =>
    table?.columns.findIndex(({ id }) => id === column) ?? -1
  const chosenColumn = columnAt(selection.column)
  const isIn: WritingCaret['isIn'] = (place) => {
    if (!('table' in place) || place.table !== selection.table) return false
    if (place.kind !== 'cell' && place.kind !== 'label') return chosenRow === -1
    const row = table?.rows.findIndex(({ id }) => id === place.row) ?? -1
    const column = place.kind === 'cell' ? columnAt(place.column) : -1
    return row > chosenRow || (row === chosenRow && column >= chosenColumn)
  }
  return { chapter, isIn, offset: 0 }
}

function caretInText(editor: ChapterEditor): WritingCaret | null {
  catchUpSelection(editor)
  if (!editor.selection) return null
  const { path, offset } = Range.end(editor.selection)
  const block = blocksOf(editor)[path[0] ?? 0]
  if (!block) return null
  const isIn: WritingCaret['isIn'] = (place) => 'block' in place && place.block === block.id
  return { chapter: editor.chapter, isIn, offset: flatOffset(editor, path, offset) }
}
