import type { ClipboardCell, ClipboardRange } from './clipboard-range.ts'

const NARROW = /^#{2,}$/

type Texts = ReadonlyArray<ReadonlyArray<string>>

/**
 * Excel writes `####` in its HTML where a column is too narrow for the number, while its text has the number. The text is
 * used only where the two surely show the same cells: as many rows and columns, with or without what is hidden, and every
 * other cell of the row alike. All else is left as it is.
 */
export function fillNarrowCells(range: ClipboardRange, plain: Texts): ClipboardRange {
  if (!range.rows.some((line) => line.some(isNarrow))) return range
  const rows = indexes(range.rows.length, [])
  const columns = indexes(range.rows[0]?.length ?? 0, [])
  const seenRows = indexes(rows.length, range.hiddenRows)
  const seenColumns = indexes(columns.length, range.hiddenColumns)
  const match =
    matched(range, plain, rows, columns) ??
    matched(range, plain, seenRows, columns) ??
    matched(range, plain, seenRows, seenColumns)
  if (!match) return range
  return {
    ...range,
    rows: range.rows.map((line, row) =>
      line.map((cell, column) => {
        const text = isNarrow(cell) ? match.get(`${row}/${column}`) : undefined
        return text === undefined || NARROW.test(text.trim()) ? cell : { ...cell, text }
      }),
    ),
  }
}

function indexes(count: number, without: ReadonlyArray<number>): ReadonlyArray<number> {
  const left = new Set(without)
  return Array.from({ length: count }, (_, index) => index).filter((index) => !left.has(index))
}

/** The texts of rows that are surely the same, by place in the range; null when the shapes differ. */
function matched(
  range: ClipboardRange,
  plain: Texts,
  rows: ReadonlyArray<number>,
  columns: ReadonlyArray<number>,
): ReadonlyMap<string, string> | null {
  if (plain.length !== rows.length) return null
  if (plain.some((line) => line.length > columns.length)) return null
  const texts = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const line = columns.map((column) => range.rows[row]?.[column] ?? { text: '' })
    const shown = plain[index] ?? []
    const isSame = line.every((cell, at) => isNarrow(cell) || isAlike(cell.text, shown[at] ?? ''))
    if (!isSame) continue
    for (const [at, column] of columns.entries()) texts.set(`${row}/${column}`, shown[at] ?? '')
  }
  return texts
}

function isNarrow({ text, value }: ClipboardCell): boolean {
  return value === undefined && NARROW.test(text.trim())
}

function isAlike(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0\u202f"]+/g, '')
  return bare(a) === bare(b)
}
