import { assertExists } from '../../shared/base/assert.ts'
import type { ColumnId, RowId } from '../../shared/base/id.ts'
import { headLevels } from '../../shared/tables/head-cells.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'

/** `label` is the column of row labels. */
export type GridColumn = ColumnId | 'label'
/** A row of the head, counted from the top. */
export type HeadRow = `head-${number}`
export type GridPlace = { readonly row: RowId | HeadRow; readonly column: GridColumn }
export type GridEdit = GridPlace & { readonly typed: string }

/**
 * A cell by position. Column 0 is the row labels and row −1 the lowest row of the head, so that arrows go there as to
 * any other.
 */
export type GridPosition = { readonly row: number; readonly column: number }

/** Positions, ends included. */
export type GridRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The level of a row of the head; null for a row of the body. */
export function headLevelOf(row: GridPlace['row']): number | null {
  return row.startsWith('head-') ? Number(row.slice('head-'.length)) : null
}

/** Null when the row or column is no longer in the table. */
export function positionOf(table: TypedTable, place: GridPlace): GridPosition | null {
  const row = rowPosition(table, place.row)
  const column =
    place.column === 'label' ? 0 : table.columns.findIndex(({ id }) => id === place.column) + 1
  return row === null || (column === 0 && place.column !== 'label') ? null : { row, column }
}

function rowPosition(table: TypedTable, row: GridPlace['row']): number | null {
  const level = headLevelOf(row)
  if (level !== null) {
    const levels = headLevels(table)
    return level < levels ? level - levels : null
  }
  const index = table.rows.findIndex(({ id }) => id === row)
  return index < 0 ? null : index
}

export function placeAt(table: TypedTable, { row, column }: GridPosition): GridPlace {
  const inTable = 'positions are kept inside the table'
  return {
    row: row < 0 ? `head-${headLevels(table) + row}` : assertExists(table.rows[row], inTable).id,
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
