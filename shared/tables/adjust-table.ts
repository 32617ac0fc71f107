import type { ColumnId } from '../base/id.ts'
import { keepShownNumbers } from './keep-shown-numbers.ts'
import type { Column, TypedTable } from './typed-table.ts'

/** What a person may correct about a table as a whole. */
export type TableChange = Partial<Pick<TypedTable, 'kind' | 'title' | 'unit' | 'scale'>>

/** What a person may correct about one column. */
export type ColumnChange = Partial<Pick<Column, 'role' | 'period' | 'unit'>>

/** The table read another way. Numbers keep the figures that are shown: 6,9 read as per cent is 6,9 %. */
export function changeTable(table: TypedTable, change: TableChange): TypedTable {
  const changed = { ...table, ...change }
  return change.unit === undefined ? changed : keepShownNumbers(table, changed)
}

/** As `changeTable`, for one column; a column that is not there changes nothing. */
export function changeColumn(table: TypedTable, id: ColumnId, change: ColumnChange): TypedTable {
  const columns = table.columns.map((column) =>
    column.id === id ? { ...column, ...change } : column,
  )
  const changed = { ...table, columns }
  return change.unit === undefined ? changed : keepShownNumbers(table, changed)
}

/** The table without some of its columns. */
export function withoutColumns(table: TypedTable, ids: ReadonlySet<ColumnId>): TypedTable {
  if (!table.columns.some(({ id }) => ids.has(id))) return table
  const isKept = (_: unknown, index: number) => !isLeftOut(table.columns[index], ids)
  return {
    ...table,
    columns: table.columns.filter(isKept),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) })),
  }
}

function isLeftOut(column: Column | undefined, ids: ReadonlySet<ColumnId>): boolean {
  return column !== undefined && ids.has(column.id)
}
