import { fromPercent, toPercent } from '../base/decimal.ts'
import type { ColumnId } from '../base/id.ts'
import { unitOf } from './cells.ts'
import type { Cell, Column, TypedTable, Unit } from './typed-table.ts'

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

/** A percentage is stored as its fraction, so a cell that becomes or stops being one is divided or multiplied by 100. */
function keepShownNumbers(before: TypedTable, after: TypedTable): TypedTable {
  const rows = after.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const from = before.columns[index]
      const to = after.columns[index]
      if (!from || !to) return cell
      return convert(cell, unitOf(before, row, from, cell), unitOf(after, row, to, cell))
    })
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells }
  })
  return { ...after, rows }
}

function convert(cell: Cell, from: Unit | null, to: Unit | null): Cell {
  if (cell.state !== 'number' || (from === 'percent') === (to === 'percent')) return cell
  const value = to === 'percent' ? fromPercent(cell.value) : toPercent(cell.value)
  return { ...cell, value }
}
