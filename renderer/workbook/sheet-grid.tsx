import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import { type CellRange, cellAddress, columnName } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import { text } from '../text/text.ts'
import type { FoundTable } from './found-table.ts'
import { RangeHandles } from './range-handles.tsx'
import {
  cursorAt,
  isOneCell,
  movedCursor,
  type SheetCursor,
  type SheetPlace,
  selectedRange,
} from './sheet-cursor.ts'
import {
  boxOf,
  HEAD_HEIGHT_PX,
  placeAt,
  ROW_HEIGHT_PX,
  rowsInView,
  type SheetLayout,
} from './sheet-layout.ts'
import { SheetRow } from './sheet-row.tsx'
import styles from './sheet-view.module.css'
import { useSheetScroll } from './use-sheet-scroll.ts'

export type SheetGridProps = {
  readonly layout: SheetLayout
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

/** The drawn part of a sheet: a grid to move about in, with what is selected and outlined drawn over it. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, tables, current, reasons, layout, cursor } = props
  const { frame, view, onScroll } = useSheetScroll(layout, cursor.at)
  const placeOf = (event: PointerEvent) => placeUnder(frame.current, layout, event)
  const handlers = useGridInput(props, view.heightPx, placeOf)
  const gridId = useId()
  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={`${text.workbook.sheetLooks}: ${sheet.name}`}
      onScroll={onScroll}
    >
      <div className={styles.canvas} style={{ width: layout.widthPx, height: layout.heightPx }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern allows a table element.
          role="grid"
          tabIndex={0}
          className={styles.sheet}
          aria-label={sheet.name}
          aria-multiselectable
          aria-rowcount={layout.range.bottom + 1}
          aria-activedescendant={`${gridId}-${cellAddress(cursor.at.row, cursor.at.column)}`}
          style={{ width: layout.widthPx }}
          {...handlers}
        >
          <SheetHead sheet={sheet} layout={layout} />
          <SheetBody {...props} gridId={gridId} view={view} reasons={reasons} />
        </table>
        {tables.map(({ key, range }) =>
          key === current ? (
            <RangeHandles
              key={key}
              layout={layout}
              range={range}
              placeOf={placeOf}
              onChange={props.onRange}
            />
          ) : (
            <Box key={key} layout={layout} range={range} className={styles.outline} />
          ),
        )}
        {!isOneCell(cursor) && (
          <Box layout={layout} range={selectedRange(cursor)} className={styles.selection} />
        )}
        <Box layout={layout} range={selectedRange(cursorAt(cursor.at))} className={styles.cursor} />
      </div>
    </section>
  )
}

type SheetBodyProps = SheetGridProps & {
  readonly gridId: string
  readonly view: { readonly topPx: number; readonly heightPx: number }
}

function SheetBody({ sheet, tables, reasons, layout, gridId, view }: SheetBodyProps) {
  const hiddenRows = useMemo(() => new Set(sheet.hiddenRows), [sheet])
  const { first, last } = rowsInView(layout, view.topPx, view.heightPx)
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
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
          gridId={gridId}
        />
      ))}
    </tbody>
  )
}

/** Arrows move, Shift selects, Enter chooses; the mouse drags over cells and clicks on them. */
function useGridInput(
  { layout, cursor, onCursor, onPick }: SheetGridProps,
  viewHeightPx: number,
  placeOf: (event: PointerEvent) => SheetPlace,
) {
  /** Where the mouse went down, while it is down. */
  const [dragged, setDragged] = useState<SheetPlace | null>(null)
  return {
    onKeyDown(event: KeyboardEvent) {
      const page = Math.max(1, Math.floor((viewHeightPx - HEAD_HEIGHT_PX) / ROW_HEIGHT_PX) - 1)
      const moved = movedCursor(cursor, event, layout.range, page)
      if (moved) onCursor(moved)
      else if (event.key === 'Enter') onPick(cursor.at)
      // Escape gives up a selection first, and only then the dialog.
      else if (event.key === 'Escape' && !isOneCell(cursor)) onCursor(cursorAt(cursor.at))
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      const at = placeOf(event)
      const anchor = event.shiftKey ? cursor.anchor : at
      setDragged(anchor)
      event.currentTarget.setPointerCapture?.(event.pointerId)
      onCursor({ at, anchor })
      if (!event.shiftKey) onPick(at)
    },
    onPointerMove(event: PointerEvent) {
      if (dragged === null) return
      const at = placeOf(event)
      const hasMoved = at.row !== cursor.at.row || at.column !== cursor.at.column
      if (hasMoved) onCursor({ at, anchor: dragged })
    },
    onPointerUp() {
      setDragged(null)
    },
  }
}

function placeUnder(
  frame: HTMLElement | null,
  layout: SheetLayout,
  { clientX, clientY }: PointerEvent,
) {
  const box = frame?.getBoundingClientRect()
  const left = (frame?.scrollLeft ?? 0) - (box?.left ?? 0)
  const top = (frame?.scrollTop ?? 0) - (box?.top ?? 0)
  return placeAt(layout, clientX + left, clientY + top)
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

type BoxProps = {
  readonly layout: SheetLayout
  readonly range: CellRange
  readonly className: string | undefined
}

function Box({ layout, range, className }: BoxProps) {
  const box = boxOf(layout, range)
  return box && <div className={className} style={box} aria-hidden />
}
