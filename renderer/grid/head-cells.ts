import type { ResolvedTable } from '../../shared/report/resolved.ts'

export type HeadCell = {
  readonly text: string
  readonly columns: number
  readonly align: 'left' | 'right' | 'center'
  /** Zero-based position of its first column; 0 is the row labels. */
  readonly column: number
}

/**
 * The rows of a table's head. The same heading over several columns becomes one cell across them: the model repeats
 * a merged heading in each column. The last row always has one cell to a column.
 */
export function headCells(resolved: ResolvedTable): ReadonlyArray<ReadonlyArray<HeadCell>> {
  const levels = Math.max(
    1,
    resolved.labelHeader.length,
    ...resolved.columns.map(({ header }) => header.length),
  )
  const headings = [
    { header: resolved.labelHeader, align: 'left' as const },
    ...resolved.columns,
  ].map(({ header, align }) => ({ align, texts: fill(header, levels) }))
  const settled = headings.map((heading, column) => settle(headings, heading, column))
  return Array.from({ length: levels }, (_, level) => headRow(settled, level, levels))
}

/** Every level of one column's heading; a shorter one begins at the bottom. */
function fill(header: ReadonlyArray<string>, levels: number): ReadonlyArray<string> {
  return [...Array<string>(levels - header.length).fill(''), ...header]
}

type Heading = { readonly texts: ReadonlyArray<string>; readonly align: 'left' | 'right' }

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
