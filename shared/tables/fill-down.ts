import { assertExists } from '../base/assert.ts'
import type { ColumnId, RowId } from '../base/id.ts'
import { scaleOf, unitOf } from './cells.ts'
import { computeTable, isComputed } from './compute-table.ts'
import { clearCell, editRowLabel, putCell } from './edit-cell.ts'
import type { Cell, Column, Row, TypedTable } from './typed-table.ts'

/** `label` is the column of row labels. */
export type CellPlace = { readonly row: RowId; readonly column: ColumnId | 'label' }

/** Copies the first of the rows into the others, in the given columns. Computed cells keep their formula. */
export function fillDown(
  table: TypedTable,
  rows: ReadonlyArray<RowId>,
  columns: ReadonlyArray<CellPlace['column']>,
): TypedTable {
  const [first, ...others] = rows
  if (first === undefined) return table
  return copyAll(
    table,
    others.flatMap((row) =>
      columns.map((column) => ({ from: { row: first, column }, to: { row, column } })),
    ),
  )
}

/** Copies the first of the columns into the others, in the given rows. Computed cells keep their formula. */
export function fillRight(
  table: TypedTable,
  rows: ReadonlyArray<RowId>,
  columns: ReadonlyArray<CellPlace['column']>,
): TypedTable {
  const [first, ...others] = columns
  if (first === undefined || first === 'label') return table
  return copyAll(
    table,
    rows.flatMap((row) =>
      others.map((column) => ({ from: { row, column: first }, to: { row, column } })),
    ),
  )
}

/**
 * Moves cells: the figures with all their digits, their unit and their notes. Places they leave are emptied, unless
 * something is moved there.
 */
export function moveCells(
  table: TypedTable,
  moves: ReadonlyArray<{ readonly from: CellPlace; readonly to: CellPlace }>,
): TypedTable {
  const taken = new Set(moves.map(({ to }) => key(to)))
  const left = moves.map(({ from }) => from).filter((from) => !taken.has(key(from)))
  const emptied = left.reduce(emptyPlace, table)
  return moves.reduce((result, { from, to }) => copy(table, result, from, to, true), emptied)
}

type Move = { readonly from: CellPlace; readonly to: CellPlace }

function copyAll(table: TypedTable, moves: ReadonlyArray<Move>): TypedTable {
  return moves.reduce((result, { from, to }) => {
    const at = { row: rowIndex(table, to.row), column: columnIndex(table, to.column) }
    return isComputed(table, at) ? result : copy(table, result, from, to, false)
  }, table)
}

/** Puts what `source` shows in one place into another place of `target`. */
function copy(
  source: TypedTable,
  target: TypedTable,
  from: CellPlace,
  to: CellPlace,
  withNotes: boolean,
): TypedTable {
  const row = assertExists(
    computeTable(source).rows[rowIndex(source, from.row)],
    'it is in the table',
  )
  if (from.column === 'label' && to.column === 'label') {
    return editRowLabel(target, to.row, row.label)
  }
  if (from.column === 'label' || to.column === 'label') return target
  const index = columnIndex(source, from.column)
  const cell = assertExists(row.cells[index], 'a row has a cell per column')
  const column = assertExists(source.columns[index], 'it is in the table')
  const toRow = assertExists(target.rows[rowIndex(target, to.row)], 'it is in the table')
  const toColumn = assertExists(
    target.columns[columnIndex(target, to.column)],
    'it is in the table',
  )
  const moved = measuredAs(target, toRow, toColumn, cell, {
    unit: unitOf(source, row, column, cell),
    scale: scaleOf(source, row, column, cell),
  })
  const old = toRow.cells[columnIndex(target, to.column)]
  const notes = withNotes ? cell.footnotes : old?.footnotes
  return putCell(target, to.row, to.column, notes ? { ...moved, footnotes: notes } : moved)
}

/** The content of a cell, with a unit and scale of its own where its new place has others. */
function measuredAs(
  table: TypedTable,
  row: Row,
  column: Column,
  { formula, source, footnotes, unit: _, scale: __, overridden, comment, ...content }: Cell,
  measure: Pick<Column, 'unit' | 'scale'>,
): Cell {
  const isNumber = content.state === 'number' || content.state === 'zero'
  if (!isNumber) return content
  const { unit, scale } = measure
  const withUnit: Cell =
    unit !== null && unit !== unitOf(table, row, column, content) ? { ...content, unit } : content
  return scale !== null && scale !== scaleOf(table, row, column, withUnit)
    ? { ...withUnit, scale }
    : withUnit
}

function emptyPlace(table: TypedTable, { row, column }: CellPlace): TypedTable {
  if (column === 'label') return editRowLabel(table, row, '')
  const cleared = clearCell(table, row, column)
  const rows = cleared.rows.map((one) => {
    const at = columnIndex(table, column)
    const cell = one.cells[at]
    if (one.id !== row || !cell?.footnotes) return one
    const { footnotes, ...bare } = cell
    return { ...one, cells: one.cells.with(at, bare) }
  })
  return { ...cleared, rows }
}

function key({ row, column }: CellPlace): string {
  return `${row}/${column}`
}

function rowIndex(table: TypedTable, id: RowId): number {
  return table.rows.findIndex((row) => row.id === id)
}

function columnIndex(table: TypedTable, id: CellPlace['column']): number {
  return table.columns.findIndex((column) => column.id === id)
}
