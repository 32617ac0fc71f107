import type { TypedTable } from '../../shared/tables/typed-table.ts'
import {
  type GridPlace,
  type GridPosition,
  type GridRange,
  positionOf,
  rangeBetween,
} from './grid-place.ts'

/** From where the choice began to the active cell. The table may have become smaller since it was begun. */
export function chosenRange(
  table: TypedTable,
  active: GridPosition,
  anchor: GridPlace | null,
): GridRange {
  const from = anchor && positionOf(table, anchor)
  return active.row < 0 || !from || from.row < 0
    ? rangeBetween(active, active)
    : rangeBetween(from, active)
}
