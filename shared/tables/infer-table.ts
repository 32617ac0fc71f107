import { type IdSource, newId } from '../base/id.ts'
import { type CellRange, rangeName } from '../excel/cell-address.ts'
import type { SheetCell } from '../excel/workbook.ts'
import { type AssignedMeasures, assignMeasures } from './assign-measures.ts'
import { cellValue } from './cells.ts'
import { duplicateLabels } from './duplicate-labels.ts'
import type { FoundTable } from './find-tables.ts'
import { bindMarkers } from './footnote-lines.ts'
import { hiddenInside } from './hidden-inside.ts'
import { outsideWarning } from './outside-table.ts'
import { proposeFormulas } from './propose-formulas.ts'
import { proposeKind } from './propose-kind.ts'
import { type BodyReading, readBody } from './read-body.ts'
import { type ColumnReading, readColumns, readLabelHeader } from './read-columns.ts'
import { type RowReading, readRows } from './read-rows.ts'
import { type Measure, measureOfLine } from './read-unit.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { Surroundings } from './surroundings.ts'
import type { TableCandidate } from './table-candidate.ts'
import type {
  Cell,
  Column,
  Row,
  TableFootnote,
  TableKind,
  TableWarning,
  TypedTable,
} from './typed-table.ts'

/** Where a workbook comes from. `path` is known where the shell read it from a disk. */
export type WorkbookOrigin = {
  readonly file: string
  readonly sha256: string
  readonly path?: string
}

/** Makes a typed table of a found one. */
export function inferTable(
  grid: SheetGrid,
  found: FoundTable,
  around: Surroundings,
  origin: WorkbookOrigin,
  ids: IdSource,
): TableCandidate {
  const footnotes = around.footnotes.map((note) => ({ id: newId('n', ids), ...note }))
  const labelHeader = readLabelHeader(grid, found)
  const { columns: columnReadings, remarks } = readColumns(grid, found)
  const { rows: rowReadings, warnings } = readRows(grid, found, columnReadings)
  const stated = statedMeasure(labelHeader, around)
  const body = readBody(columnReadings, rowReadings, footnotes, stated)
  const measures = assignMeasures(stated, [...labelHeader, around.title], columnReadings, body)
  const columns = buildColumns(columnReadings, measures, footnotes, ids)
  const rows = buildRows(rowReadings, body, measures, footnotes, ids)
  const range = rangeOfTable(found, columnReadings)
  const doubts = [
    ...warningsOf(body),
    ...warnings,
    ...duplicateLabels(columns, rows),
    ...leftOut(grid, range, remarks),
  ]
  const source = { ...origin, sheet: grid.sheet.name, range: rangeName(range), warnings: doubts }
  const table: TypedTable = {
    id: newId('t', ids),
    kind: kindOf(around, labelHeader, columns, rows),
    title: around.title,
    caption: null,
    ...measures.table,
    labelHeader,
    columns,
    rows,
    footnotes,
    source,
  }
  return {
    range,
    headRows: found.headRows.length,
    labelColumn: found.labelColumn,
    sheetColumns: columnReadings.map(({ column }) => column),
    sheetRows: rowReadings.map(({ row }) => row),
    table: proposeFormulas(table),
    warnings: doubts,
  }
}

function warningsOf(body: BodyReading): ReadonlyArray<TableWarning> {
  return body.flatMap((row) => row.cells.flatMap((cell) => cell.warnings))
}

function leftOut(
  grid: SheetGrid,
  range: CellRange,
  remarks: ReadonlyArray<SheetCell>,
): ReadonlyArray<TableWarning> {
  return [...hiddenInside(grid.sheet, range), ...remarks.map(outsideWarning)]
}

/** The heading over the labels may itself be the unit line: it stands nearer than a line above. */
function statedMeasure(
  labelHeader: ReadonlyArray<string>,
  around: Surroundings,
): Pick<Surroundings, 'unit' | 'scale'> {
  const inHead = labelHeader.map(measureOfLine).find((measure) => measure !== null)
  return inHead
    ? { unit: inHead.unit, scale: inHead.scale ?? 1 }
    : { unit: around.unit, scale: around.scale }
}

function buildColumns(
  readings: ReadonlyArray<ColumnReading>,
  measures: AssignedMeasures,
  footnotes: ReadonlyArray<TableFootnote>,
  ids: IdSource,
): ReadonlyArray<Column> {
  return readings.map(({ header, role, period, scenario }, index) => {
    const bound = bindHeading(header.length === 0 ? [''] : header, footnotes)
    return {
      id: newId('k', ids),
      header: bound.header,
      role,
      period,
      scenario,
      unit: measures.columns[index]?.unit ?? null,
      scale: measures.columns[index]?.scale ?? null,
      ...(bound.footnotes.length > 0 ? { footnotes: bound.footnotes } : {}),
      sourceHeader: header,
    }
  })
}

/** A marker may stand on any level of a heading: `Pensjonsopptjening *)`. */
function bindHeading(header: ReadonlyArray<string>, footnotes: ReadonlyArray<TableFootnote>) {
  const bound = header.map((text) => bindMarkers(text, footnotes))
  return {
    header: bound.map(({ text }) => text),
    footnotes: [...new Set(bound.flatMap((level) => level.footnotes))],
  }
}

function buildRows(
  readings: ReadonlyArray<RowReading>,
  body: BodyReading,
  measures: AssignedMeasures,
  footnotes: ReadonlyArray<TableFootnote>,
  ids: IdSource,
): ReadonlyArray<Row> {
  return readings.map(({ label, role, level }, index) => {
    const bound = bindMarkers(label, footnotes)
    const cellMeasures = measures.cells[index] ?? []
    return {
      id: newId('w', ids),
      label: bound.text,
      role,
      level,
      unit: measures.rows[index]?.unit ?? null,
      scale: measures.rows[index]?.scale ?? null,
      footnotes: bound.footnotes,
      cells: (body[index]?.cells ?? []).map(({ cell }, column) =>
        withMeasure(cell, cellMeasures[column]),
      ),
      sourceLabel: label,
    }
  })
}

function withMeasure(cell: Cell, measure: Measure | undefined): Cell {
  const { unit, scale } = measure ?? { unit: null, scale: null }
  if (unit === null && scale === null) return cell
  return { ...cell, ...(unit === null ? {} : { unit }), ...(scale === null ? {} : { scale }) }
}

function rangeOfTable(found: FoundTable, columns: ReadonlyArray<ColumnReading>): CellRange {
  const rows = [...found.headRows, ...found.bodyRows]
  const lastColumn = columns[columns.length - 1]?.column ?? found.right
  return {
    top: rows[0] ?? 0,
    left: found.isLabelChosen ? found.left : (found.labelColumn ?? found.left),
    bottom: rows[rows.length - 1] ?? 0,
    right: Math.max(lastColumn, found.labelColumn ?? lastColumn),
  }
}

function kindOf(
  around: Surroundings,
  labelHeader: ReadonlyArray<string>,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<Row>,
): TableKind {
  const words = {
    title: around.words,
    header: [...labelHeader, ...columns.flatMap(({ header }) => header)].join('\n'),
    labels: rows.map(({ label }) => label).join('\n'),
  }
  const hasGoal = columns.some(({ role }) => role === 'goal')
  const hasFigures = rows.some(({ cells }) => cells.some((cell) => cellValue(cell) !== null))
  return proposeKind(words, hasGoal, hasFigures)
}
