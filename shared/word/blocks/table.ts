import {
  BorderStyle,
  type FileChild,
  InternalHyperlink,
  type IRunPropertiesOptions,
  type ITableCellBorders,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { BlockId } from '../../base/id.ts'
import type { ResolvedCell, ResolvedTable } from '../../report/resolved.ts'
import type { CellParagraph, Row, RowRole } from '../../tables/typed-table.ts'
import { plainText } from '../clean-text.ts'
import { boldRoles, fitTable, joinHeader, ROW_INDENT, type TableFit } from '../column-widths.ts'
import { element } from '../elements.ts'
import type { ExportContext } from '../export-context.ts'
import { field } from '../fields.ts'
import { CELL_BULLET_LIST, CELL_NUMBER_LIST } from '../numbering.ts'
import { writeText } from '../runs.ts'
import { TABLE_STYLE } from '../table-style.ts'
import { mm } from '../theme.ts'

/** A table with its caption above and its notes below. */
export type WrittenTable = {
  readonly children: ReadonlyArray<FileChild>
  readonly orientation: TableFit['orientation']
}

/** A table of no more rows than this stays on one page; of a longer one, so many of the first and last rows do. */
const KEEP_TOGETHER_ROWS = { portrait: 22, landscape: 12 } as const
const KEEP_ENDS = 3

/** Writes a table as a flat grid: no merged cells, one head row, so that it can be read aloud. */
export function writeTable(
  context: ExportContext,
  id: BlockId,
  table: ResolvedTable,
  pageBreakBefore: boolean,
): WrittenTable {
  const { page, theme } = context
  const fit = fitTable(table, theme.sizes.table, page.textWidth, page.wideTextWidth)
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
  const sequence = field(`SEQ ${context.texts.tableSequence} \\* ARABIC`, writeText(number))
  return new Paragraph({
    style: 'Caption',
    ...(pageBreakBefore && { pageBreakBefore }),
    children: [
      ...writeText(word),
      ...bookmarks.mark(id, 'number', sequence),
      ...writeText('  '),
      ...bookmarks.mark(
        id,
        'text',
        writeText(table.caption, { bold: false, color: context.theme.colors.ink }),
      ),
    ],
  })
}

function unitLine(table: ResolvedTable): ReadonlyArray<Paragraph> {
  if (table.unitLine === '') return []
  return [new Paragraph({ style: 'TableUnit', children: [...writeText(table.unitLine)] })]
}

function notes(table: ResolvedTable): ReadonlyArray<Paragraph> {
  return table.footnotes.map(
    ({ marker, text }) =>
      new Paragraph({
        style: 'TableNote',
        children: [
          ...writeText(marker, { superScript: true }),
          ...writeText(marker === '' ? text : ` ${text}`),
        ],
      }),
  )
}

/** `docx` has no option for a table's alternative text. */
export class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], title: string, description: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof Object && 'addChildElement' in properties)) {
      throw new Error('Cannot describe a table because docx no longer writes its properties first.')
    }
    // Safe: checked above; every component of docx has this method.
    const { addChildElement } = properties as { addChildElement: (child: unknown) => unknown }
    addChildElement.call(properties, element('w:tblCaption', { 'w:val': title }))
    addChildElement.call(properties, element('w:tblDescription', { 'w:val': description }))
  }
}

function grid(context: ExportContext, table: ResolvedTable, fit: TableFit): Table {
  const total = fit.widths.reduce((sum, width) => sum + width, 0)
  const count = table.rows.length
  const isShort = count <= KEEP_TOGETHER_ROWS[fit.orientation]
  const rows = table.rows.map((_, index) => {
    const isNearEnd = index < KEEP_ENDS - 1 || index >= count - KEEP_ENDS
    return bodyRow(context, table, index, (isShort || isNearEnd) && index < count - 1)
  })
  const description = [joinHeader(table.labelHeader), ...table.columns.map(headOf), table.unitLine]
  return new DescribedTable(
    {
      rows: [headRow(context, table), ...rows],
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: total, type: WidthType.DXA },
      columnWidths: [...fit.widths],
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    plainText(`${table.label} ${table.caption}`),
    plainText(description.filter((part) => part !== '').join(', ')),
  )
}

function headOf({ header }: { readonly header: ReadonlyArray<string> }): string {
  return joinHeader(header)
}

function headRow(context: ExportContext, table: ResolvedTable): TableRow {
  const heads = [
    { text: joinHeader(table.labelHeader), marker: '', style: 'TableHead' },
    ...table.columns.map((column) => ({
      text: headOf(column),
      marker: column.marker,
      style: column.align === 'right' ? 'TableHeadNumber' : 'TableHead',
    })),
  ]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(
      ({ text, marker, style }) =>
        new TableCell({
          children: [new Paragraph({ style, children: [...cellRuns(context, { text, marker })] })],
        }),
    ),
  })
}

function bodyRow(
  context: ExportContext,
  table: ResolvedTable,
  index: number,
  keepNext: boolean,
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
    cantSplit: true,
    ...(keepNext && { keepNext }),
    children: [[label], ...cells].map(
      (children) => new TableCell({ children, ...(borders && { borders }) }),
    ),
  })
}

function roleFormat(role: RowRole): IRunPropertiesOptions {
  if (boldRoles.has(role)) return { bold: true }
  return role === 'ofWhich' ? { italics: true } : {}
}

/** The line above a sum; under a total there is a line as well. */
function roleBorders(context: ExportContext, role: RowRole): ITableCellBorders | null {
  const { brand, ink } = context.theme.colors
  if (role === 'subtotal') return { top: { style: BorderStyle.SINGLE, size: 6, color: ink } }
  if (role !== 'total') return null
  return {
    top: { style: BorderStyle.SINGLE, size: 8, color: brand },
    bottom: { style: BorderStyle.SINGLE, size: 8, color: brand },
  }
}

function cellRuns(context: ExportContext, cell: ResolvedCell, format: IRunPropertiesOptions = {}) {
  return [
    ...linkedText(context, cell, format),
    ...writeText(cell.marker, { ...format, superScript: true }),
  ]
}

/** Note numbers lead to their notes. */
function linkedText(
  context: ExportContext,
  { text, references = [] }: ResolvedCell,
  format: IRunPropertiesOptions,
): ReadonlyArray<ParagraphChild> {
  const runs: ParagraphChild[] = []
  let rest = text
  for (const { text: number, target } of references) {
    const at = rest.indexOf(number)
    runs.push(...writeText(rest.slice(0, at), format))
    const children = [...writeText(number, format)]
    runs.push(new InternalHyperlink({ anchor: context.bookmarks.name(target, 'text'), children }))
    rest = rest.slice(at + number.length)
  }
  return [...runs, ...writeText(rest, format)]
}

/** The paragraphs of a cell that holds more than one, or a list; null for a plain cell. */
function typedParagraphs(
  row: Row | undefined,
  column: number,
): ReadonlyArray<CellParagraph> | null {
  const cell = row?.cells[column]
  if (cell?.state !== 'text') return null
  const isPlain = cell.paragraphs.length < 2 && cell.paragraphs.every(({ list }) => !list)
  return isPlain ? null : cell.paragraphs
}

function cellParagraphs(
  context: ExportContext,
  cell: ResolvedCell,
  paragraphs: ReadonlyArray<CellParagraph> | null,
  align: 'left' | 'right',
  format: IRunPropertiesOptions,
): ReadonlyArray<Paragraph> {
  if (paragraphs === null) {
    const style = align === 'right' ? 'TableNumber' : 'TableText'
    return [new Paragraph({ style, children: [...cellRuns(context, cell, format)] })]
  }
  context.cellLists++
  return paragraphs.map(({ text, list, level }, index) => {
    const marker = index === paragraphs.length - 1 ? cell.marker : ''
    const isBullet = list === 'bullet'
    const reference = isBullet ? CELL_BULLET_LIST : CELL_NUMBER_LIST
    const instance = isBullet ? 0 : context.cellLists
    return new Paragraph({
      style: 'TableText',
      ...(list && {
        numbering: { reference, level: Math.min(level ?? 0, 3), instance, custom: true },
      }),
      children: [...cellRuns(context, { text, marker }, format)],
    })
  })
}
