import type { ClipboardCell } from '../../../shared/excel/clipboard-sheet.ts'
import { parseClipboardHtml, styleOf } from './parse-html.ts'

type Rows = ReadonlyArray<ReadonlyArray<ClipboardCell>>

const MAX_CELLS = 50_000

/**
 * The cells of a pasted range: from the HTML when it is one table and nothing else (Excel, LibreOffice), else from text
 * with tabs. Null when what was pasted is no range.
 */
export function cellsFromClipboard(html: string, plain: string): Rows | null {
  const rows = cellsFromHtml(html) ?? cellsFromText(plain)
  if (!rows) return null
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  return count > 1 && count <= MAX_CELLS ? rows : null
}

function cellsFromHtml(html: string): Rows | null {
  if (!/<table/i.test(html)) return null
  const { body, styles } = parseClipboardHtml(html)
  const tables = body.querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1) return null
  const formats = formatsByClass(styles)
  const rows = [...table.rows]
    .filter((row) => !/display:\s*none/i.test(styleOf(row)))
    .map((row) => [...row.cells].flatMap((cell) => readCells(cell, formats)))
  table.remove()
  for (const noise of body.querySelectorAll('script, meta, title')) noise.remove()
  return (body.textContent ?? '').trim() === '' ? rows : null
}

/** Excel writes the number formats of its cells in a style sheet: `.xl65 { mso-number-format:"0\.0%"; }`. */
function formatsByClass(styles: string): ReadonlyMap<string, string> {
  const found = styles.matchAll(/\.(\w+)\s*\{[^}]*?mso-number-format:\s*"?((?:\\.|[^";}])*)"?/g)
  return new Map([...found].map(([, name = '', format = '']) => [name, unescapeFormat(format)]))
}

/** In a style, characters of a format are escaped (`\#`), and some as hexadecimal (`\0022`). */
function unescapeFormat(format: string): string {
  return format
    .replaceAll(/\\([0-9a-f]{4}) ?/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\(.)/g, '$1')
    .trim()
}

/**
 * Excel spans a cell over its empty neighbours when its text flows over them (`mso-ignore:colspan`): that is no merge,
 * and the neighbours are cells of their own.
 */
function readCells(
  element: HTMLTableCellElement,
  formats: ReadonlyMap<string, string>,
): ReadonlyArray<ClipboardCell> {
  const cell = readCell(element, formats)
  if (!cell.colspan || !/mso-ignore:\s*colspan/i.test(styleOf(element))) return [cell]
  const { colspan, ...own } = cell
  return [own, ...Array.from({ length: colspan - 1 }, () => ({ text: '' }))]
}

function readCell(cell: HTMLTableCellElement, formats: ReadonlyMap<string, string>): ClipboardCell {
  const value = cell.getAttribute('sdval') ?? (cell.getAttribute('x:num') || null)
  const format = formatOf(cell, formats)
  return {
    text: cellText(cell),
    ...(value === null ? {} : { value }),
    ...(format ? { format } : {}),
    ...(cell.colSpan > 1 ? { colspan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowspan: cell.rowSpan } : {}),
  }
}

/** LibreOffice has `sdnum="1044;0;# ##0"`: language, language of the format, format. */
function formatOf(cell: HTMLTableCellElement, formats: ReadonlyMap<string, string>): string | null {
  const own = /mso-number-format:\s*"?((?:\\.|[^";}])*)/.exec(styleOf(cell))?.[1]
  if (own) return unescapeFormat(own)
  const calc = cell.getAttribute('sdnum')?.split(';').slice(2).join(';')
  return calc || (formats.get(cell.className) ?? null)
}

function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  const text = cell.textContent ?? ''
  // Line ends in the source are not line ends in the cell; those were `br`, and mean something only inside a text.
  return text
    .replaceAll(/[ \t\r\n]*\n[ \t\r\n]*/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
}

/** At least one tab in most lines: text with tabs in it now and then is text. */
function cellsFromText(plain: string): Rows | null {
  const lines = plain.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const withTabs = lines.filter((line) => line.includes('\t')).length
  if (lines.length < 2 || withTabs < lines.length / 2) return null
  return lines.map((line) => line.split('\t').map((text) => ({ text })))
}
