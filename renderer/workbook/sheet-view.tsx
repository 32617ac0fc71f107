import { useMemo, useRef } from 'react'
import { type CellRange, columnName } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import { text } from '../text/text.ts'
import type { FoundTable } from './found-table.ts'
import type { SheetCursor } from './sheet-cursor.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { firstColumnShown, layoutSheet } from './sheet-layout.ts'
import styles from './sheet-view.module.css'

export type SheetViewProps = {
  readonly sheet: Sheet
  readonly tables: ReadonlyArray<FoundTable>
  /** Key of the table the right side shows. */
  readonly current: string | null
  /** Why cells are doubtful, by address. */
  readonly reasons: ReadonlyMap<string, string>
  readonly cursor: SheetCursor
  readonly onCursor: (cursor: SheetCursor) => void
  /** A cell was chosen: with Enter, or with a click. */
  readonly onPick: (place: SheetCursor['at']) => void
  /** The outline of the current table was dragged. */
  readonly onRange: (range: CellRange) => void
}

/** The sheet as a spreadsheet, with the tables that were found outlined and the doubtful cells marked. */
export function SheetView(props: SheetViewProps) {
  const { sheet, cursor } = props
  const drawn = useRef(-1)
  drawn.current = firstColumnShown(sheet, cursor.at.column, drawn.current)
  const left = drawn.current
  const layout = useMemo(() => layoutSheet(sheet, left), [sheet, left])
  if (!layout) return <p className={styles.note}>{text.workbook.emptySheet}</p>
  const lastColumn = layout.columns.at(-1)?.column ?? 0
  const columns = (sheet.range?.right ?? 0) - (sheet.range?.left ?? 0) + 1
  return (
    <>
      <SheetGrid {...props} layout={layout} />
      {columns > layout.columns.length && (
        <p className={styles.note}>
          {text.workbook.columnsShown(
            columnName(layout.range.left),
            columnName(lastColumn),
            columns,
          )}
        </p>
      )}
    </>
  )
}
