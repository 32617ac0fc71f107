import type { ColumnReading } from './read-columns.ts'
import { type ContentReading, columnContext, generalDecimals, readContent } from './read-content.ts'
import { periodInText } from './read-period.ts'
import type { RowReading } from './read-rows.ts'
import type { Scale, TableFootnote, Unit } from './typed-table.ts'

type StatedMeasure = { readonly unit: Unit | null; readonly scale: Scale }

/** Every cell of the body, row by row. */
export type BodyReading = ReadonlyArray<{
  readonly label: string
  readonly cells: ReadonlyArray<ContentReading>
}>

/** `stated` is what the table's unit line says the shown numbers are in. */
export function readBody(
  columns: ReadonlyArray<ColumnReading>,
  rows: ReadonlyArray<RowReading>,
  footnotes: ReadonlyArray<TableFootnote>,
  stated: StatedMeasure,
): BodyReading {
  const contexts = columns.map((column, index) =>
    columnContext(
      column,
      rows.map((row) => row.cells[index]),
      footnotes,
      stated.scale,
    ),
  )
  const isAlike = countAlike(rows, stated)
  return rows.map((row) => {
    const decimals = isAlike ? null : generalDecimals(row.cells)
    return {
      label: row.label,
      cells: contexts.map((context, index) => readContent(row.cells[index], context, decimals)),
    }
  })
}

/**
 * Whether all rows count the same thing, so that a column has the same decimals all the way down: one unit is stated for
 * the table, or the rows are years. Else each row is its own: 447 employees are not 447,00 because of the
 * full-time equivalents below.
 */
function countAlike(rows: ReadonlyArray<RowReading>, { unit, scale }: StatedMeasure): boolean {
  if (unit !== null || scale !== 1) return true
  return rows.every(({ label }) => periodInText(label) !== null)
}
