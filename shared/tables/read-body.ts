import type { SheetCell } from '../excel/workbook.ts'
import { cellValue } from './cells.ts'
import type { ColumnReading } from './read-columns.ts'
import { columnContext, readContent } from './read-content.ts'
import type { RowReading } from './read-rows.ts'
import { type Measure, measureOfFormat } from './read-unit.ts'
import type { Cell, Scale, TableFootnote, TableWarning } from './typed-table.ts'

/** Every cell of the body, row by row. */
export type BodyReading = ReadonlyArray<{
  readonly label: string
  readonly cells: ReadonlyArray<{
    readonly cell: Cell
    readonly own: Measure | null
    readonly warnings: ReadonlyArray<TableWarning>
  }>
}>

/** `scale` is what the table's unit line says the shown numbers are in. */
export function readBody(
  columns: ReadonlyArray<ColumnReading>,
  rows: ReadonlyArray<RowReading>,
  footnotes: ReadonlyArray<TableFootnote>,
  scale: Scale,
): BodyReading {
  const contexts = columns.map((column, index) =>
    columnContext(
      column,
      rows.map((row) => row.cells[index]),
      footnotes,
    ),
  )
  return rows.map((row) => ({
    label: row.label,
    cells: contexts.map((context, index) => {
      const source = row.cells[index]
      const { cell, measure, warnings } = readContent(source, context)
      return { cell, warnings, own: measure ?? formatMeasure(source, cell, scale) }
    }),
  }))
}

function formatMeasure(source: SheetCell | undefined, cell: Cell, scale: Scale): Measure | null {
  // The format of a cell with a number in text was never applied to it.
  if (source?.value.kind !== 'number' || cellValue(cell) === null) return null
  const measure = measureOfFormat(source.format, scale)
  return measure.unit === null && measure.scale === null ? null : measure
}
