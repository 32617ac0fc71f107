import type { TableId } from '../base/id.ts'
import {
  choice,
  choiceOrNull,
  isRecord,
  type ReadContext,
  records,
  repaired,
  text,
  textOrNull,
  texts,
  uniqueId,
  wholeNumber,
} from '../base/reading.ts'
import { MAX_COLUMN } from '../excel/cell-address.ts'
import { readCell, readFootnoteIds } from './read-cell.ts'
import { readFormula } from './read-formula.ts'
import {
  type Cell,
  type Column,
  columnRoles,
  goalDirections,
  type Row,
  rowRoles,
  type SourceReading,
  scales,
  scenarios,
  type TableFootnote,
  type TableSource,
  type TableWarning,
  type TypedTable,
  tableKinds,
  tableWarningCodes,
  units,
} from './typed-table.ts'

/** Reads tables that come from a file or another process; see `readReport` for what holds afterwards. */
export function readTables(
  value: unknown,
  context: ReadContext,
): Readonly<Record<TableId, TypedTable>> {
  if (!isRecord(value)) return repaired({}, 'tables', context)
  const tables = Object.values(value).flatMap((table, index) => {
    if (isRecord(table)) return [readTable(table, `tables[${index}]`, context)]
    return repaired([], `tables[${index}]`, context)
  })
  return Object.fromEntries(tables.map((table) => [table.id, table]))
}

function readTable(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): TypedTable {
  // Row, column and footnote ids need only be unique within their table.
  const inner: ReadContext = { repairs: context.repairs, usedIds: new Set(), nextId: 0 }
  const columnValues = records(value.columns, `${place}.columns`, context)
  const columns = columnValues.map((column, index) =>
    readColumn(column, `${place}.columns[${index}]`, inner),
  )
  const rowValues = records(value.rows, `${place}.rows`, context)
  const rows = rowValues.map((row, index) =>
    readRow(row, columns.length, `${place}.rows[${index}]`, inner),
  )
  const columnIds = new Set(columns.map(({ id }) => id))
  const rowIds = new Set(rows.map(({ id }) => id))
  return {
    id: uniqueId('t', value.id, `${place}.id`, context),
    kind: choice(value.kind, tableKinds, 'free', `${place}.kind`, context),
    title: text(value.title, '', `${place}.title`, context),
    caption: textOrNull(value.caption, `${place}.caption`, context),
    ...readAlt(value.alt, `${place}.alt`, context),
    unit: choiceOrNull(value.unit, units, `${place}.unit`, context),
    scale: choice(value.scale, scales, 1, `${place}.scale`, context),
    labelHeader: texts(value.labelHeader, `${place}.labelHeader`, context),
    columns: columns.map((column, index) => ({
      ...column,
      ...readFormula(
        columnValues[index]?.formula,
        columnIds,
        `${place}.columns[${index}].formula`,
        context,
      ),
    })),
    rows: rows.map((row, index) => ({
      ...row,
      ...readFormula(rowValues[index]?.formula, rowIds, `${place}.rows[${index}].formula`, context),
    })),
    footnotes: records(value.footnotes, `${place}.footnotes`, context).map((note, index) =>
      readFootnote(note, `${place}.footnotes[${index}]`, inner),
    ),
    source: readSource(value.source, `${place}.source`, context),
  }
}

function readAlt(value: unknown, place: string, context: ReadContext): Pick<TypedTable, 'alt'> {
  const alt = value === undefined ? '' : text(value, '', place, context)
  return alt === '' ? {} : { alt }
}

function readColumn(value: Record<string, unknown>, place: string, context: ReadContext): Column {
  return {
    id: uniqueId('k', value.id, `${place}.id`, context),
    header: texts(value.header, `${place}.header`, context),
    role: choice(value.role, columnRoles, 'value', `${place}.role`, context),
    period: textOrNull(value.period, `${place}.period`, context),
    scenario: choiceOrNull(value.scenario, scenarios, `${place}.scenario`, context),
    unit: choiceOrNull(value.unit, units, `${place}.unit`, context),
    scale: choiceOrNull(value.scale, scales, `${place}.scale`, context),
    ...footnotesOf(value.footnotes),
    ...(value.sourceHeader === undefined
      ? {}
      : { sourceHeader: texts(value.sourceHeader, `${place}.sourceHeader`, context) }),
  }
}

function footnotesOf(value: unknown): Pick<Column, 'footnotes'> {
  const footnotes = readFootnoteIds(value)
  return footnotes.length > 0 ? { footnotes } : {}
}

function readRow(
  value: Record<string, unknown>,
  columns: number,
  place: string,
  context: ReadContext,
): Row {
  const cells = records(value.cells, `${place}.cells`, context)
    .slice(0, columns)
    .map((cell, index): Cell => readCell(cell, `${place}.cells[${index}]`, context))
  if (cells.length < columns) repaired(null, `${place}.cells`, context)
  while (cells.length < columns) cells.push({ state: 'blank' })
  const direction = choiceOrNull(value.direction, goalDirections, `${place}.direction`, context)
  return {
    id: uniqueId('w', value.id, `${place}.id`, context),
    label: text(value.label, '', `${place}.label`, context),
    role: choice(value.role, rowRoles, 'item', `${place}.role`, context),
    level: wholeNumber(value.level, { min: 0, max: 3, or: 0 }, `${place}.level`, context),
    unit: choiceOrNull(value.unit, units, `${place}.unit`, context),
    scale: choiceOrNull(value.scale, scales, `${place}.scale`, context),
    footnotes: readFootnoteIds(value.footnotes),
    cells,
    ...(direction === null ? {} : { direction }),
    ...(typeof value.sourceLabel === 'string' ? { sourceLabel: value.sourceLabel } : {}),
  }
}

function readFootnote(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): TableFootnote {
  return {
    id: uniqueId('n', value.id, `${place}.id`, context),
    marker: text(value.marker, '', `${place}.marker`, context),
    text: text(value.text, '', `${place}.text`, context),
  }
}

function readSource(value: unknown, place: string, context: ReadContext): TableSource | null {
  if (value === null || value === undefined) return null
  if (!isRecord(value)) return repaired(null, place, context)
  return {
    file: text(value.file, '', `${place}.file`, context),
    ...(typeof value.path === 'string' && value.path !== '' ? { path: value.path } : {}),
    sheet: text(value.sheet, '', `${place}.sheet`, context),
    range: text(value.range, '', `${place}.range`, context),
    sha256: text(value.sha256, '', `${place}.sha256`, context),
    ...readSourceLabels(value, place, context),
    warnings: records(value.warnings, `${place}.warnings`, context).map((warning) =>
      readWarning(warning, `${place}.warnings`, context),
    ),
  }
}

function readSourceLabels(
  { rowLabels, headers, isChosenRange, reading }: Record<string, unknown>,
  place: string,
  context: ReadContext,
): Pick<TableSource, 'rowLabels' | 'headers' | 'isChosenRange' | 'reading'> {
  return {
    ...(Array.isArray(rowLabels)
      ? { rowLabels: texts(rowLabels, `${place}.rowLabels`, context) }
      : {}),
    ...(Array.isArray(headers)
      ? { headers: headers.map((header) => texts(header, `${place}.headers`, context)) }
      : {}),
    ...(isChosenRange === true ? { isChosenRange } : {}),
    ...(isRecord(reading) ? { reading: readSourceReading(reading) } : {}),
  }
}

/** What is no row or column is left out: then it is found out. */
function readSourceReading({ headRows, labelColumn }: Record<string, unknown>): SourceReading {
  return {
    ...(isPlace(headRows) ? { headRows } : {}),
    ...(labelColumn === null || isPlace(labelColumn) ? { labelColumn } : {}),
  }
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_COLUMN
}

function readWarning(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): TableWarning {
  return {
    code: choice(value.code, tableWarningCodes, 'outside-table', `${place}.code`, context),
    detail: text(value.detail, '', `${place}.detail`, context),
    cell: textOrNull(value.cell, `${place}.cell`, context),
  }
}
