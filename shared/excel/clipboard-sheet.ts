import { parseDecimal } from '../base/decimal.ts'
import { parseNumber, type Separators } from '../language/parse-number.ts'
import type { CellRange } from './cell-address.ts'
import { readNumberFormat } from './number-format.ts'
import { isoFromSerial } from './serial-date.ts'
import { rangeOfCells } from './sheet-range.ts'
import type { Sheet, SheetCell, SheetCellValue } from './workbook.ts'

/** One cell as it lies on the clipboard. */
export type ClipboardCell = {
  /** As shown. */
  readonly text: string
  /** The exact value, full stop as decimal sign, where the source gives it (`sdval`, `x:num`). */
  readonly value?: string
  /** Number format code, where the source gives it. */
  readonly format?: string
  readonly colspan?: number
  readonly rowspan?: number
}

const MAX_SPAN = 1000
const ERROR = /^#[A-ZÆØÅ0-9/]+[!?]?$/

/**
 * A sheet from a pasted grid, so that a paste is understood by the same rules as a workbook. Numbers are read with the
 * separators the clipboard states, else the Norwegian way; what can be read in two ways stays text. A cell that shows
 * `####` because its column was narrow stays text too.
 */
export function sheetFromClipboard(
  rows: ReadonlyArray<ReadonlyArray<ClipboardCell>>,
  name: string,
  separators?: Separators,
): Sheet {
  const cells: SheetCell[] = []
  const merges: CellRange[] = []
  const covered = new Set<string>()
  for (const [row, line] of rows.entries()) {
    let column = 0
    for (const cell of line) {
      while (covered.has(`${row}/${column}`)) column++
      const merge = mergeOf(cell, row, column)
      for (let r = row; r <= merge.bottom; r++) {
        for (let c = column; c <= merge.right; c++) covered.add(`${r}/${c}`)
      }
      if (merge.bottom > row || merge.right > column) merges.push(merge)
      const value = clipboardValue(cell, separators)
      if (value) {
        cells.push({
          row,
          column,
          value,
          format: cell.format ?? null,
          formula: null,
          comment: null,
        })
      }
      column = merge.right + 1
    }
  }
  const range = rangeOfCells(cells)
  return { name, hidden: false, range, cells, merges, hiddenRows: [], hiddenColumns: [] }
}

function mergeOf(cell: ClipboardCell, row: number, column: number): CellRange {
  const span = (count: number | undefined) => Math.min(Math.max(count ?? 1, 1), MAX_SPAN)
  return {
    top: row,
    left: column,
    bottom: row + span(cell.rowspan) - 1,
    right: column + span(cell.colspan) - 1,
  }
}

function clipboardValue(
  cell: ClipboardCell,
  separators: Separators | undefined,
): SheetCellValue | null {
  const text = cell.text.trim()
  // Before the value: Calc gives an error cell the value 0.
  if (ERROR.test(text)) return { kind: 'error', code: text }
  if (text === '' && cell.value === undefined) return null
  const exact = cell.value === undefined ? null : parseDecimal(cell.value)
  if (exact !== null) {
    const format = readNumberFormat(cell.format ?? null)
    const iso = format.kind === 'date' ? isoFromSerial(Number(exact), false, format.hasTime) : null
    return iso ? { kind: 'date', iso, serial: exact } : { kind: 'number', value: exact }
  }
  const read = /^[-\u2212+(]?\s*\d[\d.,\s]*\)?$/.test(text) ? parseNumber(text, separators) : null
  if (read?.kind === 'number') return { kind: 'number', value: read.value }
  return { kind: 'text', text: cell.text }
}
