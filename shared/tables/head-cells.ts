import type { ColumnId } from '../base/id.ts'
import { setColumnHeader } from './edit-column-header.ts'
import type { TypedTable } from './typed-table.ts'

export type HeadCell = {
  readonly text: string
  readonly columns: number
  readonly align: 'left' | 'right' | 'center'
  /** Zero-based position of its first column; 0 is the row labels. */
  readonly column: number
}

type Align = 'left' | 'right'
type Heads = {
  readonly labelHeader: ReadonlyArray<string>
  readonly columns: ReadonlyArray<{
    readonly header: ReadonlyArray<string>
    readonly align?: Align
  }>
}

/** How many rows a table's head has. */
export function headLevels({ labelHeader, columns }: Heads): number {
  return Math.max(1, labelHeader.length, ...columns.map(({ header }) => header.length))
}

/**
 * The rows of a table's head. The same heading over several columns becomes one cell across them: the model repeats
 * a merged heading in each column. The last row always has one cell to a column.
 */
export function headCells(heads: Heads): ReadonlyArray<ReadonlyArray<HeadCell>> {
  const settled = settledHeadings(heads)
  const levels = headLevels(heads)
  return Array.from({ length: levels }, (_, level) => headRow(settled, level, levels))
}

/**
 * The table with another text in a cell of its head, at the level and in all the columns where it is shown. Headings
 * are then stored as they are shown.
 */
export function editHeading(
  table: TypedTable,
  level: number,
  column: ColumnId | 'label',
  typed: string,
): TypedTable {
  const position = column === 'label' ? 0 : table.columns.findIndex(({ id }) => id === column) + 1
  const cell = headCellAt(headCells(table), level, position)
  const text = typed.replaceAll(/\s+/g, ' ').trim()
  if (!cell || cell.text === text || (position === 0 && column !== 'label')) return table
  const shown = settledHeadings(table).map(({ texts }) => texts)
  const written = (at: number) => (shown[at] ?? []).with(level, text)
  if (column === 'label') return { ...table, labelHeader: written(0) }
  return table.columns
    .slice(cell.column - 1, cell.column - 1 + cell.columns)
    .reduce(
      (result, { id }, index) => setColumnHeader(result, id, written(cell.column + index)),
      table,
    )
}

/** The cell of the head that covers a position. */
export function headCellAt(
  rows: ReadonlyArray<ReadonlyArray<HeadCell>>,
  level: number,
  column: number,
): HeadCell | undefined {
  return rows[level]?.findLast((cell) => cell.column <= column)
}

function settledHeadings({ labelHeader, columns }: Heads): ReadonlyArray<Heading> {
  const levels = headLevels({ labelHeader, columns })
  const headings = [{ header: labelHeader }, ...columns].map(
    (column: Heads['columns'][number]): Heading => ({
      align: column.align ?? 'left',
      texts: fill(column.header, levels),
    }),
  )
  return headings.map((heading, column) => settle(headings, heading, column))
}

/** Every level of one column's heading; a shorter one begins at the bottom. */
function fill(header: ReadonlyArray<string>, levels: number): ReadonlyArray<string> {
  return [...Array<string>(levels - header.length).fill(''), ...header]
}

type Heading = { readonly texts: ReadonlyArray<string>; readonly align: Align }

/** A heading with nothing under it stands on the line of the head, unless it is part of a group above. */
function settle(headings: ReadonlyArray<Heading>, heading: Heading, column: number): Heading {
  const { texts } = heading
  const isGrouped = [column - 1, column + 1].some(
    (beside) => beside > 0 && headings[beside]?.texts[0] === texts[0],
  )
  const written = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  // A heading merged downwards is repeated in the model; it is written once.
  const used = written.filter((text, level) => text === '' || text !== written[level + 1])
  return isGrouped ? heading : { ...heading, texts: fill(used, texts.length) }
}

function headRow(headings: ReadonlyArray<Heading>, level: number, levels: number): HeadCell[] {
  const cells: HeadCell[] = []
  for (let column = 0; column < headings.length; ) {
    const columns = level === levels - 1 ? 1 : sameHeadings(headings, column, level)
    const heading = headings[column]
    const isGroup = columns > 1
    cells.push({
      text: heading?.texts[level] ?? '',
      columns,
      align: isGroup ? 'center' : (heading?.align ?? 'left'),
      column,
    })
    column += columns
  }
  return cells
}

/** How many columns from here have the same headings down to this level. */
function sameHeadings(headings: ReadonlyArray<Heading>, from: number, level: number): number {
  const above = (column: number) => headings[column]?.texts.slice(0, level + 1).join('\n')
  if (from === 0 || headings[from]?.texts[level] === '') return 1
  let columns = 1
  while (from + columns < headings.length && above(from + columns) === above(from)) columns++
  return columns
}

/** The heads of a column joined to one: "2018 Faktisk". A head repeated on both levels is said once. */
export function joinHeader(header: ReadonlyArray<string>): string {
  const parts = header.map((part) => part.trim()).filter((part) => part !== '')
  return parts.filter((part, index) => part !== parts[index - 1]).join(' ')
}
