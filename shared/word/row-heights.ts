import type { ResolvedTable } from '../report/resolved.ts'
import { boldRoles, listIndent, ROW_INDENT } from './column-widths.ts'
import { CELL_MARGIN, CELL_PADDING } from './table-style.ts'
import { BOLD, textWidth } from './text-width.ts'
import { mm, twips } from './theme.ts'

/** A line of a table in parts of its letters' size: that of Inter, set a little apart. */
const LINE = 1.4
/** How much longer a text becomes where its lines end between words. */
const WRAPPED = 1.1

/** About how high each row of a table is, in twips, when its columns are as wide as this: the label column first. */
export function rowHeights(
  table: ResolvedTable,
  widths: ReadonlyArray<number>,
  points: number,
): ReadonlyArray<number> {
  const em = twips(points)
  return table.rows.map(({ label, cells }, index) => {
    const typed = table.table.rows[index]
    const size = typed && boldRoles.has(typed.role) ? em * BOLD : em
    const texts = [label, ...cells.map(({ text }) => text)]
    const indents = [mm(ROW_INDENT) * (typed?.level ?? 0), ...(typed?.cells ?? []).map(listIndent)]
    const lines = texts.map((text, column) => {
      const room = (widths[column] ?? 0) - mm(CELL_PADDING) * 2 - (indents[column] ?? 0)
      return linesOf(text, room / size)
    })
    return Math.max(...lines) * em * LINE + mm(CELL_MARGIN) * 2
  })
}

/** How many lines a text takes, room in ems. Words that go on to the next line leave some of theirs empty. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    const filled = textWidth(paragraph) / Math.max(room, 1)
    return lines + (filled <= 1 ? 1 : Math.ceil(filled * WRAPPED))
  }, 0)
}
