import { Check } from 'lucide-react'
import { type MouseEvent, useCallback, useRef, useState } from 'react'
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { rowRoles } from '../../shared/tables/typed-table.ts'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import menuStyles from '../ui/menu.module.css'
import type { PlanChange, PlannedTable } from './import-plan.ts'
import styles from './row-menu.module.css'

const text = texts.workbook

export type RowMenuState = ReturnType<typeof useRowMenu>

/** Which row of the sheet the menu is about, and what it hangs under. */
export function useRowMenu() {
  const trigger = useRef<HTMLElement>(null)
  const [row, setRow] = useState<number | null>(null)
  return {
    ...{ trigger, row },
    openAt: useCallback((event: MouseEvent<HTMLElement>, place: number) => {
      event.preventDefault()
      trigger.current = event.currentTarget.querySelector('button') ?? event.currentTarget
      setRow(place)
    }, []),
    close: () => setRow(null),
  }
}

type RowMenuProps = {
  readonly menu: RowMenuState
  readonly planned: PlannedTable
  readonly onChange: (change: PlanChange) => void
}

const LEAVE_OUT = 'leaveOut'

/** What a row is, and whether it comes along. */
export function RowMenu({ menu, planned, onChange }: RowMenuProps) {
  const { table, candidate, adjustments } = planned
  const place = menu.row ?? -1
  const row = table.rows[candidate.sheetRows.indexOf(place)]
  const isLeftOut = adjustments.leftOutRows.has(place)
  if (!row) return null
  return (
    <Popover
      triggerRef={menu.trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) menu.close()
      }}
      className={classNames(menuStyles.popover)}
      aria-label={text.rowMenu(row.label, text.rowRoles[row.role])}
      placement="bottom start"
    >
      <Menu
        className={classNames(menuStyles.menu)}
        aria-label={text.rowMenu(row.label, text.rowRoles[row.role])}
        autoFocus="first"
        onAction={(key) => {
          const role = rowRoles.find((known) => known === key)
          if (role) onChange({ kind: 'row', row: place, change: { role } })
          else if (isLeftOut) onChange({ kind: 'row', row: place, change: {} })
          else onChange({ kind: 'leaveOutRow', row: place })
          menu.close()
        }}
        onClose={menu.close}
      >
        <MenuSection aria-label={text.rowIs}>
          {rowRoles.map((role) => (
            <MenuItem
              key={role}
              id={role}
              textValue={text.rowRoles[role]}
              className={classNames(menuStyles.item)}
            >
              <span>{text.rowRoles[role]}</span>
              {role === row.role && !isLeftOut && <Check aria-label={text.isNow} />}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuItem id={LEAVE_OUT} className={classNames(menuStyles.item, styles.apart)}>
          {isLeftOut ? text.takeRowIn : text.leaveRowOut}
        </MenuItem>
      </Menu>
    </Popover>
  )
}
