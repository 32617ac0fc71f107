import { Ellipsis } from 'lucide-react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import type { GridPosition } from './grid-place.ts'
import { headingOf } from './heading-of.ts'
import styles from './menu-handle.module.css'
import type { GridMenuState } from './use-grid-menu.ts'

type MenuHandleProps = {
  readonly kind: 'row' | 'column'
  readonly resolved: ResolvedTable
  readonly active: GridPosition
  readonly menu: GridMenuState
}

/** «⋯» beside the active row or over the active column. The keyboard has Shift+F10 in the cell instead. */
export function MenuHandle({ kind, resolved, active, menu }: MenuHandleProps) {
  const name =
    kind === 'row'
      ? text.grid.menu.moreForRow(resolved.rows[active.row]?.label ?? '')
      : text.grid.menu.moreForColumn(headingOf(resolved, active.column))
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.handle}
      data-kind={kind}
      // Else it would be read as part of the heading, at every cell of the row or column.
      aria-hidden
      title={name}
      onMouseDown={(event) => {
        // The cell keeps the focus, and what is chosen stays chosen.
        event.preventDefault()
        event.stopPropagation()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => menu.open({ kind, point: null }, event.currentTarget)}
    >
      <Ellipsis aria-hidden />
    </button>
  )
}
