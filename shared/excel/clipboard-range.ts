import type { Separators } from '../language/parse-number.ts'
import type { CellRange } from './cell-address.ts'

/** One cell as it lies on the clipboard. */
export type ClipboardCell = {
  /** As shown. */
  readonly text: string
  /** The exact value, full stop as decimal sign, where the source gives it (`sdval`, `x:num`). */
  readonly value?: string
  /** What the source says the cell holds, where that is not seen from the value. */
  readonly kind?: 'boolean' | 'text'
  /** Number format code, where the source gives it. */
  readonly format?: string
}

/** A cell in a row of a table, where covered cells are left out. */
export type SpanningCell = ClipboardCell & { readonly colspan?: number; readonly rowspan?: number }

/** A pasted range: every row has a cell for every column, also where a merged cell covers it. */
export type ClipboardRange = {
  readonly rows: ReadonlyArray<ReadonlyArray<ClipboardCell>>
  readonly merges: ReadonlyArray<CellRange>
  /** Zero-based, in the range. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly hiddenColumns: ReadonlyArray<number>
  /** The signs the source says it writes numbers with; absent: the Norwegian ones. */
  readonly separators?: Separators
}

const BLANK: ClipboardCell = { text: '' }
/** Spans can claim any area: more than this is nothing a person copied. */
const MAX_AREA = 200_000

/** Puts cells with spans in their places. Null when there are none, or when they claim more room than is read. */
export function layOutCells(
  rows: ReadonlyArray<ReadonlyArray<SpanningCell>>,
): Pick<ClipboardRange, 'rows' | 'merges'> | null {
  const placed: Array<Array<ClipboardCell>> = rows.map(() => [])
  const merges: CellRange[] = []
  let area = 0
  for (const [row, line] of rows.entries()) {
    const own = placed[row] ?? []
    let column = 0
    for (const { colspan = 1, rowspan = 1, ...cell } of line) {
      while (own[column] !== undefined) column++
      const bottom = Math.min(row + Math.max(rowspan, 1), rows.length) - 1
      const right = column + Math.max(colspan, 1) - 1
      area += (bottom - row + 1) * (right - column + 1)
      if (area > MAX_AREA) return null
      for (let r = row; r <= bottom; r++) {
        for (let c = column; c <= right; c++) {
          const covered = placed[r]
          if (covered) covered[c] = r === row && c === column ? cell : BLANK
        }
      }
      if (bottom > row || right > column) merges.push({ top: row, left: column, bottom, right })
      column = right + 1
    }
  }
  const width = placed.reduce((most, line) => Math.max(most, line.length), 0)
  if (width === 0 || width * rows.length > MAX_AREA) return null
  return {
    rows: placed.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? BLANK)),
    merges,
  }
}

/** Text with tabs as a range: nothing is merged, and nothing is known to be hidden. */
export function rangeOfTexts(rows: ReadonlyArray<ReadonlyArray<string>>): ClipboardRange | null {
  const laid = layOutCells(rows.map((line) => line.map((text) => ({ text }))))
  return laid && { ...laid, hiddenRows: [], hiddenColumns: [] }
}
