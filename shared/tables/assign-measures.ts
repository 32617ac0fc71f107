import type { ColumnReading } from './read-columns.ts'
import {
  countedInLabel,
  type Measure,
  measureInText,
  mentionsPercent,
  unitInUnitColumn,
} from './read-unit.ts'
import type { Cell, Scale, Unit } from './typed-table.ts'

/** A cell with what its own format or words say about its unit; null where they say nothing. */
export type MeasuredCell = {
  readonly cell: Cell
  readonly isNumber: boolean
  readonly own: Measure | null
}

export type MeasuredRow = { readonly label: string; readonly cells: ReadonlyArray<MeasuredCell> }

export type AssignedMeasures = {
  readonly table: { readonly unit: Unit | null; readonly scale: Scale }
  readonly columns: ReadonlyArray<Measure>
  readonly rows: ReadonlyArray<Measure>
  /** Overrides for single cells, by row and column. */
  readonly cells: ReadonlyArray<ReadonlyArray<Measure>>
}

type Stated = { readonly unit: Unit | null; readonly scale: Scale }

const NOTHING: Measure = { unit: null, scale: null }

/**
 * Puts each unit at the highest place where it holds: table, row, column, cell. `stated` is what the unit line over
 * the table says; formats win over it, since a percentage in a table "i tusen kroner" is a percentage.
 */
export function assignMeasures(
  stated: Stated,
  titles: ReadonlyArray<string>,
  columns: ReadonlyArray<ColumnReading>,
  rows: ReadonlyArray<MeasuredRow>,
): AssignedMeasures {
  const table = tableMeasure(stated, titles.join(' ').trim(), rows)
  const rowMeasures = rows.map((row) => rowMeasure(row, columns, table))
  const columnMeasures = columns.map((column, index) =>
    columnMeasure(column, index, rows, rowMeasures, table),
  )
  const cells = rows.map((row, rowIndex) =>
    row.cells.map((cell, index) =>
      cellMeasure(cell, columnMeasures[index] ?? NOTHING, rowMeasures[rowIndex] ?? NOTHING, table),
    ),
  )
  return { table, columns: columnMeasures, rows: rowMeasures, cells }
}

function tableMeasure(stated: Stated, title: string, rows: ReadonlyArray<MeasuredRow>): Stated {
  const common = summarise(rows.flatMap((row) => row.cells)).common
  if (common?.unit) return { unit: common.unit, scale: common.scale ?? 1 }
  // A format that shows thousands of a value in kroner: the stored values are what counts.
  if (common?.scale) return { unit: stated.unit, scale: common.scale }
  const counted = countedInLabel(title)
  if (stated.unit === null && stated.scale === 1) return { unit: counted, scale: 1 }
  // 25 under "Frivillig avgang i %" is neither a fraction nor kroner.
  if (mentionsPercent(title) || stated.unit === 'percent') return { unit: null, scale: 1 }
  return counted ? { unit: counted, scale: 1 } : stated
}

type Summary = {
  readonly numbers: number
  /** How many numbers say something about their unit. */
  readonly saying: number
  /** What all numbers say; null when they differ or not all say something. */
  readonly common: Measure | null
}

function summarise(cells: ReadonlyArray<MeasuredCell | undefined>): Summary {
  let numbers = 0
  let saying = 0
  let first: Measure | null = null
  let differs = false
  for (const cell of cells) {
    if (!cell?.isNumber) continue
    numbers++
    if (!cell.own) continue
    saying++
    first ??= cell.own
    differs ||= first.unit !== cell.own.unit || first.scale !== cell.own.scale
  }
  return { numbers, saying, common: saying === numbers && !differs ? first : null }
}

function rowMeasure(
  row: MeasuredRow,
  columns: ReadonlyArray<ColumnReading>,
  table: Stated,
): Measure {
  const { numbers, saying, common } = summarise(row.cells)
  if (common) return differing(common, table)
  if (numbers > 0 && saying === numbers) return NOTHING
  const unitColumn = columns.findIndex(({ role }) => role === 'unit')
  const beside = row.cells[unitColumn]?.cell
  const word = beside?.state === 'text' ? (beside.paragraphs[0]?.text ?? '') : ''
  // "prosent" beside numbers that are no fractions would make 12 into 1200 %.
  const fromColumn = word === '' ? null : unitInUnitColumn(word)
  if (fromColumn === 'percent') return isMoney(table) ? { unit: 'count', scale: 1 } : NOTHING
  if (fromColumn) return differing({ unit: fromColumn, scale: null }, table)
  if (mentionsPercent(row.label) && isMoney(table)) return { unit: 'count', scale: 1 }
  const counted = countedInLabel(row.label)
  const named = measureInText(row.label) ?? (counted ? { unit: counted, scale: null } : null)
  return named ? differing(named, table) : NOTHING
}

function isMoney(table: Stated): boolean {
  return table.unit === 'NOK'
}

function differing(measure: Measure, table: Stated): Measure {
  const isSame =
    (measure.unit === null || measure.unit === table.unit) &&
    (measure.scale === null || measure.scale === table.scale)
  return isSame ? NOTHING : measure
}

function columnMeasure(
  column: ColumnReading,
  index: number,
  rows: ReadonlyArray<MeasuredRow>,
  rowMeasures: ReadonlyArray<Measure>,
  table: Stated,
): Measure {
  const { saying, common } = summarise(rows.map((row) => row.cells[index]))
  if (common?.unit) {
    const isSaidByRows = rows.every(
      (row, at) =>
        !row.cells[index]?.isNumber || (rowMeasures[at]?.unit ?? table.unit) === common.unit,
    )
    return isSaidByRows ? NOTHING : { unit: common.unit, scale: common.scale ?? 1 }
  }
  if (common || saying > 0) return NOTHING
  const header = column.header.join(' ')
  if (mentionsPercent(header)) return isMoney(table) ? { unit: 'count', scale: 1 } : NOTHING
  const named = measureInText(header)
  return named ? differing(named, table) : NOTHING
}

function cellMeasure(
  { isNumber, own }: MeasuredCell,
  column: Measure,
  row: Measure,
  table: Stated,
): Measure {
  if (!own || !isNumber) return NOTHING
  const unit = column.unit ?? row.unit ?? table.unit
  const inherited = column.scale ?? row.scale ?? (unit === table.unit ? table.scale : 1)
  const ownUnit = own.unit === null || own.unit === unit ? null : own.unit
  const scale = own.scale ?? (ownUnit === null ? inherited : 1)
  return { unit: ownUnit, scale: scale === inherited ? null : scale }
}
