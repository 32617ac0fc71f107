import type { ResolvedTable } from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { type GridEdit, type GridRange, placeAt, positionsIn } from './grid-place.ts'

/** The cells of a range as they are shown, row by row. */
export function textsInRange(
  resolved: ResolvedTable,
  range: GridRange,
): ReadonlyArray<ReadonlyArray<string>> {
  return resolved.rows
    .slice(range.top, range.bottom + 1)
    .map((row) =>
      [row.label, ...row.cells.map((cell) => cell.text)].slice(range.left, range.right + 1),
    )
}

/** Text for a spreadsheet: tabs between cells; a cell with a tab, line feed or quote is quoted, as Excel does. */
export function toTabSeparated(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  return rows.map((row) => row.map(quoteWhereNeeded).join('\t')).join('\r\n')
}

function quoteWhereNeeded(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same cells as an HTML table, for Word and mail. */
export function toHtmlTable(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
    .join('')
  return `<table>${body}</table>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')
}

/** Reads what a spreadsheet puts on the clipboard. A quoted cell may hold tabs and line feeds. */
export function fromTabSeparated(text: string): ReadonlyArray<ReadonlyArray<string>> {
  const rows: Array<Array<string>> = []
  let row: Array<string> = []
  let at = 0
  while (at < text.length) {
    const cell = cellAt(text, at)
    row.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      if (at === text.length) row.push('')
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      rows.push(row)
      row = []
    }
  }
  // A spreadsheet ends the last row with a line feed: that begins no new row.
  return row.length > 0 ? [...rows, row] : rows
}

function cellAt(text: string, start: number): { readonly text: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  quoted.lastIndex = start
  const inQuotes = quoted.exec(text)
  if (inQuotes) return { text: (inQuotes[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex }
  const length = text.slice(start).search(/[\t\r\n]/)
  const end = length < 0 ? text.length : start + length
  return { text: text.slice(start, end), end }
}

/**
 * The edits that fill pasted cells in from the upper left corner of a range, and how many found no place.
 * A single cell fills the whole range.
 */
export function pasteEdits(
  table: TypedTable,
  range: GridRange,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): { readonly edits: ReadonlyArray<GridEdit>; readonly left: number } {
  const [first = []] = rows
  if (rows.length === 1 && first.length === 1) {
    const typed = first[0] ?? ''
    const edits = positionsIn(range).map((at) => ({ ...placeAt(table, at), typed }))
    return { edits, left: 0 }
  }
  const edits: Array<GridEdit> = []
  let left = 0
  rows.forEach((texts, down) => {
    texts.forEach((typed, right) => {
      const at = { row: range.top + down, column: range.left + right }
      if (at.row < table.rows.length && at.column <= table.columns.length) {
        edits.push({ ...placeAt(table, at), typed })
      } else left++
    })
  })
  return { edits, left }
}
