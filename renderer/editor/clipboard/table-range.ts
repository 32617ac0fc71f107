import {
  type ClipboardCell,
  type ClipboardRange,
  layOutCells,
  type SpanningCell,
} from '../../../shared/excel/clipboard-range.ts'
import { calcCell } from './calc-cell.ts'
import { cellText } from './cell-text.ts'
import { statedFormat } from './excel-formats.ts'
import { googleCell } from './google-cell.ts'
import { styleOf } from './parse-html.ts'

const MOST_COLUMNS = 16_384

/** The cells of an HTML table as a spreadsheet or a text editor wrote it; null when there are none. */
export function rangeOfTable(
  table: HTMLTableElement,
  formats: ReadonlyMap<string, string>,
): ClipboardRange | null {
  const lines = [...table.rows]
  const laid = layOutCells(
    lines.map((line) => [...line.cells].flatMap((cell) => readCells(cell, formats))),
  )
  if (!laid) return null
  const hiddenRows = lines.flatMap((line, row) => (isHidden(line) ? [row] : []))
  const width = laid.rows[0]?.length ?? 0
  return { ...laid, hiddenRows, hiddenColumns: hiddenColumns(table, width) }
}

/**
 * Excel spans a cell over its empty neighbours when its text flows over them (`mso-ignore:colspan`): that is no merge,
 * and the neighbours are cells of their own.
 */
function readCells(
  element: HTMLTableCellElement,
  formats: ReadonlyMap<string, string>,
): ReadonlyArray<SpanningCell> {
  const cell = readCell(element, formats)
  const { colSpan: colspan, rowSpan: rowspan } = element
  if (colspan > 1 && /mso-ignore:\s*colspan/i.test(styleOf(element))) {
    return [cell, ...Array.from({ length: colspan - 1 }, () => ({ text: '' }))]
  }
  return [{ ...cell, ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }]
}

function readCell(cell: HTMLTableCellElement, formats: ReadonlyMap<string, string>): ClipboardCell {
  const text = cellText(cell)
  const format = statedFormat(styleOf(cell)) ?? classFormat(cell, formats)
  const value = cell.getAttribute('x:num') || null
  return {
    text: text === '' ? (cell.getAttribute('x:err') ?? '') : text,
    ...(format === null ? {} : { format }),
    ...(value === null ? {} : { value }),
    ...(cell.hasAttribute('x:str') ? { kind: 'text' as const } : {}),
    ...calcCell(cell),
    ...googleCell(cell),
  }
}

function classFormat(cell: Element, formats: ReadonlyMap<string, string>): string | null {
  for (const name of cell.classList) {
    const format = formats.get(name)
    if (format !== undefined) return format
  }
  return null
}

/** Hidden columns stand in Excel's HTML as `col` elements that are not drawn. One `col` may stand for several. */
function hiddenColumns(table: HTMLTableElement, width: number): ReadonlyArray<number> {
  const columns: Element[] = []
  for (const column of table.querySelectorAll('col')) {
    if (column.closest('table') !== table) continue
    const span = Math.max(1, Number.parseInt(column.getAttribute('span') ?? '1', 10) || 1)
    for (let count = 0; count < span && columns.length < MOST_COLUMNS; count++) columns.push(column)
  }
  // With fewer cells than columns, nothing says which cells the columns belong to.
  if (columns.length !== width) return []
  return columns.flatMap((column, index) => (isHidden(column) ? [index] : []))
}

function isHidden(element: Element): boolean {
  return (
    /display:\s*none|(?:^|[;\s])width:\s*0(?:pt|px)?\s*(?:;|$)/i.test(styleOf(element)) ||
    (element.tagName === 'COL' && element.getAttribute('width') === '0')
  )
}
