import { cellValue } from './cells.ts'
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
export type MeasuredCell = { readonly cell: Cell; readonly own: Measure | null }

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
  title: string,
  columns: ReadonlyArray<ColumnReading>,
  rows: ReadonlyArray<MeasuredRow>,
): AssignedMeasures {
  const table = tableMeasure(stated, title, rows)
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

function isNumber({ cell }: MeasuredCell): boolean {
  return cellValue(cell) !== null
}

function tableMeasure(stated: Stated, title: string, rows: ReadonlyArray<MeasuredRow>): Stated {
  const numbers = rows.flatMap((row) => row.cells.filter(isNumber))
  const common = commonMeasure(numbers)
  if (common?.unit) return { unit: common.unit, scale: common.scale ?? 1 }
  if (stated.unit === null && stated.scale === 1) {
    const counted = countedInLabel(title)
    return { unit: counted, scale: 1 }
  }
  // 25 under "Frivillig avgang i %" is neither a fraction nor kroner.
  if (mentionsPercent(title) || stated.unit === 'percent') return { unit: null, scale: 1 }
  const counted = countedInLabel(title)
  return counted ? { unit: counted, scale: 1 } : stated
}

/** The measure all numbers share; null when they differ or say nothing. */
function commonMeasure(numbers: ReadonlyArray<MeasuredCell>): Measure | null {
  const [first, ...others] = numbers
  if (!first?.own) return null
  const { unit, scale } = first.own
  const isCommon = others.every(({ own }) => own?.unit === unit && own.scale === scale)
  return isCommon ? first.own : null
}

function rowMeasure(
  row: MeasuredRow,
  columns: ReadonlyArray<ColumnReading>,
  table: Stated,
): Measure {
  const numbers = row.cells.filter(isNumber)
  const common = commonMeasure(numbers)
  if (common) return differing(common, table)
  if (numbers.length > 0 && numbers.every(({ own }) => own !== null)) return NOTHING
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
    measure.unit === table.unit && (measure.scale === null || measure.scale === table.scale)
  return isSame ? NOTHING : measure
}

function columnMeasure(
  column: ColumnReading,
  index: number,
  rows: ReadonlyArray<MeasuredRow>,
  rowMeasures: ReadonlyArray<Measure>,
  table: Stated,
): Measure {
  const numbers = rows.flatMap((row, rowIndex) => {
    const cell = row.cells[index]
    return cell && isNumber(cell) ? [{ ...cell, row: rowMeasures[rowIndex] ?? NOTHING }] : []
  })
  const common = commonMeasure(numbers)
  if (common?.unit) {
    const isSaidByRows = numbers.every(({ row }) => (row.unit ?? table.unit) === common.unit)
    return isSaidByRows ? NOTHING : { unit: common.unit, scale: common.scale ?? 1 }
  }
  if (common || numbers.some(({ own }) => own !== null)) return NOTHING
  const header = column.header.join(' ')
  if (mentionsPercent(header)) return isMoney(table) ? { unit: 'count', scale: 1 } : NOTHING
  const named = measureInText(header)
  return named ? differing(named, table) : NOTHING
}

function cellMeasure(
  { cell, own }: MeasuredCell,
  column: Measure,
  row: Measure,
  table: Stated,
): Measure {
  if (!own || cellValue(cell) === null) return NOTHING
  const unit = column.unit ?? row.unit ?? table.unit
  const inherited = column.scale ?? row.scale ?? (unit === table.unit ? table.scale : 1)
  const ownUnit = own.unit === null || own.unit === unit ? null : own.unit
  const scale = own.scale ?? (ownUnit === null ? inherited : 1)
  return { unit: ownUnit, scale: scale === inherited ? null : scale }
}
