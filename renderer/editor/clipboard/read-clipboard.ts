import { type ClipboardRange, rangeOfTexts } from '../../../shared/excel/clipboard-range.ts'
import { type PastedCell, pastedCells } from '../../../shared/excel/clipboard-sheet.ts'
import { fillNarrowCells } from '../../../shared/excel/fill-narrow-cells.ts'
import { readTabSeparated } from '../../../shared/excel/tab-separated.ts'
import { formatsByClass } from './excel-formats.ts'
import { parseClipboardHtml } from './parse-html.ts'
import { statedSeparators } from './stated-separators.ts'
import { rangeOfTable } from './table-range.ts'

const MAX_CELLS = 50_000

/**
 * The cells to fill into a table: those of a pasted range, or the lines and tabs of any other text. Null when there are
 * none, or more than can be filled in without stopping the window.
 */
export function cellsFromClipboard(
  html: string,
  plain: string,
): ReadonlyArray<ReadonlyArray<PastedCell>> | null {
  const range = rangeFromHtml(html, plain) ?? rangeOfTexts(readTabSeparated(plain))
  return range && isReadable(range, 1) ? pastedCells(range) : null
}

/**
 * A pasted range: from the HTML when it is one table and nothing else (Excel, LibreOffice, Google), else from text with
 * tabs. Null when what was pasted is no range of at least two cells.
 */
export function rangeFromClipboard(html: string, plain: string): ClipboardRange | null {
  const range = rangeFromHtml(html, plain) ?? rangeFromText(plain)
  return range && isReadable(range, 2) ? range : null
}

function isReadable({ rows }: ClipboardRange, least: number): boolean {
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  return count >= least && count <= MAX_CELLS
}

function rangeFromHtml(html: string, plain: string): ClipboardRange | null {
  if (!/<table/i.test(html)) return null
  const { body, styles } = parseClipboardHtml(html)
  const tables = body.querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1) return null
  const range = rangeOfTable(table, formatsByClass(styles))
  table.remove()
  for (const noise of body.querySelectorAll('script, meta, title')) noise.remove()
  if (!range || (body.textContent ?? '').trim() !== '') return null
  const separators = statedSeparators(html)
  const stated = separators ? { ...range, separators } : range
  return plain === '' ? stated : fillNarrowCells(stated, readTabSeparated(plain))
}

/** At least one tab in most lines: text with tabs in it now and then is text. */
function rangeFromText(plain: string): ClipboardRange | null {
  const lines = readTabSeparated(plain)
  const wide = lines.filter((line) => line.length > 1).length
  return lines.length >= 2 && wide * 2 >= lines.length ? rangeOfTexts(lines) : null
}
