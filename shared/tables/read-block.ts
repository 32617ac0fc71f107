import type { SheetCell } from '../excel/workbook.ts'
import { meansNoValue } from '../language/spreadsheet-words.ts'
import { isFootnoteLine } from './footnote-lines.ts'
import { isYear, isYearNumber, periodOfCell } from './read-period.ts'
import { isUnitLine } from './read-unit.ts'
import { type Region, regionCells } from './regions.ts'
import { type SheetGrid, textOf } from './sheet-grid.ts'

/** A line of text over or under a table. */
export type Line = { readonly row: number; readonly cell: SheetCell; readonly text: string }

/** A region taken apart: lines, head, body, lines. Head and body are empty when it holds only lines. */
export type Block = {
  readonly region: Region
  readonly above: ReadonlyArray<Line>
  readonly headRows: ReadonlyArray<number>
  readonly bodyRows: ReadonlyArray<number>
  readonly below: ReadonlyArray<Line>
  /** Null when the first column holds figures, not labels. */
  readonly labelColumn: number | null
  readonly hasNumbers: boolean
}

const MAX_HEAD_ROWS = 4
const MAX_HEAD_TEXT = 60

/** `headRows` is how many of the first rows a person says are headings; absent, that is found out. */
export function readBlock(grid: SheetGrid, region: Region, headRows?: number): Block {
  const rows = region.rows.map((row) => ({ row, cells: regionCells(grid, region, row) }))
  const first = firstColumn(rows)
  const start =
    headRows === undefined
      ? rows.findIndex((_, index) => !isLineAbove(grid, rows, index, first))
      : 0
  const content = start === -1 ? [] : rows.slice(start)
  const headCount = headRows ?? countHeadRows(grid, content, first)
  const end = lastBodyIndex(content, headCount, first)
  const body = content.slice(headCount, end)
  return {
    region,
    above: (start === -1 ? rows : rows.slice(0, start)).flatMap(toLines),
    headRows: content.slice(0, headCount).map(({ row }) => row),
    bodyRows: body.map(({ row }) => row),
    below: content.slice(end).flatMap(toLines),
    labelColumn: holdsFigures(body, first) ? null : first,
    hasNumbers: body.some(({ cells }) =>
      cells.some((cell) => cell.column > first && isFigure(cell)),
    ),
  }
}

type BlockRow = { readonly row: number; readonly cells: ReadonlyArray<SheetCell> }

function toLines({ row, cells }: BlockRow): ReadonlyArray<Line> {
  return cells.flatMap((cell) => {
    const text = textOf(cell)
    return text === null ? [] : [{ row, cell, text }]
  })
}

/** Where rows of more than one cell begin. */
function firstColumn(rows: ReadonlyArray<BlockRow>): number {
  const wide = rows.filter(({ cells }) => cells.length > 1)
  const starts = (wide.length > 0 ? wide : rows).map(({ cells }) => cells[0]?.column ?? 0)
  return starts.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY)
}

/** A row of one text, unless it is a heading over a column further right. */
function isLineAbove(
  grid: SheetGrid,
  rows: ReadonlyArray<BlockRow>,
  index: number,
  first: number,
): boolean {
  const [cell, ...others] = rows[index]?.cells ?? []
  if (!cell || others.length > 0 || textOf(cell) === null) return false
  if (cell.column <= first) return true
  if (periodOfCell(cell) !== null) return false
  const merge = grid.mergeAt(cell.row, cell.column)
  if (merge && merge.left > first && merge.right > merge.left) return false
  const below = rows[index + 1]?.cells.some(
    (next) => next.column === cell.column && textOf(next) === null,
  )
  return !below
}

/** A figure proper: no year, no date. */
export function isFigure(cell: SheetCell): boolean {
  const { kind } = cell.value
  if (kind === 'error' || kind === 'uncalculated') return true
  return kind === 'number' && !isYear(cell)
}

function countHeadRows(grid: SheetGrid, rows: ReadonlyArray<BlockRow>, first: number): number {
  const [top, ...rest] = rows
  if (!top || !isHeadRow(top, rest, first)) return 0
  let count = 1
  while (count < MAX_HEAD_ROWS) {
    const next = rows[count]
    const above = rows.slice(0, count)
    if (!next || !isLowerHeadRow(grid, next, above, rows.slice(count + 1), first)) break
    count++
  }
  return count
}

function isHeadRow({ cells }: BlockRow, rest: ReadonlyArray<BlockRow>, first: number): boolean {
  const values = cells.filter(({ column }) => column > first)
  if (values.length === 0 || cells.some(isFigure)) return false
  if (values.some(isPeriodHead)) return true
  const texts = values.filter(isHeadText)
  if (texts.length === 0) return false
  const hasFiguresBelow = rest.some((row) =>
    row.cells.some((cell) => cell.column > first && (isFigure(cell) || isYear(cell))),
  )
  // Without any figures the first of several rows of text is the head.
  return hasFiguresBelow || (rest.length > 0 && cells.length > 1 && rest.some(isWide))
}

function isWide({ cells }: BlockRow): boolean {
  return cells.length > 1
}

/**
 * A second or third row of headings. It has a label of its own only where those above have none, and then it must say
 * more than they do: "Post | 2024 | 2023 | 2024 | 2023" under "Konsern | | Morselskap".
 */
function isLowerHeadRow(
  grid: SheetGrid,
  row: BlockRow,
  above: ReadonlyArray<BlockRow>,
  rest: ReadonlyArray<BlockRow>,
  first: number,
): boolean {
  const label = row.cells.find(({ column }) => column <= first)
  if (label && !isMergedDown(grid, label)) {
    const isLabelled = above.some(({ cells }) => cells.some(({ column }) => column <= first))
    const isFuller = above.every(({ cells }) => row.cells.length > cells.length + 1)
    if (isLabelled || !(isFuller || row.cells.some(isPeriodHead))) return false
  }
  return isHeadRow(row, rest, first)
}

function isMergedDown(grid: SheetGrid, cell: SheetCell): boolean {
  const merge = grid.mergeAt(cell.row, cell.column)
  return merge !== undefined && merge.top < cell.row
}

function isPeriodHead(cell: SheetCell): boolean {
  return periodOfCell(cell) !== null
}

function isHeadText(cell: SheetCell): boolean {
  const text = textOf(cell)
  return text !== null && text.length <= MAX_HEAD_TEXT && !meansNoValue(text)
}

/** Lines under the last row: footnotes, sources, a unit, or a label that no row follows. */
function lastBodyIndex(rows: ReadonlyArray<BlockRow>, head: number, first: number): number {
  let end = rows.length
  while (end > head) {
    const [cell, ...others] = rows[end - 1]?.cells ?? []
    const text = textOf(cell)
    if (!cell || others.length > 0 || text === null) break
    const isAside = isFootnoteLine(text) || isUnitLine(text) || text.length > MAX_HEAD_TEXT
    if (!isAside && cell.column > first) break
    end--
  }
  return end
}

/** A first column of amounts has no labels; one of years, ranks or numbers 1, 2, 3 has. */
function holdsFigures(rows: ReadonlyArray<BlockRow>, first: number): boolean {
  const cells = rows.flatMap(({ cells }) => (cells[0]?.column === first ? [cells[0]] : []))
  const figures = cells.filter(({ value, format }) => {
    if (value.kind !== 'number' || isYearNumber(value.value)) return false
    return value.value.includes('.') || Number(value.value) > 999 || /[,.%]/.test(format ?? '')
  })
  return figures.length * 2 > cells.length
}
