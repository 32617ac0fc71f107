import { type Decimal, parseDecimal } from '../base/decimal.ts'
import type { FootnoteId, TableId } from '../base/id.ts'
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
import {
  type Cell,
  type CellContent,
  type CellParagraph,
  type Column,
  columnRoles,
  type Row,
  rowRoles,
  scales,
  type TableFootnote,
  type TableSource,
  type TableWarning,
  type TypedTable,
  tableKinds,
  tableWarningCodes,
  units,
} from './typed-table.ts'

const scenarios = ['actual', 'budget'] as const
const listKinds = ['bullet', 'number'] as const
const MAX_DECIMALS = 20

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
  const columns = records(value.columns, `${place}.columns`, context).map((column, index) =>
    readColumn(column, `${place}.columns[${index}]`, inner),
  )
  return {
    id: uniqueId('t', value.id, `${place}.id`, context),
    kind: choice(value.kind, tableKinds, 'free', `${place}.kind`, context),
    title: text(value.title, '', `${place}.title`, context),
    caption: textOrNull(value.caption, `${place}.caption`, context),
    unit: choiceOrNull(value.unit, units, `${place}.unit`, context),
    scale: choice(value.scale, scales, 1, `${place}.scale`, context),
    labelHeader: texts(value.labelHeader, `${place}.labelHeader`, context),
    columns,
    rows: records(value.rows, `${place}.rows`, context).map((row, index) =>
      readRow(row, columns.length, `${place}.rows[${index}]`, inner),
    ),
    footnotes: records(value.footnotes, `${place}.footnotes`, context).map((note, index) =>
      readFootnote(note, `${place}.footnotes[${index}]`, inner),
    ),
    source: readSource(value.source, `${place}.source`, context),
  }
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
  }
}

function readRow(
  value: Record<string, unknown>,
  columns: number,
  place: string,
  context: ReadContext,
): Row {
  const cells = records(value.cells, `${place}.cells`, context)
    .slice(0, columns)
    .map((cell, index) => readCell(cell, `${place}.cells[${index}]`, context))
  if (cells.length < columns) repaired(null, `${place}.cells`, context)
  while (cells.length < columns) cells.push({ state: 'blank' })
  return {
    id: uniqueId('w', value.id, `${place}.id`, context),
    label: text(value.label, '', `${place}.label`, context),
    role: choice(value.role, rowRoles, 'item', `${place}.role`, context),
    level: wholeNumber(value.level, { min: 0, max: 3, or: 0 }, `${place}.level`, context),
    unit: choiceOrNull(value.unit, units, `${place}.unit`, context),
    scale: choiceOrNull(value.scale, scales, `${place}.scale`, context),
    footnotes: readFootnoteIds(value.footnotes),
    cells,
  }
}

function readCell(value: Record<string, unknown>, place: string, context: ReadContext): Cell {
  const unit = choiceOrNull(value.unit, units, `${place}.unit`, context)
  const scale = choiceOrNull(value.scale, scales, `${place}.scale`, context)
  const notes = readFootnoteIds(value.footnotes)
  return {
    ...readContent(value, place, context),
    ...(typeof value.formula === 'string' ? { formula: value.formula } : {}),
    ...(typeof value.source === 'string' ? { source: value.source } : {}),
    ...(notes.length > 0 ? { footnotes: notes } : {}),
    ...(unit === null ? {} : { unit }),
    ...(scale === null ? {} : { scale }),
  }
}

function readContent(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): CellContent {
  const decimals = () =>
    wholeNumber(value.decimals, { min: 0, max: MAX_DECIMALS, or: 0 }, `${place}.decimals`, context)
  switch (value.state) {
    case 'number': {
      const number = readDecimal(value.value)
      if (number !== null) return { state: 'number', value: number, decimals: decimals() }
      // The written value is kept as text: it is wrong, but it is not lost.
      const kept = repaired(String(value.value ?? ''), `${place}.value`, context)
      return { state: 'text', paragraphs: [{ text: kept }] }
    }
    case 'zero':
      return { state: 'zero', decimals: decimals() }
    case 'blank':
    case 'uncalculated':
      return { state: value.state }
    case 'notApplicable':
      return { state: 'notApplicable', text: text(value.text, '–', `${place}.text`, context) }
    case 'text':
      return { state: 'text', paragraphs: readParagraphs(value.paragraphs, place, context) }
    case 'error':
      return { state: 'error', code: text(value.code, '#N/A', `${place}.code`, context) }
    default:
      return repaired({ state: 'blank' }, `${place}.state`, context)
  }
}

function readDecimal(value: unknown): Decimal | null {
  return typeof value === 'string' ? parseDecimal(value) : null
}

function readParagraphs(
  value: unknown,
  place: string,
  context: ReadContext,
): ReadonlyArray<CellParagraph> {
  return records(value, `${place}.paragraphs`, context).map((paragraph) => {
    const kind = listKinds.find((known) => known === paragraph.list)
    const list = kind ? { list: kind } : {}
    const level = typeof paragraph.level === 'number' ? { level: paragraph.level } : {}
    return { text: text(paragraph.text, '', place, context), ...list, ...level }
  })
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

function readFootnoteIds(value: unknown): ReadonlyArray<FootnoteId> {
  return Array.isArray(value) ? value.filter(isFootnoteId) : []
}

function isFootnoteId(value: unknown): value is FootnoteId {
  return typeof value === 'string' && /^n-[a-z0-9-]+$/.test(value)
}

function readSource(value: unknown, place: string, context: ReadContext): TableSource | null {
  if (value === null || value === undefined) return null
  if (!isRecord(value)) return repaired(null, place, context)
  return {
    file: text(value.file, '', `${place}.file`, context),
    sheet: text(value.sheet, '', `${place}.sheet`, context),
    range: text(value.range, '', `${place}.range`, context),
    sha256: text(value.sha256, '', `${place}.sha256`, context),
    warnings: records(value.warnings, `${place}.warnings`, context).map((warning) =>
      readWarning(warning, `${place}.warnings`, context),
    ),
  }
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
