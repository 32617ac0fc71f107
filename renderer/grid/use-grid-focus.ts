import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { headCells } from '../../shared/tables/head-cells.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { chosenRange } from './chosen-range.ts'
import { type GridSize, stepFrom } from './grid-keys.ts'
import { type GridPosition, type GridRange, placeAt, positionOf } from './grid-place.ts'
import { gridStore } from './grid-store.ts'
import type { TableGridProps } from './table-grid-props.ts'

export type GridFocus = {
  readonly tableRef: RefObject<HTMLTableElement | null>
  readonly size: GridSize
  /** The cell that has or takes the focus. */
  readonly active: GridPosition
  readonly range: GridRange
  readonly goTo: (to: GridPosition, isExtending?: boolean) => void
  /** Chooses from one position to another, the active cell, in the table as it has become. */
  readonly choose: (from: GridPosition, to: GridPosition, changed?: TypedTable) => void
  readonly collapse: () => void
  /** Gives the focus to the active cell when the grid is drawn again. */
  readonly takeFocus: () => void
  readonly noteFocus: (isInside: boolean) => void
}

/** Which cell has the focus and which are chosen with it. The chosen cell itself belongs to the parent. */
export function useGridFocus(props: TableGridProps, isEditing: boolean): GridFocus {
  const { table, selected, onSelect } = props
  const tableRef = useRef<HTMLTableElement>(null)
  const isWanted = useRef<boolean>(false)
  const isInside = useRef<boolean>(false)
  const head = useMemo(() => headCells(table), [table])
  const size: GridSize = { rows: table.rows.length, columns: table.columns.length + 1, head }
  const last = useRef<GridPosition>({ row: 0, column: 0 })
  const active = (selected && positionOf(table, selected)) ?? stepFrom(last.current, 0, 0, size)
  const anchor = gridStore.use(({ anchor: known }) =>
    known?.table === table.id ? known.place : null,
  )

  // When the parent chooses another cell (undo, jump) while the focus is here, the focus goes along; when the focused
  // cell is gone, to the one in its place.
  useLayoutEffect(() => {
    last.current = active
    const focused = document.activeElement
    const hasFocus = tableRef.current?.contains(focused) ?? false
    const isLost = isInside.current && focused === document.body
    if (isEditing || !(hasFocus || isLost || isWanted.current)) return
    isWanted.current = false
    const cell = cellElement(tableRef.current, active)
    if (cell && (!cell.contains(focused) || isLost)) cell.focus()
  })

  function goTo(to: GridPosition, isExtending = false) {
    // From what is set already, also when React has not drawn it yet: dragging is faster than drawing.
    const known = gridStore.getState().anchor
    if (!isExtending) setAnchor(null)
    else if (known?.table !== table.id) setAnchor(placeAt(table, active))
    cellElement(tableRef.current, to)?.focus()
  }

  function setAnchor(place: ReturnType<typeof placeAt> | null) {
    gridStore.setState({ anchor: place && { table: table.id, place } })
  }

  return {
    ...{ tableRef, size, active, goTo },
    range: chosenRange(table, active, anchor),
    choose: (from, to, changed = table) => {
      onSelect(placeAt(changed, to))
      setAnchor(placeAt(changed, from))
      cellElement(tableRef.current, to)?.focus()
    },
    collapse: () => setAnchor(null),
    takeFocus: () => {
      isWanted.current = true
    },
    noteFocus: (inside) => {
      isInside.current = inside
    },
  }
}

export function cellElement(table: HTMLTableElement | null, at: GridPosition): HTMLElement | null {
  return (
    table?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`) ?? null
  )
}
