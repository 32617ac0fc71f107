import {
  type FileChild,
  type IRunPropertiesOptions,
  type ITableCellBorders,
  Paragraph,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { BlockId } from '../../base/id.ts'
import type { ResolvedTable } from '../../report/resolved.ts'
import type { RowRole } from '../../tables/typed-table.ts'
import { plainText } from '../clean-text.ts'
import { boldRoles, fitTable, ROW_INDENT, type TableFit } from '../column-widths.ts'
import type { ExportContext } from '../export-context.ts'
import { field } from '../fields.ts'
import { rowHeights } from '../row-heights.ts'
import { writeText } from '../runs.ts'
import { cellBorder, TABLE_STYLE, tableLookOf } from '../table-style.ts'
import { mm } from '../theme.ts'
import { DescribedTable } from './described-table.ts'
import { CAPTION_LABEL } from './figure-caption.ts'
import { type RowBreak, rowBreaks } from './table-breaks.ts'
import { cellParagraphs, cellRuns, typedParagraphs } from './table-cell.ts'
import { headTexts, writeHead } from './table-head.ts'

/** A table with its caption above and its notes below. */
export type WrittenTable = {
  readonly children: ReadonlyArray<FileChild>
  readonly orientation: TableFit['orientation']
}

/** Writes a table that says its figures as the report does: caption, unit, the table itself and its notes. */
export function writeTable(
  context: ExportContext,
  id: BlockId,
  table: ResolvedTable,
  pageBreakBefore: boolean,
): WrittenTable {
  const { page, theme } = context
  const heads = headTexts(context, table)
  const fit = fitTable(table, heads, theme.sizes.table, page.textWidth, page.wideTextWidth)
  if (fit.tooWide) context.wideTables.push(id)
  const children = [
    caption(context, id, table, pageBreakBefore),
    ...unitLine(table),
    grid(context, table, fit),
    ...notes(table),
  ]
  return { children, orientation: fit.orientation }
}

function caption(
  context: ExportContext,
  id: BlockId,
  table: ResolvedTable,
  pageBreakBefore: boolean,
): Paragraph {
  const { bookmarks } = context
  const number = String(table.number)
  // The word before the number as the report has it, so that the language follows.
  const word = table.label.endsWith(number) ? table.label.slice(0, -number.length) : table.label
  const sequence = field(
    `SEQ ${context.texts.tableSequence} \\* ARABIC`,
    writeText(number, CAPTION_LABEL),
  )
  return new Paragraph({
    style: 'Caption',
    ...(pageBreakBefore && { pageBreakBefore }),
    children: [
      ...writeText(word, CAPTION_LABEL),
      ...bookmarks.mark(id, 'number', sequence),
      ...writeText('  '),
      ...bookmarks.mark(id, 'text', writeText(table.caption)),
    ],
  })
}

function unitLine(table: ResolvedTable): ReadonlyArray<Paragraph> {
  if (table.unitLine === '') return []
  return [new Paragraph({ style: 'TableUnit', children: [...writeText(table.unitLine)] })]
}

/** Kept with one another and, by the last row, with the table. */
function notes(table: ResolvedTable): ReadonlyArray<Paragraph> {
  return table.footnotes.map(
    ({ marker, text }, index) =>
      new Paragraph({
        style: 'TableNote',
        ...(index < table.footnotes.length - 1 && { keepNext: true }),
        children: [
          ...writeText(marker, { superScript: true }),
          ...writeText(marker === '' ? text : ` ${text}`),
        ],
      }),
  )
}

function grid(context: ExportContext, table: ResolvedTable, fit: TableFit): Table {
  const heights = rowHeights(table, fit.widths, context.theme.sizes.table)
  const hasNotes = table.footnotes.length > 0
  const breaks = rowBreaks(heights, context.page, fit.orientation, hasNotes)
  return new DescribedTable(
    {
      rows: [
        ...writeHead(context, table),
        ...breaks.map((rowBreak, index) => bodyRow(context, table, index, rowBreak)),
      ],
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: fit.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...fit.widths],
      tableLook: tableLookOf(context.theme),
    },
    plainText(`${table.label} ${table.caption}`),
    plainText(table.alt),
  )
}

function bodyRow(
  context: ExportContext,
  table: ResolvedTable,
  index: number,
  { isWhole, isWithNext }: RowBreak,
): TableRow {
  const typed = table.table.rows[index]
  const row = table.rows[index]
  const role = typed?.role ?? 'item'
  const format = roleFormat(role)
  const borders = roleBorders(context, role)
  const indent = mm(ROW_INDENT) * (typed?.level ?? 0)
  const label = new Paragraph({
    style: 'TableText',
    ...(indent > 0 && { indent: { left: indent } }),
    children: [...cellRuns(context, { text: row?.label ?? '', marker: row?.marker ?? '' }, format)],
  })
  const cells = (row?.cells ?? []).map((cell, column) => {
    const align = table.columns[column]?.align ?? 'left'
    return cellParagraphs(context, cell, typedParagraphs(typed, column), align, format)
  })
  return new TableRow({
    ...(isWhole && { cantSplit: true }),
    ...(isWithNext && { keepNext: true }),
    children: [[label], ...cells].map(
      (children) => new TableCell({ children, ...(borders && { borders }) }),
    ),
  })
}

function roleFormat(role: RowRole): IRunPropertiesOptions {
  if (boldRoles.has(role)) return { bold: true }
  return role === 'ofWhich' ? { italics: true } : {}
}

/** The line above a sum; under a total there is one as well. A line the theme does not have leaves that of the table. */
function roleBorders({ theme }: ExportContext, role: RowRole): ITableCellBorders | null {
  const { overSubtotal, overTotal, underTotal } = theme.tables
  if (role !== 'subtotal' && role !== 'total') return null
  const over = role === 'total' ? overTotal : overSubtotal
  const under = role === 'total' ? underTotal : null
  if (!over && !under) return null
  return {
    ...(over && { top: cellBorder(theme, over) }),
    ...(under && { bottom: cellBorder(theme, under) }),
  }
}
