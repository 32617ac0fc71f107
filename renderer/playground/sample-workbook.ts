import type { Decimal } from '../../shared/base/decimal.ts'
import type { Sheet, SheetCell } from '../../shared/excel/workbook.ts'
import { cellValue } from '../../shared/tables/cells.ts'
import type {
  SheetInspection,
  TableCandidate,
  WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import { keyFigures, sampleTable } from './sample-table.ts'

const text = (row: number, column: number, shown: string): SheetCell => ({
  row,
  column,
  value: { kind: 'text', text: shown },
  format: null,
  formula: null,
  comment: null,
})

const number = (row: number, column: number, value: Decimal): SheetCell => ({
  ...text(row, column, ''),
  value: { kind: 'number', value },
})

/** The sheet a sample table could have been read from: title in B2, head in row 4, first row in row 5. */
function sheetOf(name: string, table: TypedTable, hidden = false): Sheet {
  const head = table.columns.map(({ header }, index) => text(3, 2 + index, header.join(' ')))
  const body = table.rows.flatMap((row, index) => [
    text(4 + index, 1, row.label),
    ...row.cells.flatMap((cell, column) => sheetCell(4 + index, 2 + column, cell)),
  ])
  return {
    name,
    hidden,
    range: { top: 1, left: 0, bottom: 3 + table.rows.length, right: 1 + table.columns.length },
    cells: [text(1, 1, table.title), ...head, ...body],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }
}

function sheetCell(row: number, column: number, cell: Cell): ReadonlyArray<SheetCell> {
  const value = cellValue(cell)
  if (value !== null) return [number(row, column, value)]
  if (cell.state !== 'text') return []
  return [text(row, column, cell.paragraphs.map((paragraph) => paragraph.text).join('\n'))]
}

function inspected(
  name: string,
  table: TypedTable,
  warnings: TableCandidate['warnings'],
  hidden = false,
): SheetInspection {
  const range = {
    top: 3,
    left: 1,
    bottom: 3 + table.rows.length,
    right: 1 + table.columns.length,
  }
  return {
    sheet: sheetOf(name, table, hidden),
    tables: [
      {
        range,
        headRows: 1,
        labelColumn: 1,
        sheetColumns: table.columns.map((_, index) => 2 + index),
        sheetRows: table.rows.map((_, index) => 4 + index),
        table,
        warnings,
      },
    ],
    warnings: [],
  }
}

const staff = sampleTable(
  'Bemanning',
  ['2023', '2024'],
  [
    { label: 'Årsverk', values: ['312.5', '318'] },
    { label: 'Ansatte', values: ['331', '340'] },
  ],
)

/** Rows by the ten thousand: the sheet must be drawn at once all the same. */
const long = sampleTable(
  'Målinger',
  ['2024', 'Kommentar'],
  Array.from({ length: 20_000 }, (_, index) => ({
    label: `Måling ${index + 1}`,
    values: [String(index * 3), ''],
  })),
)

export const sampleInspection: WorkbookInspection = {
  file: 'nokkeltall.xlsx',
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  sheets: [
    inspected('Tjenester', keyFigures, [
      { code: 'text-number', detail: '27 133', cell: 'E5' },
      { code: 'ambiguous-number', detail: '1.638', cell: 'E9' },
    ]),
    inspected('Bemanning', staff, []),
    inspected('Målinger', long, []),
    inspected('Grunnlag', staff, [{ code: 'hidden-sheet', detail: 'Grunnlag', cell: null }], true),
    {
      sheet: {
        name: 'Tomt ark',
        hidden: false,
        range: null,
        cells: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
      tables: [],
      warnings: [],
    },
  ],
  warnings: [],
}
