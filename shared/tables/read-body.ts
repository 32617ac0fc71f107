import type { SheetCell } from '../excel/workbook.ts'
import type { ColumnReading } from './read-columns.ts'
import { type ContentReading, columnContext, readContent } from './read-content.ts'
import type { RowReading } from './read-rows.ts'
import type { Scale, TableFootnote } from './typed-table.ts'

/** Every cell of the body, row by row. */
export type BodyReading = ReadonlyArray<{
  readonly label: string
  readonly cells: ReadonlyArray<ContentReading>
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
      scale,
    ),
  )
  return rows.map((row) => {
    const isWhole = row.cells.every(isWholeNumber)
    return {
      label: row.label,
      cells: contexts.map((context, index) => readContent(row.cells[index], context, isWhole)),
    }
  })
}

function isWholeNumber(cell: SheetCell | undefined): boolean {
  return cell?.value.kind !== 'number' || !cell.value.value.includes('.')
}
