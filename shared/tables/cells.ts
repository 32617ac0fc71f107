import { type Decimal, isZero, ZERO } from '../base/decimal.ts'
import type { Cell, CellContent, Column, Row, Scale, TypedTable, Unit } from './typed-table.ts'

/** A number or a zero, whichever the value is. */
export function numberCell(value: Decimal, decimals: number): CellContent {
  return isZero(value) ? { state: 'zero', decimals } : { state: 'number', value, decimals }
}

export function textCell(text: string): CellContent {
  return { state: 'text', paragraphs: text.split('\n').map((line) => ({ text: line })) }
}

/** The exact value of a number or zero cell, null for every other state. */
export function cellValue(cell: CellContent): Decimal | null {
  if (cell.state === 'number') return cell.value
  return cell.state === 'zero' ? ZERO : null
}

/** Whether a column is for words whatever is typed in it. */
export function isForWords({ role }: Pick<Column, 'role'>): boolean {
  return role === 'note' || role === 'unit' || role === 'comment'
}

/** Headings and texts among the rows have no figures. */
export function isFigureRow({ role }: Pick<Row, 'role'>): boolean {
  return role !== 'group' && role !== 'text'
}

/** Cell, then column (a column of percentages holds for rows of any unit), then row, then table. */
export function unitOf(table: TypedTable, row: Row, column: Column, cell: Cell): Unit | null {
  return cell.unit ?? column.unit ?? row.unit ?? table.unit
}

/** As `unitOf`; a cell whose unit is not the table's (a percentage in a table in TNOK) is not scaled by the table. */
export function scaleOf(table: TypedTable, row: Row, column: Column, cell: Cell): Scale {
  const explicit = cell.scale ?? column.scale ?? row.scale
  if (explicit) return explicit
  return unitOf(table, row, column, cell) === table.unit ? table.scale : 1
}
