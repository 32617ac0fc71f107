import { fromPercent, toPercent } from '../base/decimal.ts'
import { unitOf } from './cells.ts'
import type { Cell, TypedTable, Unit } from './typed-table.ts'

/**
 * `after`, with the same figures shown as in `before` when units have changed between them: 6,9 read as per cent is
 * 6,9 %. A percentage is stored as its fraction, so a cell that becomes or stops being one is divided or multiplied by
 * 100. Both tables have the same rows and columns.
 */
export function keepShownNumbers(before: TypedTable, after: TypedTable): TypedTable {
  const rows = after.rows.map((row, rowIndex) => {
    const rowBefore = before.rows[rowIndex]
    const cells = row.cells.map((cell, index) => {
      const from = before.columns[index]
      const to = after.columns[index]
      const cellBefore = rowBefore?.cells[index]
      if (!rowBefore || !cellBefore || !from || !to) return cell
      return convert(
        cell,
        unitOf(before, rowBefore, from, cellBefore),
        unitOf(after, row, to, cell),
      )
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
