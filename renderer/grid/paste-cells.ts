import { assertExists } from '../../shared/base/assert.ts'
import type { PastedCell } from '../../shared/excel/clipboard-sheet.ts'
import { showDecimals } from '../../shared/tables/edit-cell.ts'
import { insertRows } from '../../shared/tables/edit-rows.ts'
import { moveCells } from '../../shared/tables/fill-down.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { ids } from '../ids.ts'
import { text } from '../text/text.ts'
import { editPlaces, unreadableIn } from './edit-places.ts'
import {
  type GridEdit,
  type GridPosition,
  type GridRange,
  placeAt,
  positionOf,
} from './grid-place.ts'
import type { CutCells } from './grid-store.ts'
import { bodyRow } from './grid-target.ts'

type Cells = ReadonlyArray<ReadonlyArray<PastedCell>>

/** What a paste did with a table. */
export type PasteResult = {
  readonly table: TypedTable
  /** What it covers, to be chosen afterwards. */
  readonly range: GridRange
  /** «6 celler fylt ut, 2 kunne ikke leses som tall.» */
  readonly said: string
}

/** A table that grows by pasting is still one that is read on paper. */
const MOST_ROWS = 1000

/**
 * Fills pasted cells in from the upper left corner of a range. A range that is a multiple of what is pasted is filled
 * throughout, as in a spreadsheet. Rows that do not fit are added below; columns are not.
 */
export function pasteCells(before: TypedTable, range: GridRange, cells: Cells): PasteResult {
  const area = areaOf(range, cells)
  const bottom = Math.min(area.bottom, Math.max(MOST_ROWS, before.rows.length) - 1)
  const rowsAdded = Math.max(0, bottom - before.rows.length + 1)
  const table = withRowsBelow(before, rowsAdded)
  const right = Math.min(area.right, table.columns.length)
  const edits: Array<GridEdit & { readonly cell: PastedCell }> = []
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const cell = cellAt(cells, row - area.top, column - area.left)
      if (cell) edits.push({ ...placeAt(table, { row, column }), typed: cell.typed, cell })
    }
  }
  const filled = edits.reduce(fillIn, table)
  const left = (area.bottom - area.top + 1) * (area.right - area.left + 1) - edits.length
  const unreadable = unreadableIn(filled, edits).length
  const doubtful = edits.filter(({ cell }) => cell.doubt !== null).length
  return {
    table: filled,
    range: { ...area, bottom, right },
    said: sentence([
      text.grid.paste.filled(edits.length),
      unreadable > 0 ? text.grid.paste.unreadable(unreadable) : '',
      doubtful > unreadable ? text.grid.paste.doubtful(doubtful - unreadable) : '',
      rowsAdded > 0 ? text.grid.paste.rowsAdded(rowsAdded) : '',
      left > 0 ? text.grid.paste.didNotFit(left) : '',
    ]),
  }
}

/** Moves the cells that were cut out to the upper left corner of a range. Null when they are no longer there. */
export function pasteMoved(
  before: TypedTable,
  range: GridRange,
  cut: CutCells,
): PasteResult | null {
  const from = positionOf(before, cut.from)
  const to = positionOf(before, cut.to)
  if (!from || !to || range.top < 0) return null
  const down = range.top - from.row
  const across = range.left - from.column
  const rowsAdded = Math.max(0, to.row + down - before.rows.length + 1)
  const table = withRowsBelow(before, rowsAdded)
  const right = Math.min(to.column, table.columns.length - across)
  const moves = positions(from, { row: to.row, column: right }).map((at) => ({
    from: bodyPlace(table, at),
    to: bodyPlace(table, { row: at.row + down, column: at.column + across }),
  }))
  return {
    table: moveCells(table, moves),
    range: { top: range.top, left: range.left, bottom: to.row + down, right: right + across },
    said: text.grid.moved(moves.length),
  }
}

/** The table without what was cut out of it, when that was pasted elsewhere. */
export function withoutCut(table: TypedTable, cut: CutCells): TypedTable {
  const from = positionOf(table, cut.from)
  const to = positionOf(table, cut.to)
  if (!from || !to) return table
  const edits = positions(from, to).map((at) => ({ ...placeAt(table, at), typed: '' }))
  return editPlaces(table, edits)
}

function areaOf(range: GridRange, cells: Cells): GridRange {
  const height = cells.length
  const width = Math.max(...cells.map((row) => row.length))
  const rows = range.bottom - range.top + 1
  const columns = range.right - range.left + 1
  const isMultiple = range.top >= 0 && rows % height === 0 && columns % width === 0
  return {
    ...range,
    bottom: range.top + (isMultiple ? rows : height) - 1,
    right: range.left + (isMultiple ? columns : width) - 1,
  }
}

function cellAt(cells: Cells, down: number, across: number): PastedCell | undefined {
  const row = cells[down % cells.length]
  return row?.[across % row.length]
}

function fillIn(table: TypedTable, edit: GridEdit & { readonly cell: PastedCell }): TypedTable {
  const edited = editPlaces(table, [edit])
  const row = bodyRow(edit.row)
  const { decimals } = edit.cell
  if (edited === table || row === null || edit.column === 'label' || decimals === null)
    return edited
  return showDecimals(edited, row, edit.column, decimals)
}

function withRowsBelow(table: TypedTable, count: number): TypedTable {
  const last = table.rows.at(-1)
  return count > 0 && last ? insertRows(table, last.id, 'below', count, ids) : table
}

function positions(from: GridPosition, to: GridPosition): ReadonlyArray<GridPosition> {
  const found: GridPosition[] = []
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) found.push({ row, column })
  }
  return found
}

function bodyPlace(table: TypedTable, at: GridPosition) {
  const { row, column } = placeAt(table, at)
  return { row: assertExists(bodyRow(row), 'only cells of the body are cut out'), column }
}

function sentence(parts: ReadonlyArray<string>): string {
  return `${parts.filter((part) => part !== '').join(', ')}.`
}
