import { type ITableCellBorders, Paragraph, TableCell, TableRow } from 'docx'
import type { ResolvedTable } from '../../report/resolved.ts'
import { type HeadCell, headCells, joinHeader } from '../../tables/head-cells.ts'
import type { ExportContext } from '../export-context.ts'
import { cellBorder } from '../table-style.ts'
import { cellRuns } from './table-cell.ts'

/** The heading of each column as it stands on the last line of the head, that of the labels first. */
export function headTexts(context: ExportContext, table: ResolvedTable): ReadonlyArray<string> {
  if (context.choices.tableLayout === 'merged') {
    const last = headCells(table).at(-1) ?? []
    return last.map(({ text }, column) => (column === 0 ? labelled(context, text) : text))
  }
  const columns = table.columns.map(({ header }) => joinHeader(header))
  return [labelled(context, joinHeader(table.labelHeader)), ...columns]
}

/**
 * The rows of the head, repeated on every page: one without merged cells, where a heading on two levels is read as
 * `2018 Faktisk`; or, where that is chosen, one for each level with cells across the columns they are about.
 */
export function writeHead(context: ExportContext, table: ResolvedTable): ReadonlyArray<TableRow> {
  const rows = headCells(table)
  const texts = headTexts(context, table)
  const last = texts.map((text, column) => ({
    ...{ text, column, columns: 1 },
    align: table.columns[column - 1]?.align ?? 'left',
  }))
  if (context.choices.tableLayout !== 'merged' || rows.length === 1)
    return [headRow(context, table, last)]
  const groups = rows
    .slice(0, -1)
    .map((cells) => headRow(context, table, cells, groupBorders(context)))
  return [...groups, headRow(context, table, last, lastBorders(context))]
}

function headRow(
  context: ExportContext,
  table: ResolvedTable,
  cells: ReadonlyArray<HeadCell>,
  borders: (cell: HeadCell) => ITableCellBorders | undefined = () => undefined,
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell) => {
      const { text, column, columns, align } = cell
      const marker = columns === 1 && text !== '' ? (table.columns[column - 1]?.marker ?? '') : ''
      const own = borders(cell)
      const paragraph = new Paragraph({
        style: align === 'right' ? 'TableHeadNumber' : 'TableHead',
        ...(align === 'center' && { alignment: 'center' }),
        children: [...cellRuns(context, { text, marker })],
      })
      return new TableCell({
        ...(columns > 1 && { columnSpan: columns }),
        ...(own && { borders: own }),
        children: [paragraph],
      })
    }),
  })
}

/** A line under what stands over several columns, and none under what does not. */
function groupBorders({ theme }: ExportContext): (cell: HeadCell) => ITableCellBorders {
  return ({ columns }) =>
    columns > 1
      ? { bottom: cellBorder(theme, theme.tables.underGroup) }
      : { bottom: cellBorder(theme, null) }
}

/** The strong line of the table's style stands under the first row only. */
function lastBorders({ theme }: ExportContext): () => ITableCellBorders {
  return () => ({ bottom: cellBorder(theme, theme.tables.underHead) })
}

/** Who has the table read aloud hears what the row labels are. */
function labelled(context: ExportContext, text: string): string {
  return text.trim() === '' ? context.texts.rowLabels : text
}
