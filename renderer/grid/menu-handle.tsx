import { Ellipsis } from 'lucide-react'
import { type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import type { GridPosition } from './grid-place.ts'
import { headingOf } from './heading-of.ts'
import styles from './menu-handle.module.css'
import type { GridMenuState } from './use-grid-menu.ts'

type MenuHandlesProps = {
  readonly resolved: ResolvedTable
  readonly tableRef: RefObject<HTMLTableElement | null>
  readonly active: GridPosition
  readonly menu: GridMenuState
}

/**
 * «⋯» beside the active row and over the active column, for the mouse; the keyboard has Shift+F10 in the cell. They lie
 * over the table, since a long table takes longer to lay out anew than to type a letter in.
 */
export function MenuHandles({ resolved, tableRef, active, menu }: MenuHandlesProps) {
  const rowHandle = useRef<HTMLButtonElement>(null)
  const columnHandle = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const table = tableRef.current
    if (!table) return
    const row = table.querySelector<HTMLElement>(`[data-row="${active.row}"]`)
    const heading = table.querySelector<HTMLElement>(
      `[data-row="-1"][data-column="${active.column}"]`,
    )
    if (row) place(rowHandle.current, table.offsetLeft, table.offsetTop + row.offsetTop)
    if (heading) {
      const end = table.offsetLeft + heading.offsetLeft + heading.offsetWidth
      place(columnHandle.current, end, table.offsetTop)
    }
  })
  const rowName = text.grid.menu.moreForRow(resolved.rows[active.row]?.label ?? '')
  const columnName = text.grid.menu.moreForColumn(headingOf(resolved, active.column))
  return (
    <>
      {active.row >= 0 && (
        <button ref={rowHandle} {...handleProps('row', rowName, menu)} className={styles.handle}>
          <Ellipsis aria-hidden />
        </button>
      )}
      <button
        ref={columnHandle}
        {...handleProps('column', columnName, menu)}
        className={styles.handle}
      >
        <Ellipsis aria-hidden />
      </button>
    </>
  )
}

function handleProps(kind: 'row' | 'column', title: string, menu: GridMenuState) {
  return {
    type: 'button',
    tabIndex: -1,
    'data-kind': kind,
    'aria-hidden': true,
    title,
    onMouseDown: (event: MouseEvent) => {
      // The cell keeps the focus, and what is chosen stays chosen.
      event.preventDefault()
    },
    onClick: (event: MouseEvent) => menu.open({ kind, point: null }, event.currentTarget),
  } as const
}

function place(handle: HTMLElement | null, x: number, y: number): void {
  if (handle) handle.style.transform = `translate(${x}px, ${y}px)`
}
