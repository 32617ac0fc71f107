import type { ColumnId, RowId } from '../base/id.ts'
import { editRowLabel } from './edit-cell.ts'
import { setColumnHeader } from './edit-column-header.ts'
import { type ColumnChange, changeColumns, removeColumns } from './edit-columns.ts'
import { setRowMeasure } from './edit-measures.ts'
import { changeRows, removeRows } from './edit-rows.ts'
import { keepShownNumbers } from './keep-shown-numbers.ts'
import type { TableCandidate } from './table-candidate.ts'
import type { Row, TypedTable } from './typed-table.ts'

/** What a person may correct about a table as a whole. */
export type TableChange = Partial<
  Pick<TypedTable, 'kind' | 'title' | 'unit' | 'scale' | 'labelHeader'>
>

/** What a person may correct about one column; the heading as one text for each level. */
export type ColumnAdjustment = ColumnChange & { readonly header?: ReadonlyArray<string> }

/** What a person may correct about one row. */
export type RowAdjustment = Partial<Pick<Row, 'role' | 'level' | 'label' | 'unit' | 'scale'>>

/**
 * How a person reads a found table otherwise than it was read. Rows and columns are those of the sheet, zero-based, so
 * that what was said holds when another range is read.
 */
export type Adjustments = {
  readonly table: TableChange
  readonly columns: ReadonlyMap<number, ColumnAdjustment>
  readonly rows: ReadonlyMap<number, RowAdjustment>
  readonly leftOutColumns: ReadonlySet<number>
  readonly leftOutRows: ReadonlySet<number>
}

export const noAdjustments: Adjustments = {
  table: {},
  columns: new Map(),
  rows: new Map(),
  leftOutColumns: new Set(),
  leftOutRows: new Set(),
}

/** The table read as the person says, with what is left out still there. Numbers keep the figures that are shown. */
export function adjustTable(candidate: TableCandidate, adjustments: Adjustments): TypedTable {
  const { table, sheetColumns, sheetRows } = candidate
  let adjusted = keepShownNumbers(table, { ...table, ...adjustments.table })
  for (const [index, { id }] of table.columns.entries()) {
    const change = adjustments.columns.get(sheetColumns[index] ?? -1)
    if (change) adjusted = adjustColumn(adjusted, id, change)
  }
  for (const [index, { id }] of table.rows.entries()) {
    const change = adjustments.rows.get(sheetRows[index] ?? -1)
    if (change) adjusted = adjustRow(adjusted, id, change)
  }
  return adjusted
}

function adjustColumn(
  table: TypedTable,
  id: ColumnId,
  { header, ...change }: ColumnAdjustment,
): TypedTable {
  const named = header === undefined ? table : setColumnHeader(table, id, header)
  return changeColumns(named, [id], change)
}

function adjustRow(table: TypedTable, id: RowId, change: RowAdjustment): TypedTable {
  const { label, role, level, unit, scale } = change
  const named = label === undefined ? table : editRowLabel(table, id, label)
  const changed = changeRows(named, [id], {
    ...(role === undefined ? {} : { role }),
    ...(level === undefined ? {} : { level }),
  })
  if (unit === undefined && scale === undefined) return changed
  return setRowMeasure(changed, [id], {
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { scale }),
  })
}

/** An adjusted table without the rows and columns that are left out. One row and one column always stay. */
export function withoutLeftOut(
  table: TypedTable,
  { sheetColumns, sheetRows }: TableCandidate,
  { leftOutColumns, leftOutRows }: Adjustments,
): TypedTable {
  const columns = table.columns.flatMap(({ id }, index) =>
    leftOutColumns.has(sheetColumns[index] ?? -1) ? [id] : [],
  )
  const rows = table.rows.flatMap(({ id }, index) =>
    leftOutRows.has(sheetRows[index] ?? -1) ? [id] : [],
  )
  const narrowed = columns.length > 0 ? (removeColumns(table, columns) ?? table) : table
  return rows.length > 0 ? (removeRows(narrowed, rows) ?? narrowed) : narrowed
}
