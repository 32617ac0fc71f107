import type { SheetCell } from '../excel/workbook.ts'
import { isYear, periodOfCell } from './read-period.ts'
import { type SheetGrid, textOf } from './sheet-grid.ts'

/** Rows without a blank row between them, and the columns looked at. */
export type Region = {
  readonly rows: ReadonlyArray<number>
  readonly left: number
  readonly right: number
}

/** Tables side by side are separate groups; within a group regions follow each other down the sheet. */
export type RegionGroup = ReadonlyArray<Region>

/** The cells of a row that lie in the region, from the left. */
export function regionCells(
  grid: SheetGrid,
  region: Region,
  row: number,
): ReadonlyArray<SheetCell> {
  const cells = grid.cellsIn(row)
  const first = cells[0]
  const last = cells[cells.length - 1]
  if (!first || !last || (first.column >= region.left && last.column <= region.right)) return cells
  return cells.filter(({ column }) => column >= region.left && column <= region.right)
}

/** Parts a sheet at blank rows, and at blank columns where a table stands on each side. */
export function findRegions(grid: SheetGrid): ReadonlyArray<RegionGroup> {
  const range = grid.sheet.range
  if (!range || grid.rows.length === 0) return []
  const whole = { rows: grid.rows, left: range.left, right: range.right }
  return splitColumns(grid, whole).flatMap((part) => {
    const bands = splitRows(grid, part)
    const split = bands.map((band) => splitColumns(grid, band))
    const isSplit = split.some((parts) => parts.length > 1)
    if (!isSplit) return [bands]
    // A band that holds two tables: its parts are groups of their own, below the others.
    const together = split.filter((parts) => parts.length === 1).flat()
    const apart = split.filter((parts) => parts.length > 1).flat()
    return [together, ...apart.map((region) => splitRows(grid, region))]
  })
}

function splitRows(grid: SheetGrid, region: Region): ReadonlyArray<Region> {
  const bands: Region[] = []
  let rows: number[] = []
  for (const row of region.rows) {
    if (regionCells(grid, region, row).length === 0) continue
    const previous = rows[rows.length - 1]
    if (previous !== undefined && grid.gap(previous, row) > 0) {
      bands.push({ ...region, rows })
      rows = []
    }
    rows.push(row)
  }
  if (rows.length > 0) bands.push({ ...region, rows })
  return bands.flatMap((band) => splitAtHeads(grid, band))
}

/** Cuts where a row of periods comes again below figures: a second table without a blank row before it. */
function splitAtHeads(grid: SheetGrid, region: Region): ReadonlyArray<Region> {
  const parts: Region[] = []
  let rows: number[] = []
  let periods: ReadonlySet<number> = new Set()
  let hasFigures = false
  for (const row of region.rows) {
    const cells = regionCells(grid, region, row)
    const found = periodColumns(cells)
    const isAgain = hasFigures && found.length > 0 && found.every((column) => periods.has(column))
    // A single year under a year may be a figure, unless nothing names it.
    if (isAgain && (found.length > 1 || textOf(cells[0]) === null)) {
      const lines = trailingLines(grid, region, rows)
      parts.push({ ...region, rows: rows.slice(0, rows.length - lines) })
      rows = rows.slice(rows.length - lines)
      hasFigures = false
    }
    if (!hasFigures && found.length > 0) periods = new Set(found)
    hasFigures ||= cells.some((cell) => cell.value.kind === 'number' && !isYear(cell))
    rows.push(row)
  }
  return [...parts, { ...region, rows }]
}

/** The columns of a row's periods, when it has nothing but periods right of its label. */
function periodColumns(cells: ReadonlyArray<SheetCell>): ReadonlyArray<number> {
  const periods = cells.filter((cell) => periodOfCell(cell) !== null)
  const others = cells.filter((cell) => periodOfCell(cell) === null)
  const isHead = others.every((cell) => textOf(cell) !== null) && others.length <= 2
  return isHead ? periods.map(({ column }) => column) : []
}

/** How many rows at the end hold one text only: the title of what follows. */
function trailingLines(grid: SheetGrid, region: Region, rows: ReadonlyArray<number>): number {
  let count = 0
  for (const row of [...rows].reverse()) {
    const cells = regionCells(grid, region, row)
    if (cells.length !== 1 || textOf(cells[0]) === null) break
    count++
  }
  return count
}

function splitColumns(grid: SheetGrid, region: Region): ReadonlyArray<Region> {
  const used = new Set<number>()
  for (const row of region.rows) {
    for (const { column } of regionCells(grid, region, row)) used.add(column)
  }
  const columns = [...used].sort((a, b) => a - b)
  const parts: Region[] = []
  let left = region.left
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1]
    if (next === undefined || next === column + 1) continue
    const here = { ...region, left, right: column }
    const rest = { ...region, left: next, right: region.right }
    if (isOwnTable(grid, here) && isOwnTable(grid, rest)) {
      parts.push(here)
      left = next
    }
  }
  return [...parts, { ...region, left }]
}

/** Two rows or more that begin with text and go on with a number. */
function isOwnTable(grid: SheetGrid, region: Region): boolean {
  const start = new Map<number, number>()
  for (const row of region.rows) {
    const [first, ...others] = regionCells(grid, region, row)
    if (!first || textOf(first) === null) continue
    if (others.some((cell) => cell.value.kind === 'number')) {
      start.set(first.column, (start.get(first.column) ?? 0) + 1)
    }
  }
  return [...start.values()].some((rows) => rows >= 2)
}
