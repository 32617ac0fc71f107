import type { CellRange } from '../excel/cell-address.ts'
import { isFootnoteLine } from './footnote-lines.ts'
import type { Line } from './read-block.ts'
import { isUnitLine } from './read-unit.ts'
import { type SheetGrid, textOf } from './sheet-grid.ts'

const MAX_GAP = 3

/**
 * The lines over a chosen range that are about it: the nearest unit line of the sheet, and the lines of text that stand
 * right above without a table between.
 */
export function linesAbove(grid: SheetGrid, range: CellRange): ReadonlyArray<Line> {
  const above = grid.rows.filter((row) => row < range.top).reverse()
  const near: Line[] = []
  let last = range.top
  for (const row of above) {
    const line = onlyLine(grid, row)
    if (!line || grid.gap(row, last) > MAX_GAP) break
    near.unshift(line)
    last = row
  }
  const hasUnit = near.some(({ text }) => isUnitLine(text))
  const unitRow = hasUnit
    ? undefined
    : above.find((row) => isUnitLine(onlyLine(grid, row)?.text ?? ''))
  const unit = unitRow === undefined ? null : onlyLine(grid, unitRow)
  return unit ? [unit, ...near] : near
}

/** The footnotes right under a chosen range. */
export function notesBelow(grid: SheetGrid, range: CellRange): ReadonlyArray<Line> {
  const notes: Line[] = []
  let last = range.bottom
  for (const row of grid.rows) {
    if (row <= range.bottom) continue
    const line = onlyLine(grid, row)
    if (!line || !isFootnoteLine(line.text) || grid.gap(last, row) > MAX_GAP) break
    notes.push(line)
    last = row
  }
  return notes
}

function onlyLine(grid: SheetGrid, row: number): Line | null {
  const [cell, ...others] = grid.cellsIn(row)
  const text = textOf(cell)
  return cell && text !== null && others.length === 0 ? { row, cell, text } : null
}
