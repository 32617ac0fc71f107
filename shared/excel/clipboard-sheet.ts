import { decimalPlaces, toPercent } from '../base/decimal.ts'
import { booleanWord } from '../language/spreadsheet-words.ts'
import type { ClipboardRange } from './clipboard-range.ts'
import { type ClipboardReading, readClipboardCell } from './clipboard-value.ts'
import { readNumberFormat } from './number-format.ts'
import { rangeOfCells } from './sheet-range.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** A pasted cell as it was understood. */
export type PastedCell = ClipboardReading & {
  /** As it was shown where it was copied. */
  readonly text: string
  /** What to type to get the same value, every digit of it: `1234567,891`, `6,9 %`; empty for an empty cell. */
  readonly typed: string
  /** How many decimals the source shows; null when it does not say. */
  readonly decimals: number | null
}

/** A sheet from a pasted range, so that a paste is understood by the same rules as a workbook. */
export function sheetFromClipboard(range: ClipboardRange, name: string): Sheet {
  const cells: SheetCell[] = []
  for (const [row, line] of range.rows.entries()) {
    for (const [column, cell] of line.entries()) {
      const { value, format } = readClipboardCell(cell, range.separators)
      if (value) cells.push({ row, column, value, format, formula: null, comment: null })
    }
  }
  const { merges, hiddenRows, hiddenColumns } = range
  return {
    name,
    hidden: false,
    range: rangeOfCells(cells),
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
  }
}

/** The cells of a pasted range to fill into others: what was hidden is left out, covered cells are empty. */
export function pastedCells(range: ClipboardRange): ReadonlyArray<ReadonlyArray<PastedCell>> {
  const hiddenRows = new Set(range.hiddenRows)
  const hiddenColumns = new Set(range.hiddenColumns)
  return range.rows
    .filter((_, row) => !hiddenRows.has(row))
    .map((line) =>
      line
        .filter((_, column) => !hiddenColumns.has(column))
        .map((cell) => {
          const read = readClipboardCell(cell, range.separators)
          return { ...read, text: cell.text, typed: typedText(read), decimals: shownDecimals(read) }
        }),
    )
}

function typedText({ value, format }: ClipboardReading): string {
  switch (value?.kind) {
    case undefined:
    case 'uncalculated':
      return ''
    case 'number': {
      const { percent } = readNumberFormat(format)
      return percent ? `${withComma(toPercent(value.value))} %` : withComma(value.value)
    }
    case 'text':
      return value.text
    case 'date':
      return value.iso.slice(0, 10).split('-').reverse().join('.')
    case 'boolean':
      return booleanWord(value.value)
    case 'error':
      return value.code
  }
}

function withComma(value: string): string {
  return value.replace('.', ',')
}

function shownDecimals({ value, format }: ClipboardReading): number | null {
  if (value?.kind !== 'number') return null
  const { decimals, percent } = readNumberFormat(format)
  return decimals ?? (percent ? Math.max(0, decimalPlaces(value.value) - 2) : null)
}
