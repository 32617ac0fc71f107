import type { ClipboardEvent } from 'react'
import { text } from '../text/text.ts'
import {
  fromTabSeparated,
  pasteEdits,
  textsInRange,
  toHtmlTable,
  toTabSeparated,
} from './grid-clipboard.ts'
import { type GridRange, placeAt, positionsIn } from './grid-place.ts'
import type { TableGridProps } from './table-grid-props.ts'

/** Each does something with all the chosen cells and gives what to say about it. */
export function clearCells({ table, onEditCell, onEditCells }: TableGridProps, range: GridRange) {
  const edits = positionsIn(range).map((at) => ({ ...placeAt(table, at), typed: '' }))
  const [only] = edits
  if (edits.length === 1 && only) onEditCell(only.row, only.column, only.typed)
  else onEditCells(edits)
  return text.grid.cleared(edits.length)
}

export function copyCells(event: ClipboardEvent, { resolved }: TableGridProps, range: GridRange) {
  const rows = textsInRange(resolved, range)
  event.clipboardData.setData('text/plain', toTabSeparated(rows))
  event.clipboardData.setData('text/html', toHtmlTable(rows))
  return text.grid.copied(positionsIn(range).length)
}

export function pasteCells(event: ClipboardEvent, props: TableGridProps, range: GridRange) {
  const rows = fromTabSeparated(event.clipboardData.getData('text/plain'))
  const { edits, left } = pasteEdits(props.table, range, rows)
  if (edits.length > 0) props.onEditCells(edits)
  const filled = text.grid.pasted(edits.length)
  return left > 0 ? `${filled} ${text.grid.didNotFit(left)}` : filled
}
