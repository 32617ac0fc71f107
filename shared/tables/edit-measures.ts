import type { ColumnId, RowId } from '../base/id.ts'
import { keepShownNumbers } from './keep-shown-numbers.ts'
import type { Cell, Scale, TypedTable, Unit } from './typed-table.ts'

/** Null takes the unit or scale of what stands over: of the column, the row or the table. */
export type MeasureChange = { readonly unit?: Unit | null; readonly scale?: Scale | null }

/** How the figures of some rows are read. The figures shown stay: 6,9 read as per cent is 6,9 %. */
export function setRowMeasure(
  table: TypedTable,
  ids: ReadonlyArray<RowId>,
  change: MeasureChange,
): TypedTable {
  const chosen = new Set(ids)
  const rows = table.rows.map((row) => (chosen.has(row.id) ? { ...row, ...change } : row))
  return keepShownNumbers(table, { ...table, rows })
}

/** As `setRowMeasure`, for single cells. */
export function setCellMeasure(
  table: TypedTable,
  places: ReadonlyArray<{ readonly row: RowId; readonly column: ColumnId }>,
  change: MeasureChange,
): TypedTable {
  const chosen = new Set(places.map(({ row, column }) => `${row}/${column}`))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      chosen.has(`${row.id}/${table.columns[index]?.id}`) ? withMeasure(cell, change) : cell,
    ),
  }))
  return keepShownNumbers(table, { ...table, rows })
}

/** As `setRowMeasure`, for the whole table. */
export function setTableMeasure(
  table: TypedTable,
  change: Partial<Pick<TypedTable, 'unit' | 'scale'>>,
): TypedTable {
  return keepShownNumbers(table, { ...table, ...change })
}

function withMeasure(cell: Cell, change: MeasureChange): Cell {
  const { unit, scale, ...rest } = cell
  const next = { unit, scale, ...change }
  return {
    ...rest,
    ...(next.unit ? { unit: next.unit } : {}),
    ...(next.scale ? { scale: next.scale } : {}),
  }
}
