import { assertExists } from '../../shared/base/assert.ts'
import { decimalFromNumber, parseDecimal } from '../../shared/base/decimal.ts'
import { parseRange } from '../../shared/excel/cell-address.ts'
import { rangeOfCells } from '../../shared/excel/sheet-range.ts'
import type { Sheet, SheetCell, SheetCellValue } from '../../shared/excel/workbook.ts'

export type SheetSketch = {
  readonly sheet: string
  /** Rows from A1; see `sheetFromLines`. */
  readonly rows: ReadonlyArray<string>
  readonly merges?: ReadonlyArray<string>
  readonly hiddenRows?: ReadonlyArray<number>
  readonly hiddenColumns?: ReadonlyArray<number>
}

/**
 * A sheet from lines of cells with ` | ` between: `12.5` a number, `0.05{0.0%}` with a format, `7=SUM(B1:B2)` with a
 * formula, `?=A1` never calculated, `@2024-12-31{dd.mm.yyyy}` a date, `#DIV/0!` an error, `'2024` and all else text.
 */
export function sheetFromLines(sketch: SheetSketch): Sheet {
  const cells = sketch.rows.flatMap((line, row) =>
    line.split('|').flatMap((text, column) => readSketch(text, row, column)),
  )
  return {
    name: sketch.sheet,
    hidden: false,
    range: rangeOfCells(cells),
    cells,
    merges: (sketch.merges ?? []).map((range) =>
      assertExists(parseRange(range), `the case says ${range} is merged`),
    ),
    hiddenRows: (sketch.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: sketch.hiddenColumns ?? [],
  }
}

const SKETCH = /^(@?-?[\d.T:-]+|\?)(?:\{([^}]*)\})?(=.*)?$/

function readSketch(padded: string, row: number, column: number): ReadonlyArray<SheetCell> {
  // One space on each side belongs to the layout; further ones to the text.
  const text = padded.replace(/^ /, '').replace(/ $/, '')
  if (text.trim() === '') return []
  const place = { row, column, comment: null }
  if (/^#[A-Z/0]+[!?]?$/.test(text)) {
    return [{ ...place, value: { kind: 'error', code: text }, format: null, formula: null }]
  }
  const [, bare = '', format = null, formula = null] = SKETCH.exec(text.trim()) ?? []
  const value = readValue(bare) ?? { kind: 'text', text: text.replace(/^'/, '') }
  return [{ ...place, value, format, formula }]
}

function readValue(bare: string): SheetCellValue | null {
  if (bare === '?') return { kind: 'uncalculated' }
  if (bare.startsWith('@')) {
    const serial = decimalFromNumber(Math.round(Date.parse(bare.slice(1)) / 86_400_000) + 25_569)
    return { kind: 'date', iso: bare.slice(1), serial }
  }
  const number = parseDecimal(bare)
  return number === null ? null : { kind: 'number', value: number }
}
