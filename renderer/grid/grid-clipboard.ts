import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { cellValue, unitOf } from '../../shared/tables/cells.ts'
import { computeTable } from '../../shared/tables/compute-table.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridRange } from './grid-place.ts'

/** A cell as it goes on the clipboard. */
export type CopiedCell = {
  readonly text: string
  /** Every digit of a number, and how a spreadsheet is to show it. */
  readonly number?: { readonly value: string; readonly format: string }
}

/** The cells of a range as they are shown, row by row, with the exact values of numbers. */
export function cellsInRange(
  table: TypedTable,
  resolved: ResolvedTable,
  range: GridRange,
): ReadonlyArray<ReadonlyArray<CopiedCell>> {
  const { rows } = computeTable(table)
  return resolved.rows.slice(range.top, range.bottom + 1).map((shown, down) => {
    const row = rows[range.top + down]
    const cells = shown.cells.map(({ text }, index): CopiedCell => {
      const cell = row?.cells[index]
      const column = table.columns[index]
      if (!row || !column || !cell) return { text }
      const value = cellValue(cell)
      if (value === null) return { text }
      const isPercent = unitOf(table, row, column, cell) === 'percent'
      return {
        text: withPlainMinus(text),
        number: { value, format: numberFormat(cell, text, isPercent) },
      }
    })
    return [{ text: shown.label }, ...cells].slice(range.left, range.right + 1)
  })
}

/** No spreadsheet takes the minus sign of print for one. */
function withPlainMinus(text: string): string {
  return text.replace('\u2212', '-')
}

/** `#,##0.0%`; a unit that stands after the number goes along as text. */
function numberFormat(cell: Cell, shown: string, isPercent: boolean): string {
  const decimals = cell.state === 'number' || cell.state === 'zero' ? cell.decimals : 0
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  if (isPercent) return `${number}%`
  const unit = /\d[\u00a0 ]([^\d].*)$/u.exec(shown)?.[1]?.replaceAll('"', '') ?? ''
  return unit === '' ? number : `${number}" ${unit}"`
}

/** Text for a spreadsheet: tabs between cells; a cell with a tab, line feed or quote is quoted, as Excel does. */
export function toTabSeparated(rows: ReadonlyArray<ReadonlyArray<CopiedCell>>): string {
  return rows.map((row) => row.map(({ text }) => quoteWhereNeeded(text)).join('\t')).join('\r\n')
}

function quoteWhereNeeded(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The same cells as an HTML table, for Word, mail and spreadsheets. Calc reads the exact value from `sdval`; Excel has
 * `x:num` and the number format for it.
 */
export function toHtmlTable(rows: ReadonlyArray<ReadonlyArray<CopiedCell>>): string {
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`
}

function htmlCell({ text, number }: CopiedCell): string {
  if (!number) return `<td>${escapeHtml(text)}</td>`
  const { value, format } = number
  const officeFormat = format.replaceAll('"', '\\0022').replaceAll(/[#,.%]/g, '\\$&')
  const attributes = [
    `sdval="${value}"`,
    `sdnum="1033;1033;${escapeHtml(format)}"`,
    `x:num="${value}"`,
    `style='mso-number-format:"${escapeHtml(officeFormat)}";text-align:right'`,
  ]
  return `<td ${attributes.join(' ')}>${escapeHtml(text)}</td>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>')
}
