import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type GridSize, stepFrom } from './grid-keys.ts'
import { type GridPosition, type GridRange, positionOf, rangeBetween } from './grid-place.ts'
import type { TableGridProps } from './table-grid-props.ts'

export type GridFocus = {
  readonly tableRef: RefObject<HTMLTableElement | null>
  readonly size: GridSize
  /** The cell that has or takes the focus. */
  readonly active: GridPosition
  readonly range: GridRange
  readonly goTo: (to: GridPosition, isExtending?: boolean) => void
  /** From the first cell to the last. */
  readonly selectAll: () => void
  readonly collapse: () => void
}

/** Which cell has the focus and which are chosen with it. The chosen cell itself belongs to the parent. */
export function useGridFocus(
  { table, selected }: Pick<TableGridProps, 'table' | 'selected'>,
  isEditing: boolean,
): GridFocus {
  const tableRef = useRef<HTMLTableElement>(null)
  const [anchor, setAnchor] = useState<GridPosition | null>(null)
  const size: GridSize = { rows: table.rows.length, columns: table.columns.length + 1 }
  const active = (selected && positionOf(table, selected)) ?? { row: 0, column: 0 }

  // When the parent chooses another cell (undo, jump) while the focus is here, the focus goes along.
  useLayoutEffect(() => {
    const focused = document.activeElement
    if (isEditing || !tableRef.current?.contains(focused)) return
    const cell = cellElement(tableRef.current, active)
    if (cell && !cell.contains(focused)) cell.focus()
  })

  function goTo(to: GridPosition, isExtending = false) {
    // From what is set already, also when React has not drawn it yet: dragging is faster than drawing.
    setAnchor((known) => (isExtending ? (known ?? active) : null))
    cellElement(tableRef.current, to)?.focus()
  }

  return {
    ...{ tableRef, size, active, goTo },
    // The table may have become smaller since the range was begun.
    range: rangeBetween(stepFrom(anchor ?? active, 0, 0, size), active),
    selectAll: () => {
      goTo({ row: size.rows - 1, column: size.columns - 1 })
      setAnchor({ row: 0, column: 0 })
    },
    collapse: () => setAnchor(null),
  }
}

function cellElement(table: HTMLTableElement | null, at: GridPosition): HTMLElement | null {
  return (
    table?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`) ?? null
  )
}
