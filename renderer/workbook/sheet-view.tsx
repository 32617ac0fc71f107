import { type UIEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type CellRange, columnName, parseCellAddress } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'
import { warningText } from '../text/warning-text.ts'
import type { FoundTable } from './found-table.ts'
import {
  boxOf,
  firstColumnShown,
  HEAD_HEIGHT_PX,
  layoutSheet,
  type PixelBox,
  ROW_HEIGHT_PX,
  rowsInView,
  type SheetLayout,
} from './sheet-layout.ts'
import { SheetRow } from './sheet-row.tsx'
import styles from './sheet-view.module.css'

export type SheetViewProps = {
  readonly sheet: Sheet
  readonly tables: ReadonlyArray<FoundTable>
  /** Key of the table the right side shows. */
  readonly current: string | null
  readonly warnings: ReadonlyArray<TableWarning>
  /** A cell to bring into view: `E8`. */
  readonly shownCell: string | null
  readonly onPickTable: (key: string) => void
}

/** The sheet as a spreadsheet, with the tables that were found outlined and the doubtful cells marked. */
export function SheetView(props: SheetViewProps) {
  const { sheet, tables, current, shownCell } = props
  const currentTable = tables.find(({ key }) => key === current)
  const near = parseCellAddress(shownCell ?? '') ?? {
    row: currentTable?.range.top ?? 0,
    column: currentTable?.range.left ?? 0,
  }
  const left = firstColumnShown(sheet, near.column)
  const layout = useMemo(() => layoutSheet(sheet, left), [sheet, left])
  if (!layout) return <p className={styles.note}>{text.workbook.emptySheet}</p>
  const lastColumn = layout.columns.at(-1)?.column ?? 0
  const columns = (sheet.range?.right ?? 0) - (sheet.range?.left ?? 0) + 1
  return (
    <>
      <SheetGrid {...props} layout={layout} nearRow={near.row} nearColumn={near.column} />
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

type SheetGridProps = SheetViewProps & {
  readonly layout: SheetLayout
  readonly nearRow: number
  readonly nearColumn: number
}

function SheetGrid(props: SheetGridProps) {
  const { sheet, tables, current, warnings, shownCell, layout, nearRow, nearColumn } = props
  const { frame, view, onScroll } = useSheetScroll(layout, nearRow, nearColumn)
  const reasons = useMemo(() => reasonsByCell(warnings), [warnings])
  const hiddenRows = useMemo(() => new Set(sheet.hiddenRows), [sheet])
  const { first, last } = rowsInView(layout, view.topPx, view.heightPx)
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index)

  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={`${text.workbook.sheetLooks}: ${sheet.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className={styles.canvas} style={{ width: layout.widthPx, height: layout.heightPx }}>
        <table
          className={styles.sheet}
          aria-label={sheet.name}
          aria-rowcount={layout.range.bottom + 1}
          style={{ width: layout.widthPx }}
        >
          <SheetHead sheet={sheet} layout={layout} />
          <tbody>
            {first > layout.range.top && (
              <tr aria-hidden style={{ height: (first - layout.range.top) * ROW_HEIGHT_PX }}>
                <td colSpan={layout.columns.length + 1} />
              </tr>
            )}
            {rows.map((row) => (
              <SheetRow
                key={row}
                row={row}
                columns={layout.columns}
                cells={layout.cellsByRow.get(row)}
                reasons={reasons}
                isHidden={hiddenRows.has(row)}
                tables={tables}
                shownCell={shownCell}
                onPickTable={props.onPickTable}
              />
            ))}
          </tbody>
        </table>
        {tables.map(({ key, range }) => (
          <Outline key={key} layout={layout} range={range} isCurrent={key === current} />
        ))}
      </div>
    </section>
  )
}

/** What part of the sheet is in view; brings a cell into view when it is chosen. */
function useSheetScroll(layout: SheetLayout, nearRow: number, nearColumn: number) {
  const frame = useRef<HTMLElement>(null)
  const [view, setView] = useState({ topPx: 0, heightPx: 600 })

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const box = boxOf(layout, {
      top: nearRow,
      bottom: nearRow,
      left: nearColumn,
      right: nearColumn,
    })
    // What is in view already stays where it is, so that nothing jumps under the mouse.
    if (box && !isInView(element, box, layout)) {
      element.scrollTop = box.top - HEAD_HEIGHT_PX - 2 * ROW_HEIGHT_PX
      element.scrollLeft = box.left - layout.rowNumberWidthPx - 60
    }
    setView({ topPx: element.scrollTop, heightPx: element.clientHeight || 600 })
  }, [layout, nearRow, nearColumn])

  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) =>
    setView({ topPx: currentTarget.scrollTop, heightPx: currentTarget.clientHeight })
  return { frame, view, onScroll }
}

type SheetHeadProps = { readonly sheet: Sheet; readonly layout: SheetLayout }

function SheetHead({ sheet, layout }: SheetHeadProps) {
  return (
    <>
      <colgroup>
        <col style={{ width: layout.rowNumberWidthPx }} />
        {layout.columns.map(({ column, widthPx }) => (
          <col key={column} style={{ width: widthPx }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: HEAD_HEIGHT_PX }}>
          <td className={styles.corner} />
          {layout.columns.map(({ column }) => (
            <th key={column} scope="col" data-hidden={sheet.hiddenColumns.includes(column)}>
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

function isInView(frame: HTMLElement, box: PixelBox, layout: SheetLayout): boolean {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = frame
  const isAcross =
    box.left >= scrollLeft + layout.rowNumberWidthPx &&
    box.left + box.width <= scrollLeft + clientWidth
  const isDown =
    box.top >= scrollTop + HEAD_HEIGHT_PX && box.top + box.height <= scrollTop + clientHeight
  return isAcross && isDown
}

type OutlineProps = {
  readonly layout: SheetLayout
  readonly range: CellRange
  readonly isCurrent: boolean
}

function Outline({ layout, range, isCurrent }: OutlineProps) {
  const box = boxOf(layout, range)
  return box && <div className={styles.outline} data-current={isCurrent} style={box} aria-hidden />
}

/** The reasons for doubt, by address. */
function reasonsByCell(warnings: ReadonlyArray<TableWarning>): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  for (const warning of warnings) {
    if (warning.cell === null) continue
    const known = reasons.get(warning.cell)
    const sentence = warningText(warning)
    reasons.set(warning.cell, known ? `${known} ${sentence}` : sentence)
  }
  return reasons
}
