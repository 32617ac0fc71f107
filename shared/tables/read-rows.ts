import { cellAddress } from '../excel/cell-address.ts'
import type { SheetCell } from '../excel/workbook.ts'
import { parseNumber } from '../language/parse-number.ts'
import { meansNoValue } from '../language/spreadsheet-words.ts'
import { cellWords } from './cell-words.ts'
import type { FoundTable } from './find-tables.ts'
import type { ColumnReading } from './read-columns.ts'
import { type SheetGrid, textOf } from './sheet-grid.ts'
import { sumsRowsAbove } from './sum-formula.ts'
import type { RowRole, TableWarning } from './typed-table.ts'

/** A row of a found table. */
export type RowReading = {
  /** Zero-based row in the sheet. */
  readonly row: number
  readonly label: string
  readonly role: RowRole
  readonly level: number
  /** Cells by position in the column list. */
  readonly cells: ReadonlyArray<SheetCell | undefined>
}

const SUM_LABEL = /^(?:sum|total(?:t|e|sum)?|i alt|til sammen|til saman|totalsum)\b/i
const RESULT_LABEL = /resultat\b|^netto\b|^årets\b.*\b(?:over|under)skudd/i
const OF_WHICH = /^[-–\s]*(?:herav|hvorav|derav|kvarav|av dette|av disse|av desse)\b/i
const SPACES_PER_LEVEL = 2
const MAX_LEVEL = 3

export function readRows(
  grid: SheetGrid,
  table: FoundTable,
  columns: ReadonlyArray<ColumnReading>,
): { readonly rows: ReadonlyArray<RowReading>; readonly warnings: ReadonlyArray<TableWarning> } {
  const warnings: TableWarning[] = []
  const rows: RowReading[] = []
  let previous = ''
  let figuresAbove = 0
  for (const row of table.bodyRows) {
    const repeated = isRepeatedHead(grid, row, table, columns)
    const cells = columns.map(({ column }) => (repeated ? undefined : grid.at(row, column)))
    const read = readLabel(grid, row, table.labelColumn, previous, needsLabel(columns, cells))
    if (read.isRepeated) {
      const cell = table.labelColumn === null ? null : cellAddress(row, table.labelColumn)
      warnings.push({ code: 'merged', detail: read.label, cell })
    }
    warnings.push(...mergedFigures(grid, row, columns))
    previous = read.label
    const role = roleOf(read.label, cells, figuresAbove)
    if (role === 'item' || role === 'subtotal') figuresAbove++
    rows.push({
      row,
      label: read.label,
      role,
      level: levelOf(read.raw),
      cells,
    })
  }
  return { rows: withItems(withTotals(rows)), warnings }
}

type Label = { readonly label: string; readonly raw: string; readonly isRepeated: boolean }

function readLabel(
  grid: SheetGrid,
  row: number,
  labelColumn: number | null,
  previous: string,
  continues: boolean,
): Label {
  if (labelColumn === null) return { label: '', raw: '', isRepeated: false }
  const cell = grid.at(row, labelColumn)
  if (cell) {
    const raw = cell.value.kind === 'text' ? cell.value.text : ''
    return { label: cellWords(cell), raw, isRepeated: false }
  }
  const merge = grid.mergeAt(row, labelColumn)
  const above = merge && merge.top < row ? cellWords(grid.at(merge.top, merge.left)) : ''
  const label = above !== '' ? above : continues ? previous : ''
  return { label, raw: '', isRepeated: label !== '' }
}

/** A row without a label of its own, with a year, a unit or a word beside, goes on about what the row above named. */
function needsLabel(
  columns: ReadonlyArray<ColumnReading>,
  cells: ReadonlyArray<SheetCell | undefined>,
): boolean {
  return columns.some(
    ({ reads, role }, index) =>
      cells[index] !== undefined && (role === 'unit' || (role === 'value' && reads !== 'amounts')),
  )
}

/** A figure merged over several cells stands in the first of them only; the others are blank, and that is told. */
function mergedFigures(
  grid: SheetGrid,
  row: number,
  columns: ReadonlyArray<ColumnReading>,
): ReadonlyArray<TableWarning> {
  return columns.flatMap(({ column }) => {
    const merge = grid.mergeAt(row, column)
    if (!merge || grid.at(row, column)) return []
    const first = grid.at(merge.top, merge.left)
    const isInBody = columns.some((other) => other.column === merge.left)
    return first && isInBody
      ? [{ code: 'merged', detail: cellWords(first), cell: cellAddress(row, column) } as const]
      : []
  })
}

/** A second block may repeat "Note" over its column: that is no content. */
function isRepeatedHead(
  grid: SheetGrid,
  row: number,
  table: FoundTable,
  columns: ReadonlyArray<ColumnReading>,
): boolean {
  if (table.headRows.length === 0) return false
  const filled = columns.filter(({ column }) => grid.at(row, column) !== undefined)
  // Text only: the number 2024 under the heading 2024 is a figure.
  return (
    filled.length > 0 &&
    filled.every(({ column, header }) => {
      const text = textOf(grid.at(row, column))
      return text !== null && header.includes(text)
    })
  )
}

function roleOf(
  label: string,
  cells: ReadonlyArray<SheetCell | undefined>,
  figuresAbove: number,
): RowRole {
  const filled = cells.filter((cell) => cell !== undefined)
  if (filled.length === 0) return 'group'
  if (OF_WHICH.test(label)) return 'ofWhich'
  if (SUM_LABEL.test(label)) return 'subtotal'
  if (filled.every(isProse)) return 'text'
  const sums = filled.some((cell) => cell.formula !== null && sumsRowsAbove(cell.formula, cell))
  // «Årets resultat» after the opening balance is an item; after income and costs it is their result.
  const isResult = RESULT_LABEL.test(label) && figuresAbove >= 2
  return sums || isResult ? 'subtotal' : 'item'
}

/** Text that stands neither for a number nor for the lack of one. */
function isProse(cell: SheetCell): boolean {
  const text = textOf(cell)
  return text !== null && !meansNoValue(text) && parseNumber(text).kind === 'none'
}

/** In a table of words, rows of words are what it is about. */
function withItems(rows: ReadonlyArray<RowReading>): ReadonlyArray<RowReading> {
  const hasFigures = rows.some(({ role }) => role !== 'text' && role !== 'group')
  return hasFigures
    ? rows
    : rows.map((row) => (row.role === 'text' ? { ...row, role: 'item' } : row))
}

/** The last sum of a table is its total, and so is one that shouts: "SUM EIENDELER" among "Sum …". */
function withTotals(rows: ReadonlyArray<RowReading>): ReadonlyArray<RowReading> {
  const sums = rows.filter(({ role }) => role === 'subtotal')
  const last = sums[sums.length - 1]
  const hasQuiet = sums.some(({ label }) => !isUpperCase(label))
  return rows.map((row) => {
    if (row.role !== 'subtotal') return row
    const isTotal =
      row === last || /^totalt?\b/i.test(row.label) || (hasQuiet && isUpperCase(row.label))
    return isTotal ? { ...row, role: 'total' } : row
  })
}

function isUpperCase(label: string): boolean {
  return label.length > 3 && label === label.toUpperCase() && label !== label.toLowerCase()
}

function levelOf(raw: string): number {
  if (OF_WHICH.test(raw)) return 1
  const spaces = /^[ \u00a0]*/.exec(raw)?.[0].length ?? 0
  return Math.min(MAX_LEVEL, Math.floor(spaces / SPACES_PER_LEVEL))
}
