import type { ColumnId, FootnoteId, RowId } from '../../shared/base/id.ts'
import type { FootnotePlace } from '../../shared/tables/edit-footnotes.ts'
import type { Column, Row, TypedTable } from '../../shared/tables/typed-table.ts'
import { type GridPlace, type GridRange, headLevelOf } from './grid-place.ts'

/** What an action in a table is about: the active cell, and the rows and columns chosen with it. */
export type GridTarget = {
  readonly table: TypedTable
  readonly place: GridPlace
  /** Empty in the head. */
  readonly rows: ReadonlyArray<RowId>
  /** Without the labels. */
  readonly columns: ReadonlyArray<ColumnId>
  readonly hasLabels: boolean
}

/** What an action did. The table is the same object when nothing was changed. */
export type Outcome = {
  readonly table: TypedTable
  /** For the person, also when nothing was changed. */
  readonly said: string
  /** Where to go. */
  readonly place?: GridPlace
  /** A note to be written now. */
  readonly footnote?: FootnoteId
}

export function targetOf(
  table: TypedTable,
  place: GridPlace,
  { top, left, bottom, right }: GridRange,
): GridTarget {
  return {
    ...{ table, place },
    rows: table.rows.slice(Math.max(0, top), Math.max(0, bottom + 1)).map(({ id }) => id),
    columns: table.columns.slice(Math.max(0, left - 1), right).map(({ id }) => id),
    hasLabels: left === 0,
  }
}

/** The row of the active cell; undefined in the head. */
export function activeRow({ table, place }: GridTarget): Row | undefined {
  return table.rows.find(({ id }) => id === place.row)
}

/** The column of the active cell; undefined among the labels. */
export function activeColumn({ table, place }: GridTarget): Column | undefined {
  return table.columns.find(({ id }) => id === place.column)
}

/** Where a note about the active cell is marked; null where none can be. */
export function footnotePlace({ place }: GridTarget): FootnotePlace | null {
  const { row, column } = place
  if (headLevelOf(row) !== null) return column === 'label' ? null : { kind: 'heading', column }
  const body = bodyRow(row)
  if (body === null) return null
  return column === 'label' ? { kind: 'label', row: body } : { kind: 'cell', row: body, column }
}

/** The chosen cells, without labels and headings. */
export function chosenCells({ rows, columns }: GridTarget) {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })))
}

/** The row of the body; null for a row of the head. */
export function bodyRow(row: GridPlace['row']): RowId | null {
  return isBodyRow(row) ? row : null
}

function isBodyRow(row: GridPlace['row']): row is RowId {
  return headLevelOf(row) === null
}
