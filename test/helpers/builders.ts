import { assertExists } from '../../shared/base/assert.ts'
import { type Decimal, parseDecimal } from '../../shared/base/decimal.ts'
import type { BlockId, ChapterId, ColumnId, RowId, TableId } from '../../shared/base/id.ts'
import type { Block, Chapter, Inline, Report } from '../../shared/report/report.ts'
import { numberCell } from '../../shared/tables/cells.ts'
import type { Cell, Column, Row, TypedTable } from '../../shared/tables/typed-table.ts'

export function decimal(text: string): Decimal {
  return assertExists(parseDecimal(text), `${text} is written as a number`)
}

/** A cell from what it shows: a number (`12.5`), nothing (``), or a text. Percentages are given as fractions. */
export function aCell(shown: string, extra: Partial<Cell> = {}): Cell {
  const value = parseDecimal(shown)
  const decimals = shown.split('.')[1]?.length ?? 0
  // Safe: spreading the optional origin over a content keeps it a cell.
  if (value !== null) return { ...numberCell(value, decimals), ...extra } as Cell
  if (shown === '') return { state: 'blank', ...extra } as Cell
  return { state: 'text', paragraphs: [{ text: shown }], ...extra } as Cell
}

export function aColumn(header: string, extra: Partial<Column> = {}): Column {
  const period = /^\d{4}$/.test(header) ? header : null
  const id: ColumnId = `k-${header.toLowerCase().replace(/[^a-z0-9]/g, '') || 'x'}`
  return {
    id,
    header: [header],
    role: 'value',
    period,
    scenario: null,
    unit: null,
    scale: null,
    ...extra,
  }
}

/** So many columns, called by their numbers. */
export function manyColumns(count: number): ReadonlyArray<Column> {
  return Array.from({ length: count }, (_, index) => aColumn(`K${index}`, { id: `k-${index}` }))
}

export function aRow(
  label: string,
  cells: ReadonlyArray<string | Cell>,
  extra: Partial<Row> = {},
): Row {
  const id: RowId = `w-${label.toLowerCase().replace(/[^a-z0-9]/g, '') || 'x'}`
  return {
    id,
    label,
    role: 'item',
    level: 0,
    unit: null,
    scale: null,
    footnotes: [],
    cells: cells.map((cell) => (typeof cell === 'string' ? aCell(cell) : cell)),
    ...extra,
  }
}

/** A table in thousand kroner with two years and three rows; give parts to change it. */
export function aTable(extra: Partial<TypedTable> = {}): TypedTable {
  return {
    id: 't-resultat',
    kind: 'incomeStatement',
    title: 'Resultat',
    caption: null,
    unit: 'NOK',
    scale: 1000,
    labelHeader: ['Post'],
    columns: [aColumn('2024'), aColumn('2023')],
    rows: [
      aRow('Inntekter', ['1534831', '1402144']),
      aRow('Kostnader', ['1543237', '1411912']),
      aRow('Resultat', ['-8406', '-9768'], { role: 'total' }),
    ],
    footnotes: [],
    source: null,
    ...extra,
  }
}

export function aParagraph(id: BlockId, ...children: ReadonlyArray<string | Inline>): Block {
  return { type: 'paragraph', id, children: children.map(toInline) }
}

export function aHeading(id: BlockId, level: 2 | 3 | 4, title: string): Block {
  return { type: 'heading', id, level, children: [{ text: title }] }
}

export function aTableBlock(id: BlockId, table: TableId): Block {
  return { type: 'table', id, table, children: [{ text: '' }] }
}

export function aChapter(
  id: ChapterId,
  blocks: ReadonlyArray<Block>,
  extra: Partial<Chapter> = {},
): Chapter {
  return {
    id,
    title: id,
    level: 1,
    kind: 'text',
    numbered: true,
    status: 'draft',
    owner: '',
    blocks,
    ...extra,
  }
}

export function aReport(
  chapters: ReadonlyArray<Chapter>,
  tables: ReadonlyArray<TypedTable> = [],
): Report {
  return {
    id: 'r-prove',
    settings: {
      title: 'Årsrapport 2024',
      organisation: 'Prøve HF',
      organisationNumber: '999888777',
      year: 2024,
      language: 'nb',
      template: 'tom',
    },
    chapters,
    tables: Object.fromEntries(tables.map((table) => [table.id, table])),
  }
}

function toInline(child: string | Inline): Inline {
  return typeof child === 'string' ? { text: child } : child
}
