import { assertExists } from '../../shared/base/assert.ts'
import type { ColumnId, RowId } from '../../shared/base/id.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'

/** `label` is the column of row labels. */
export type GridColumn = ColumnId | 'label'
export type GridPlace = { readonly row: RowId; readonly column: GridColumn }
export type GridEdit = GridPlace & { readonly typed: string }

/** A cell by position. Column 0 is the row labels, so that arrows go there as to any other column. */
export type GridPosition = { readonly row: number; readonly column: number }

/** Positions, ends included. */
export type GridRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Null when the row or column is no longer in the table. */
export function positionOf(table: TypedTable, place: GridPlace): GridPosition | null {
  const row = table.rows.findIndex(({ id }) => id === place.row)
  const column =
    place.column === 'label' ? 0 : table.columns.findIndex(({ id }) => id === place.column) + 1
  return row < 0 || (column === 0 && place.column !== 'label') ? null : { row, column }
}

export function placeAt(table: TypedTable, { row, column }: GridPosition): GridPlace {
  const inTable = 'positions are kept inside the table'
  return {
    row: assertExists(table.rows[row], inTable).id,
    column: column === 0 ? 'label' : assertExists(table.columns[column - 1], inTable).id,
  }
}

export function rangeBetween(a: GridPosition, b: GridPosition): GridRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function positionsIn(range: GridRange): ReadonlyArray<GridPosition> {
  const positions: Array<GridPosition> = []
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) positions.push({ row, column })
  }
  return positions
}
