import type { CellRange } from '../excel/cell-address.ts'
import { isFootnoteLine } from './footnote-lines.ts'
import { type Block, type Line, readBlock } from './read-block.ts'
import { periodOfCell } from './read-period.ts'
import { isUnitLine } from './read-unit.ts'
import { findRegions, regionCells } from './regions.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** Where a table lies in a sheet and what stands round it; nothing in it is interpreted yet. */
export type FoundTable = {
  readonly headRows: ReadonlyArray<number>
  readonly bodyRows: ReadonlyArray<number>
  readonly labelColumn: number | null
  /** A person said which column has the labels, so that columns left of it are read too. */
  readonly isLabelChosen?: true
  readonly left: number
  readonly right: number
  /** Titles, unit lines and remarks over the table, from the top. */
  readonly above: ReadonlyArray<Line>
  /** Footnotes, unit lines, sources and remarks under it. */
  readonly below: ReadonlyArray<Line>
}

/** How many blank rows there may be between a table and what belongs to it. */
const MAX_GAP = 3

/** Finds the tables of a sheet. Lines that belong to none are not in the answer. */
export function findTables(grid: SheetGrid): ReadonlyArray<FoundTable> {
  return findRegions(grid).flatMap((group) => {
    const blocks = group.map((region) => readBlock(grid, region))
    const hasFigures = blocks.some((block) => block.hasNumbers)
    const collector = new TableCollector(grid, hasFigures)
    for (const block of blocks) collector.add(block)
    return collector.finish()
  })
}

/** How a person says a range is to be read; what is absent is found out. */
export type ChosenReading = {
  /** How many of its first rows are headings. */
  readonly headRows?: number
  /** Zero-based column of the sheet with the row labels; null when there are none. */
  readonly labelColumn?: number | null
}

/** All that can be seen in a range as one table; null when there is nothing that could be one. */
export function asOneTable(
  grid: SheetGrid,
  range: CellRange,
  chosen: ChosenReading = {},
): FoundTable | null {
  const region = { rows: grid.rows, left: range.left, right: range.right }
  const block = readBlock(grid, region, chosen.headRows)
  if (block.bodyRows.length === 0) return null
  const { above, headRows, bodyRows, below } = block
  const { left, right } = extent(grid, block)
  const { labelColumn = block.labelColumn } = chosen
  const isChosen = chosen.labelColumn === undefined ? {} : ({ isLabelChosen: true } as const)
  return { above, headRows, bodyRows, below, labelColumn, ...isChosen, left, right }
}

type Draft = FoundTable & { readonly bodyRows: number[]; readonly below: Line[] }

/** Takes the blocks of a sheet from the top and decides which begin a table, which go on with it, and where lines go. */
class TableCollector {
  private readonly tables: Draft[] = []
  private pending: Line[] = []

  constructor(
    private readonly grid: SheetGrid,
    private readonly sheetHasFigures: boolean,
  ) {}

  add(block: Block): void {
    if (block.bodyRows.length === 0) {
      this.addLines([...block.above, ...linesOfHead(this.grid, block), ...block.below])
      return
    }
    const previous = this.tables[this.tables.length - 1]
    if (previous && this.continues(previous, block)) this.extend(previous, block)
    else if (this.isTable(block)) this.begin(block)
    else this.addLines([...block.above, ...block.below])
  }

  finish(): ReadonlyArray<FoundTable> {
    const previous = this.tables[this.tables.length - 1]
    for (const line of this.pending) previous?.below.push(line)
    return this.tables
  }

  private begin(block: Block): void {
    const top = block.headRows[0] ?? block.bodyRows[0] ?? 0
    const near = this.pending.filter((line) => this.grid.gap(line.row, top) <= MAX_GAP + 2)
    this.tables.push({
      headRows: block.headRows,
      bodyRows: [...block.bodyRows],
      labelColumn: block.labelColumn,
      ...extent(this.grid, block),
      above: [...near, ...block.above],
      below: [...block.below],
    })
    this.pending = []
  }

  private extend(table: Draft, block: Block): void {
    const groupRows = [...this.pending, ...block.above]
      .filter((line) => line.cell.column === table.labelColumn)
      .map((line) => line.row)
    for (const row of [...groupRows, ...block.headRows, ...block.bodyRows]) table.bodyRows.push(row)
    table.below.push(...block.below)
    this.pending = []
  }

  /** Footnotes and a unit under a table belong to it; other lines may be the title of the next. */
  private addLines(lines: ReadonlyArray<Line>): void {
    const previous = this.tables[this.tables.length - 1]
    for (const line of lines) {
      const isNote = previous && this.pending.length === 0 && isFootnoteLine(line.text)
      if (isNote) previous.below.push(line)
      else this.pending.push(line)
    }
  }

  private isTable(block: Block): boolean {
    const counts = block.bodyRows.map((row) => regionCells(this.grid, block.region, row).length)
    if (block.hasNumbers) {
      const cells = counts.reduce((sum, count) => sum + count, 0)
      return block.headRows.length > 0 || cells > 2
    }
    const wide = counts.filter((count) => count > 1).length
    // Two columns of text over a table of figures are "Selskap: …, Periode: …", not a table.
    if (this.sheetHasFigures) return block.headRows.length > 0 && wide >= 2 && isThreeWide(counts)
    return wide >= 2 || (block.headRows.length > 0 && wide >= 1)
  }

  private continues(table: Draft, block: Block): boolean {
    const last = table.bodyRows[table.bodyRows.length - 1] ?? 0
    const top = block.above[0]?.row ?? block.headRows[0] ?? block.bodyRows[0] ?? 0
    const start = this.pending[0]?.row ?? top
    if (this.grid.gap(last, start) > MAX_GAP || block.labelColumn !== table.labelColumn)
      return false
    if (!block.hasNumbers || this.hasOwnHead(block)) return false
    const { left, right } = extent(this.grid, block)
    if (left < table.left || right > table.right) return false
    return [...this.pending, ...block.above].every((line) => this.canBeGroup(table, line))
  }

  private canBeGroup(table: Draft, line: Line): boolean {
    const isAside = isFootnoteLine(line.text) || isUnitLine(line.text) || line.text.length > 60
    return line.cell.column === table.labelColumn && !isAside
  }

  /** A head that names periods, or names every column that has figures. */
  private hasOwnHead(block: Block): boolean {
    const cells = block.headRows.flatMap((row) => regionCells(this.grid, block.region, row))
    const first = block.labelColumn ?? -1
    const heads = cells.filter(({ column }) => column > first)
    if (heads.length === 0) return false
    if (heads.some((cell) => periodOfCell(cell) !== null)) return true
    const named = new Set(heads.map(({ column }) => column))
    const used = new Set(
      block.bodyRows.flatMap((row) =>
        regionCells(this.grid, block.region, row).flatMap(({ column }) =>
          column > first ? [column] : [],
        ),
      ),
    )
    return [...used].every((column) => named.has(column))
  }
}

function isThreeWide(counts: ReadonlyArray<number>): boolean {
  return counts.filter((count) => count > 2).length >= 2
}

/** A head with nothing below it is only lines. */
function linesOfHead(grid: SheetGrid, block: Block): ReadonlyArray<Line> {
  return block.headRows.flatMap((row) =>
    regionCells(grid, block.region, row).flatMap((cell) =>
      cell.value.kind === 'text' ? [{ row, cell, text: cell.value.text.trim() }] : [],
    ),
  )
}

function extent(grid: SheetGrid, block: Block): { readonly left: number; readonly right: number } {
  let left = block.labelColumn ?? Number.POSITIVE_INFINITY
  let right = 0
  for (const row of [...block.headRows, ...block.bodyRows]) {
    const cells = regionCells(grid, block.region, row)
    left = Math.min(left, cells[0]?.column ?? left)
    right = Math.max(right, cells[cells.length - 1]?.column ?? 0)
  }
  return { left, right }
}
