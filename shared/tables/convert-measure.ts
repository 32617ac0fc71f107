import { assertExists } from '../base/assert.ts'
import {
  absolute,
  type Decimal,
  decimalPlaces,
  decimalToNumber,
  divide,
  isZero,
  multiply,
  parseDecimal,
  round,
  ZERO,
} from '../base/decimal.ts'
import { cellValue, numberCell, scaleOf, unitOf } from './cells.ts'
import type { TableMatch } from './match-by-label.ts'
import type { RefreshRemark } from './table-refresh.ts'
import type { Cell, CellContent, Column, Row, Scale, TypedTable, Unit } from './typed-table.ts'

/** What a figure counts. */
export type CellMeasure = { readonly unit: Unit | null; readonly scale: Scale }

export type MeasureConversion = {
  /** The source's cell as a figure of the report; `before` is the cell it stands in for. */
  readonly convert: (cell: Cell, source: CellMeasure, report: CellMeasure, before?: Cell) => Cell
  readonly remarks: ReadonlyArray<RefreshRemark>
}

/** Figures that have a counterpart, grouped by what they count on each side. */
type Evidence = {
  readonly source: CellMeasure
  readonly report: CellMeasure
  readonly pairs: Array<{ readonly source: Decimal; readonly report: Decimal }>
}

export function measureOf(table: TypedTable, row: Row, column: Column, cell: Cell): CellMeasure {
  return { unit: unitOf(table, row, column, cell), scale: scaleOf(table, row, column, cell) }
}

/**
 * How the source's figures become the report's. The source may count in another scale now (thousands, then millions),
 * or a person may have corrected in the report what the source does not say: which of the two it is, the figures that
 * have not changed tell.
 */
export function measureConversion(
  table: TypedTable,
  newer: TypedTable,
  match: TableMatch,
): MeasureConversion {
  const groups = gatherEvidence(table, newer, match)
  const factors = new Map([...groups].map(([key, group]) => [key, chosenFactor(group)]))
  return {
    remarks: remarksOf([...groups.values()]),
    convert(cell, source, report, before) {
      const { unit: _, scale: __, ...plain } = cell
      const own = ownMeasure(before)
      const value = cellValue(cell)
      if (value === null || isSame(source, report)) return { ...plain, ...own }
      const known = factors.get(keyOf(source, report))
      const factor = known ?? meaningFactor(source, report)
      if (factor === null) return { ...plain, ...measureFields(source) }
      return { ...plain, ...own, ...converted(cell, value, factor, before) }
    },
  }
}

function ownMeasure(cell: Cell | undefined): Pick<Cell, 'unit' | 'scale'> {
  return {
    ...(cell?.unit === undefined ? {} : { unit: cell.unit }),
    ...(cell?.scale === undefined ? {} : { scale: cell.scale }),
  }
}

function measureFields({ unit, scale }: CellMeasure): Pick<Cell, 'unit' | 'scale'> {
  return { ...(unit === null ? {} : { unit }), scale }
}

const ONE = assertExists(parseDecimal('1'), '1 is a number')
const HUNDRED = assertExists(parseDecimal('100'), '100 is a number')
const HUNDREDTH = assertExists(parseDecimal('0.01'), '0.01 is a number')

function gatherEvidence(
  table: TypedTable,
  newer: TypedTable,
  match: TableMatch,
): ReadonlyMap<string, Evidence> {
  const groups = new Map<string, Evidence>()
  match.rows.forEach((otherRow, rowIndex) => {
    const row = table.rows[rowIndex]
    const newRow = otherRow === null ? undefined : newer.rows[otherRow]
    if (!row || !newRow) return
    match.columns.forEach((other, index) => {
      const column = table.columns[index]
      const newColumn = other === null ? undefined : newer.columns[other]
      const before = row.cells[index]
      const after = other === null ? undefined : newRow.cells[other]
      const value = before && cellValue(before)
      const newValue = after && cellValue(after)
      if (!column || !newColumn || !before || !after || !value || !newValue) return
      const source = measureOf(newer, newRow, newColumn, after)
      const report = measureOf(table, row, column, before)
      if (isSame(source, report)) return
      const key = keyOf(source, report)
      const group = groups.get(key) ?? { source, report, pairs: [] }
      group.pairs.push({ source: newValue, report: value })
      groups.set(key, group)
    })
  })
  return groups
}

function keyOf(source: CellMeasure, report: CellMeasure): string {
  return [source.unit, source.scale, report.unit, report.scale].join('|')
}

function isSame(source: CellMeasure, report: CellMeasure): boolean {
  return source.unit === report.unit && source.scale === report.scale
}

/** What a figure is multiplied with when both measures are taken at their word; null when they count different things. */
function meaningFactor(source: CellMeasure, report: CellMeasure): Decimal | null {
  const isBare = ({ unit }: CellMeasure) => unit === null || unit === 'percentagePoints'
  if (source.unit === 'percent' && report.unit !== 'percent') return isBare(report) ? HUNDRED : null
  if (report.unit === 'percent' && source.unit !== 'percent')
    return isBare(source) ? HUNDREDTH : null
  const isSameUnit = source.unit === report.unit || source.unit === null || report.unit === null
  return isSameUnit ? scaleFactor(source.scale, report.scale) : null
}

function scaleFactor(source: Scale, report: Scale): Decimal {
  const ratio = divide(
    assertExists(parseDecimal(String(source)), 'a scale is a number'),
    assertExists(parseDecimal(String(report)), 'a scale is a number'),
  )
  return assertExists(ratio, 'a scale is not zero')
}

/** The figures' meaning, unless the bare figures fit better: then what they count was corrected in the report. */
function chosenFactor({ source, report, pairs }: Evidence): Decimal {
  const meaning = meaningFactor(source, report)
  if (meaning === null || meaning === ONE) return ONE
  const fits = (factor: Decimal) => pairs.filter((pair) => isAlike(pair, factor)).length
  const [byMeaning, bare] = [fits(meaning), fits(ONE)]
  if (byMeaning !== bare) return byMeaning > bare ? meaning : ONE
  return distance(pairs, meaning) <= distance(pairs, ONE) ? meaning : ONE
}

type FigurePair = Evidence['pairs'][number]

function isAlike({ source, report }: FigurePair, factor: Decimal): boolean {
  return multiply(source, factor) === report || isRounded(source, factor, report)
}

/** A coarser scale shows fewer digits of the same figure. */
function isRounded(source: Decimal, factor: Decimal, report: Decimal): boolean {
  const inSource = divide(report, factor)
  return (
    decimalToNumber(factor) > 1 &&
    inSource !== null &&
    !isZero(source) &&
    round(inSource, decimalPlaces(source)) === source
  )
}

/** How many powers of ten the figures are from each other in all. */
function distance(pairs: ReadonlyArray<FigurePair>, factor: Decimal): number {
  return pairs.reduce((sum, { source, report }) => {
    if (isZero(source) || isZero(report)) return sum
    const ratio =
      decimalToNumber(absolute(multiply(source, factor))) / decimalToNumber(absolute(report))
    return sum + Math.abs(Math.log10(ratio))
  }, 0)
}

function converted(
  cell: Cell,
  value: Decimal,
  factor: Decimal,
  before: Cell | undefined,
): CellContent {
  const known = before && cellValue(before)
  // The report's figure is the same with more digits: they are kept.
  const isFiner = known && known !== ZERO && isRounded(value, factor, known)
  const result = isFiner ? known : multiply(value, factor)
  const isFigure = before?.state === 'number' || before?.state === 'zero'
  const shown = cell.state === 'number' || cell.state === 'zero' ? cell.decimals : 0
  const decimals = isFigure ? before.decimals : Math.min(shown, decimalPlaces(result))
  return numberCell(result, decimals)
}

function remarksOf(groups: ReadonlyArray<Evidence>): ReadonlyArray<RefreshRemark> {
  const remarks = new Map<string, RefreshRemark>()
  for (const group of groups) {
    const { source, report } = group
    const factor = chosenFactor(group)
    if (source.scale !== report.scale && factor === scaleFactor(source.scale, report.scale)) {
      const remark = { kind: 'rescaled', source: source.scale, report: report.scale } as const
      remarks.set(JSON.stringify(remark), remark)
    }
    const isOther = meaningFactor(source, report) === null
    const kept = group.pairs.filter((pair) => isAlike(pair, ONE)).length
    if (isOther && kept * 2 < group.pairs.length && source.unit && report.unit) {
      const remark = { kind: 'other-unit', source: source.unit, report: report.unit } as const
      remarks.set(JSON.stringify(remark), remark)
    }
  }
  return [...remarks.values()]
}
