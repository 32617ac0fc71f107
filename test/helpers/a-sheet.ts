import { parseDecimal } from '../../shared/base/decimal.ts'
import type { Sheet, SheetCell, SheetCellValue } from '../../shared/excel/workbook.ts'

/** A sheet from rows of texts, from A1: `12.5` is a number, empty is no cell, `=` before it keeps a number as text. */
export function aSheet(
  name: string,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  hidden = false,
): Sheet {
  const cells: ReadonlyArray<SheetCell> = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const value = readValue(text)
      return value ? [{ row, column, value, format: null, formula: null, comment: null }] : []
    }),
  )
  const right = Math.max(...rows.map((texts) => texts.length)) - 1
  return {
    name,
    hidden,
    range: { top: 0, left: 0, bottom: rows.length - 1, right },
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }
}

function readValue(text: string): SheetCellValue | null {
  if (text === '') return null
  const value = parseDecimal(text)
  if (value !== null) return { kind: 'number', value }
  return { kind: 'text', text: text.replace(/^=/, '') }
}
