import { useMemo, useRef } from 'react'
import { columnName } from '../../shared/excel/cell-address.ts'
import { text } from '../text/text.ts'
import { SheetGrid, type SheetGridProps } from './sheet-grid.tsx'
import { firstColumnShown, layoutSheet } from './sheet-layout.ts'
import styles from './sheet-view.module.css'

/** The sheet as a spreadsheet, with the tables that were found outlined and the doubtful cells marked. */
export function SheetView(props: Omit<SheetGridProps, 'layout'>) {
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
