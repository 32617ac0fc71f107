import { Check, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { classNames } from '../ui/class-names.ts'
import menuStyles from '../ui/menu.module.css'
import type { Outcome } from './grid-target.ts'
import type { MenuEntry } from './menu-entries.ts'

type GridMenuProps = {
  readonly label: string
  readonly entries: ReadonlyArray<MenuEntry>
  readonly anchor: RefObject<Element | null>
  readonly onChoose: (run: () => Outcome) => void
}

/** The menu of a cell, a row or a column, open at its anchor. */
export function GridMenu({ label, entries, anchor, onChoose }: GridMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      placement="bottom start"
      className={classNames(menuStyles.popover)}
    >
      <Menu className={classNames(menuStyles.menu)} aria-label={label} autoFocus="first">
        {entries.map((entry) => menuEntry(entry, onChoose))}
      </Menu>
    </Popover>
  )
}

function menuEntry(entry: MenuEntry, onChoose: GridMenuProps['onChoose']) {
  switch (entry.kind) {
    case 'line':
      return <Separator key={entry.id} className={classNames(menuStyles.line)} />
    case 'action':
      return (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          isDisabled={entry.isDisabled ?? false}
          className={classNames(menuStyles.item)}
          onAction={() => onChoose(entry.run)}
        >
          <span>{entry.label}</span>
          {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
        </MenuItem>
      )
    case 'menu':
      return (
        <SubmenuTrigger key={entry.id}>
          {opener(entry.id, entry.label)}
          <Popover className={classNames(menuStyles.popover)}>
            <Menu className={classNames(menuStyles.menu)} aria-label={entry.label}>
              {entry.entries.map((one) => menuEntry(one, onChoose))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      )
    case 'choice':
      return (
        <SubmenuTrigger key={entry.id}>
          {opener(
            entry.id,
            entry.label,
            entry.options.find(({ value }) => value === entry.value)?.label,
          )}
          <Popover className={classNames(menuStyles.popover)}>
            <Menu
              className={classNames(menuStyles.menu)}
              aria-label={entry.label}
              selectionMode="single"
              selectedKeys={[entry.value]}
            >
              {entry.options.map(({ value, label, run }) => (
                <MenuItem
                  key={value}
                  id={value}
                  textValue={label}
                  className={classNames(menuStyles.item)}
                  onAction={() => onChoose(run)}
                >
                  {({ isSelected }) => (
                    <>
                      <span>{label}</span>
                      {isSelected && <Check aria-hidden />}
                    </>
                  )}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      )
  }
}

/** The entry that opens a menu of its own; `now` is what is chosen there. */
function opener(id: string, label: string, now?: string) {
  return (
    <MenuItem id={id} textValue={label} className={classNames(menuStyles.item)}>
      <span>{label}</span>
      <span className={menuStyles.now}>{now}</span>
      <ChevronRight aria-hidden />
    </MenuItem>
  )
}
