import {
  type FileChild,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { ContactLine, ResolvedContact, ResolvedRoster } from '../../report/resolve-people.ts'
import { plainText } from '../clean-text.ts'
import type { ExportContext } from '../export-context.ts'
import { writeRuns, writeText } from '../runs.ts'
import { TABLE_STYLE, tableLookOf } from '../table-style.ts'
import { twips } from '../theme.ts'
import { DescribedTable } from './described-table.ts'
import { CAPTION_LABEL } from './figure-caption.ts'
import type { Before } from './text.ts'

/** Parts of the width of the text: name, role and, where someone served a part of the year, the period. */
const COLUMN_PARTS = { 2: [0.45, 0.55], 3: [0.36, 0.4, 0.24] } as const
/** A roster of no more people than this stays on one page. */
const KEEP_TOGETHER_ROWS = 22

/**
 * A roster as a table without a caption: the heading above says what it is, and so does its alternative text. After
 * another table its title stands above it, because Word makes one table of two that follow each other.
 */
export function writeRoster(
  context: ExportContext,
  roster: ResolvedRoster,
  before: Before,
): ReadonlyArray<FileChild> {
  const table = rosterTable(context, roster, before)
  if (before !== 'table') return [table]
  const children = [...writeText(roster.title, CAPTION_LABEL)]
  return [new Paragraph({ style: 'Caption', children }), table]
}

function rosterTable(
  context: ExportContext,
  { title, heads, rows }: ResolvedRoster,
  before: Before,
): FileChild {
  const parts = heads.length === 3 ? COLUMN_PARTS[3] : COLUMN_PARTS[2]
  const widths = parts.map((part) => Math.round(context.page.textWidth * part))
  const cells = (texts: ReadonlyArray<string>, style: string, isAfterBreak: boolean) =>
    texts.map((text, index) => {
      const pageBreakBefore = isAfterBreak && index === 0
      const children = [...writeText(text)]
      const paragraph = new Paragraph({
        style,
        ...(pageBreakBefore && { pageBreakBefore }),
        children,
      })
      return new TableCell({ children: [paragraph] })
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(heads, 'TableHead', before === 'page-break'),
  })
  const body = rows.map(
    ({ cells: texts }, index) =>
      new TableRow({
        cantSplit: true,
        ...(rows.length <= KEEP_TOGETHER_ROWS && index < rows.length - 1 && { keepNext: true }),
        children: cells(texts, 'TableText', false),
      }),
  )
  return new DescribedTable(
    {
      rows: [head, ...body],
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: tableLookOf(context.theme),
    },
    plainText(title),
    plainText(heads.join(', ')),
  )
}

/** The lines of a contact block, on one page. */
export function writeContact(
  context: ExportContext,
  { lines }: ResolvedContact,
  before: Before,
): ReadonlyArray<Paragraph> {
  return lines.map((line, index) => {
    const isFirst = index === 0
    const isLast = index === lines.length - 1
    const spacing = {
      ...(isFirst && before === 'table' && { before: twips(14) }),
      ...(isLast && { after: twips(10) }),
    }
    return new Paragraph({
      style: 'Contact',
      ...(isFirst && before === 'page-break' && { pageBreakBefore: true }),
      spacing,
      keepNext: !isLast,
      children: contactRuns(context, line, isFirst),
    })
  })
}

function contactRuns(
  context: ExportContext,
  { label, text, url }: ContactLine,
  isFirst: boolean,
): ParagraphChild[] {
  const before = label === '' ? [] : writeText(`${label}: `)
  if (url === undefined) return [...before, ...writeText(text, { bold: isFirst })]
  const words = { kind: 'text', text, marks: [] } as const
  return [...before, ...writeRuns(context, [{ kind: 'link', url, runs: [words] }])]
}
