import { useRef } from 'react'
import { MenuTrigger, Button as TriggerButton } from 'react-aria-components'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { GridMenu } from './grid-menu.tsx'
import { headLevelOf } from './grid-place.ts'
import { activeColumn, activeRow, type GridTarget } from './grid-target.ts'
import styles from './menu-handle.module.css'
import { cellMenu, columnMenu, rowMenu } from './table-menu.ts'
import type { GridMenuState, OpenMenu } from './use-grid-menu.ts'

type OpenGridMenuProps = { readonly state: GridMenuState; readonly target: () => GridTarget }

/** The menu that is open over the grid, at the mouse or at its element. */
export function OpenGridMenu({ state, target }: OpenGridMenuProps) {
  const point = useRef<HTMLButtonElement>(null)
  const { menu } = state
  if (!menu) return null
  const now = target()
  return (
    <MenuTrigger
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) state.close()
      }}
    >
      <TriggerButton
        ref={point}
        excludeFromTabOrder
        className={classNames(styles.menuPoint)}
        style={menu.point ? { left: menu.point.x, top: menu.point.y } : {}}
        aria-label={menuName(menu, now)}
      />
      <GridMenu
        label={menuName(menu, now)}
        entries={entriesOf(menu, now)}
        anchor={menu.point ? point : state.anchor}
        onChoose={state.choose}
      />
    </MenuTrigger>
  )
}

function entriesOf({ kind }: OpenMenu, target: GridTarget) {
  if (kind === 'row') return rowMenu(target)
  return kind === 'column' ? columnMenu(target) : cellMenu(target)
}

function menuName({ kind }: OpenMenu, target: GridTarget): string {
  const heading = (activeColumn(target)?.header ?? target.table.labelHeader).join(' ').trim()
  if (kind === 'row') return text.grid.menu.row(activeRow(target)?.label ?? '')
  const isColumn = kind === 'column' || headLevelOf(target.place.row) !== null
  return isColumn ? text.grid.menu.column(heading) : text.grid.menu.cell
}
