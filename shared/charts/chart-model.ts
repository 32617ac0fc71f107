import { decimalToNumber, toPercent } from '../base/decimal.ts'
import { factId } from '../base/id.ts'
import { factsIn } from '../facts/build-ledger.ts'
import type { Fact } from '../facts/fact.ts'
import { formatDecimal, rescale } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import { isFigureRow } from '../tables/cells.ts'
import type { Column, Row, TypedTable } from '../tables/typed-table.ts'
import { longUnit } from '../tables/unit-words.ts'
import type {
  ChartChoice,
  ChartKind,
  ChartModel,
  ChartPoint,
  LeftOut,
  SeriesChart,
  SeriesFrom,
} from './chart.ts'
import { pieSlices } from './pie-slices.ts'
import { riskMatrix } from './risk-matrix.ts'

/** More than this cannot be told apart, or read. */
export const MAX_SERIES = 8
export const MAX_CATEGORIES = 40

/** What the chart shows, or null when the table has nothing for it to draw. */
export function chartModel(
  table: TypedTable,
  choice: ChartChoice,
  language: Language,
): ChartModel | null {
  const { chart } = choice
  if (chart === 'risk') return riskMatrix(table, choice, language)
  const figures = figuresOf(table)
  const columns = columnsShown(figures, choice)
  const rows = rowsShown(figures, choice, columns)
  const measure = measureOf(figures, rows, columns)
  if (!measure) return null
  const { unit, scale } = measure
  const isUsable = (row: Row) =>
    columns.some((column) => figures.at(row, column)?.unit === unit) ||
    columns.every((column) => figures.at(row, column) === null)
  const usable = rows.filter(isUsable)
  const others = rows.filter((row) => !isUsable(row))
  const byRow = seriesFrom(chart, usable, columns, choice.series) === 'rows'
  const [along, across] = byRow ? [columns, usable] : [usable, columns]
  const point = (category: Row | Column, series: Row | Column): ChartPoint | null => {
    const [row, column] = byRow ? [series, category] : [category, series]
    const fact = 'cells' in row && 'header' in column ? figures.at(row, column) : null
    return fact?.unit === unit ? pointOf(fact, scale) : null
  }
  const categories = along.slice(0, MAX_CATEGORIES)
  const shown = chart === 'pie' ? across.slice(-1) : across.slice(0, MAX_SERIES)
  const model: SeriesChart = {
    kind: chart,
    categories: categories.map(nameOf),
    series: shown.map((one) => ({
      name: nameOf(one),
      points: categories.map((category) => point(category, one)),
    })),
    unit: unitText(measure, language),
    decimals: Math.max(0, ...figures.all.map((fact) => (fact.unit === unit ? fact.decimals : 0))),
    leftOut: [
      ...leftOut(others, 'unit'),
      ...leftOut(along.slice(MAX_CATEGORIES), 'room'),
      ...(chart === 'pie' ? [] : leftOut(across.slice(MAX_SERIES), 'room')),
    ],
  }
  return chart === 'pie' ? pieSlices(model, language) : model
}

/** The kind that says most of a table when nobody has chosen one. */
export function proposedKind(table: TypedTable): ChartKind {
  if (table.kind === 'risk' && riskMatrix(table, { chart: 'risk' }, 'nb')) return 'risk'
  const figures = figuresOf(table)
  const columns = columnsShown(figures, { chart: 'line' })
  const rows = rowsShown(figures, {}, columns)
  const isTimeline = columns.length >= MIN_TIMELINE && columns.every(hasPeriod)
  return isTimeline && rows.length <= MAX_LINES ? 'line' : 'column'
}

const MIN_TIMELINE = 4
const MAX_LINES = 6

/**
 * Whether rows or columns are told apart by colour. Unless it is chosen, the longer of the two stands along the axis, as
 * in a spreadsheet; but lines run through the years as long as there are few of them.
 */
export function seriesFrom(
  kind: ChartKind,
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<Column>,
  chosen?: SeriesFrom,
): SeriesFrom {
  if (kind === 'pie') return rows.length > 1 ? 'columns' : 'rows'
  if (chosen) return chosen
  const isTimeline = columns.length > 1 && columns.every(hasPeriod)
  if (kind === 'line' && isTimeline && rows.length <= MAX_LINES) return 'rows'
  return rows.length > columns.length ? 'columns' : 'rows'
}

type Figures = {
  readonly table: TypedTable
  readonly all: ReadonlyArray<Fact>
  readonly at: (row: Row, column: Column) => Fact | null
}

function figuresOf(table: TypedTable): Figures {
  const all = factsIn(table)
  const byId = new Map(all.map((fact) => [fact.id, fact]))
  return {
    ...{ table, all },
    at: (row, column) => byId.get(factId(table.id, row.id, column.id)) ?? null,
  }
}

/** The columns and rows a choice shows of a table, in the order they are drawn. */
export function shownParts(
  table: TypedTable,
  choice: ChartChoice,
): { readonly rows: ReadonlyArray<Row>; readonly columns: ReadonlyArray<Column> } {
  const figures = figuresOf(table)
  const columns = columnsShown(figures, choice)
  return { rows: rowsShown(figures, choice, columns), columns }
}

/** Time runs forwards, whichever way the table has its years. */
function columnsShown({ table, at }: Figures, { chart, columns }: ChartChoice) {
  const hasFigure = (column: Column) => table.rows.some((row) => at(row, column) !== null)
  const shown = table.columns.filter(({ id, role }, index) => {
    const column = table.columns[index]
    if (columns) return columns.includes(id)
    return role === 'value' && column !== undefined && hasFigure(column)
  })
  const inTime = shown.every(hasPeriod)
    ? shown.toSorted((a, b) =>
        (a.period ?? '') < (b.period ?? '') ? -1 : a.period === b.period ? 0 : 1,
      )
    : shown
  const isSlices = chart === 'pie' && !columns && table.rows.filter(isItem).length > 1
  return isSlices ? inTime.slice(-1) : inTime
}

function rowsShown(
  { table, at }: Figures,
  { rows }: Pick<ChartChoice, 'rows'>,
  columns: ReadonlyArray<Column>,
): ReadonlyArray<Row> {
  if (rows) return table.rows.filter(({ id }) => rows.includes(id))
  const withFigures = table.rows.filter(
    (row) => isFigureRow(row) && columns.some((column) => at(row, column) !== null),
  )
  const items = withFigures.filter(isItem)
  return items.length > 0 ? items : withFigures
}

function isItem({ role }: Row): boolean {
  return role === 'item'
}

function hasPeriod({ period }: Column): boolean {
  return period !== null
}

type Measure = Pick<Fact, 'unit' | 'scale'>

/** The unit and scale that most of the figures have: one axis can have no other. */
function measureOf(
  { at }: Figures,
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<Column>,
): Measure | null {
  const facts = rows.flatMap((row) => columns.flatMap((column) => at(row, column) ?? []))
  const unit = mostOf(facts.map((fact) => fact.unit))
  if (unit === undefined) return null
  const scale = mostOf(facts.flatMap((fact) => (fact.unit === unit ? fact.scale : [])))
  return { unit, scale: scale ?? 1 }
}

function mostOf<T>(values: ReadonlyArray<T>): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function pointOf(fact: Fact, scale: Fact['scale']): ChartPoint {
  const isPercent = fact.unit === 'percent'
  const value = isPercent ? toPercent(fact.value) : rescale(fact.value, fact.scale, scale)
  const text = formatDecimal(value, fact.decimals)
  return { value: decimalToNumber(value), text, facts: [fact.id] }
}

function unitText({ unit, scale }: Measure, language: Language): string {
  const { thousand, million, billion } = phrases[language]
  const words = { 1: '', 1000: thousand, 1000000: million[1], 1000000000: billion[1] }
  const scaleWord = unit === 'percent' ? '' : words[scale]
  return [scaleWord, longUnit(unit, language)].filter((word) => word !== '').join(' ')
}

function leftOut(
  parts: ReadonlyArray<Row | Column>,
  because: LeftOut['because'],
): ReadonlyArray<LeftOut> {
  return parts.map((part) => ({ name: nameOf(part), because }))
}

function nameOf(part: Row | Column): string {
  const words = 'cells' in part ? part.label : [...new Set(part.header)].join(' ')
  return words.trim()
}
