import type { ResolvedTable } from '../report/resolved.ts'
import type { Cell, RowRole } from '../tables/typed-table.ts'
import { cellListSteps } from './numbering.ts'
import { CELL_PADDING } from './table-style.ts'
import { BOLD, LETTER, longestWord, textWidth, twoLines } from './text-width.ts'
import { mm, twips } from './theme.ts'

/** How a table fits on a page: upright, lying down, or too wide even then. */
export type TableFit = {
  readonly orientation: 'portrait' | 'landscape'
  readonly tooWide: boolean
  /** Twips, the label column first; they add up to the width of the text. */
  readonly widths: ReadonlyArray<number>
}

type Column = {
  /** The longest word: narrower, and a number or a word would be broken. */
  readonly least: number
  /** The longest line, so that nothing wraps but the head, which may take two lines. */
  readonly best: number
  /** So that the head takes one line as well. */
  readonly roomy: number
  readonly isNumeric: boolean
}

/** How far each level of a row is moved in, in millimetres. */
export const ROW_INDENT = 3

/** Rows that are set in bold. */
export const boldRoles: ReadonlySet<RowRole> = new Set(['group', 'subtotal', 'total'])

/** Number columns ask for no more than this many letters, even where a sentence stands among the numbers. */
const NUMERIC_LETTERS = 20
/** Number columns are no narrower than this many ems when there is room, so that years do not crowd. */
const NUMERIC_LEAST = 4.5
/** A longer word is broken rather than given room. */
const LONGEST_WORD = 30
/** Text columns ask for no more than this many letters before others have got what they need. */
const PROSE_LETTERS = 44
/** Text columns are not pressed below this many letters. */
const LEAST_LETTERS = 14

/**
 * Fits a table with these headings, that of the labels first, on the page. Widths are set here because a reader that
 * measures by itself gets other ones.
 */
export function fitTable(
  table: ResolvedTable,
  heads: ReadonlyArray<string>,
  points: number,
  portrait: number,
  landscape: number,
): TableFit {
  const columns = measureColumns(table, heads, points)
  const least = sum(columns.map((column) => column.least))
  if (least <= portrait) {
    return { orientation: 'portrait', tooWide: false, widths: share(columns, portrait, points) }
  }
  if (least <= landscape) {
    return { orientation: 'landscape', tooWide: false, widths: share(columns, landscape, points) }
  }
  const squeezed = columns.map((column) => (column.least * landscape) / least)
  return { orientation: 'landscape', tooWide: true, widths: wholeTwips(squeezed, landscape) }
}

/** What stands in one row of a column. */
type CellMeasure = { readonly text: string; readonly bold: boolean; readonly indent: number }

function measureColumns(
  table: ResolvedTable,
  heads: ReadonlyArray<string>,
  points: number,
): ReadonlyArray<Column> {
  const typed = table.table.rows
  const isBold = typed.map(({ role }) => boldRoles.has(role))
  const labels = table.rows.map(({ label, marker }, index) => ({
    text: label + marker,
    bold: isBold[index] ?? false,
    indent: (typed[index]?.level ?? 0) * mm(ROW_INDENT),
  }))
  const first = measure(heads[0] ?? '', labels, points, false)
  const rest = table.columns.map((column, index) => {
    const cells = table.rows.map((row, rowIndex) => {
      const cell = row.cells[index]
      const text = (cell?.text ?? '') + (cell?.marker ?? '')
      const indent = listIndent(typed[rowIndex]?.cells[index])
      return { text, bold: isBold[rowIndex] ?? false, indent }
    })
    const head = (heads[index + 1] ?? '') + column.marker
    return measure(head, cells, points, column.align === 'right')
  })
  return [first, ...rest]
}

/** How far the deepest list item of a cell is moved in, in twips. */
export function listIndent(cell: Cell | undefined): number {
  const items = cell?.state === 'text' ? cell.paragraphs.filter(({ list }) => list) : []
  const depths = items.map(({ list, level = 0 }) => (level + 1) * cellListSteps[list ?? 'bullet'])
  return mm(Math.max(0, ...depths))
}

function measure(
  head: string,
  cells: ReadonlyArray<CellMeasure>,
  points: number,
  isNumeric: boolean,
): Column {
  const em = twips(points)
  const padding = mm(CELL_PADDING) * 2 + twips(1)
  const headLine = textWidth(head) * BOLD
  let word = longestWord(head) * BOLD
  let line = twoLines(head) * BOLD
  let indent = 0
  for (const cell of cells) {
    const weight = cell.bold ? BOLD : 1
    word = Math.max(word, longestWord(cell.text) * weight)
    line = Math.max(line, ...cell.text.split('\n').map((part) => textWidth(part) * weight))
    indent = Math.max(indent, cell.indent)
  }
  // A sentence among numbers wraps, and so does an address that nothing could hold.
  const best = isNumeric
    ? Math.max(word, NUMERIC_LEAST, Math.min(line, NUMERIC_LETTERS * LETTER))
    : line
  const room = isNumeric ? word : Math.max(word, Math.min(line, LEAST_LETTERS * LETTER))
  const twipsOf = (ems: number) => ems * em + indent + padding
  const least = twipsOf(Math.min(room, LONGEST_WORD * LETTER))
  const wish = Math.max(least, twipsOf(best))
  const roomy = Math.max(wish, twipsOf(Math.min(headLine, NUMERIC_LETTERS * LETTER)))
  return { least, best: wish, roomy, isNumeric }
}

function share(
  columns: ReadonlyArray<Column>,
  available: number,
  points: number,
): ReadonlyArray<number> {
  const prose = PROSE_LETTERS * LETTER * twips(points)
  const wishes = columns.map(({ least, best, isNumeric }) =>
    isNumeric ? best : Math.max(least, Math.min(best, prose)),
  )
  const wished = sum(wishes)
  const least = sum(columns.map((column) => column.least))
  if (wished > available) {
    const part = (available - least) / (wished - least)
    const widths = columns.map(
      (column, index) => column.least + ((wishes[index] ?? column.least) - column.least) * part,
    )
    return wholeTwips(widths, available)
  }
  return wholeTwips(spend(columns, wishes, available - wished), available)
}

/**
 * Gives what is left to text that would wrap and to heads, then to numbers up to the widest one, then to labels and other
 * text, by what each asked for.
 */
function spend(
  columns: ReadonlyArray<Column>,
  wishes: ReadonlyArray<number>,
  left: number,
): ReadonlyArray<number> {
  const roomy = widen(
    wishes,
    columns.map(({ roomy: wish }) => wish),
    left,
  )
  const widest = Math.max(0, ...roomy.filter((_, index) => columns[index]?.isNumeric))
  const even = widen(
    roomy,
    columns.map(({ isNumeric }) => (isNumeric ? widest : 0)),
    left - (sum(roomy) - sum(wishes)),
  )
  const rest = left - (sum(even) - sum(wishes))
  const texts = sum(even.filter((_, index) => !columns[index]?.isNumeric))
  return even.map((width, index) =>
    columns[index]?.isNumeric ? width : width + (rest * width) / texts,
  )
}

/** Widens columns towards what they want, as far as there is room for, each by the same part. */
function widen(
  widths: ReadonlyArray<number>,
  wanted: ReadonlyArray<number>,
  left: number,
): ReadonlyArray<number> {
  const wants = widths.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width))
  const part = Math.min(1, left / Math.max(1, sum(wants)))
  return widths.map((width, index) => width + (wants[index] ?? 0) * part)
}

function wholeTwips(widths: ReadonlyArray<number>, total: number): ReadonlyArray<number> {
  const rounded = widths.map(Math.floor)
  const missing = total - sum(rounded)
  return rounded.map((width, index) => (index === 0 ? width + missing : width))
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, number) => total + number, 0)
}
