import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { text } from '../text/text.ts'
import styles from './chapter-tree.module.css'

type ChapterMenuProps = {
  readonly title: string
  readonly onRename: () => void
  readonly onRemove: () => void
  readonly onMove: (way: 'up' | 'down') => void
  readonly onLevel: (by: 1 | -1) => void
}

/** What can be done with a chapter. */
export function ChapterMenu({ title, onRename, onRemove, onMove, onLevel }: ChapterMenuProps) {
  const words = text.chapters
  const items: ReadonlyArray<readonly [string, string, string, () => void]> = [
    ['rename', words.rename, 'F2', onRename],
    ['up', words.moveUp, 'Alt ↑', () => onMove('up')],
    ['down', words.moveDown, 'Alt ↓', () => onMove('down')],
    ['demote', words.demote, 'Alt →', () => onLevel(1)],
    ['promote', words.promote, 'Alt ←', () => onLevel(-1)],
    ['remove', words.remove, 'Delete', onRemove],
  ]
  return (
    <MenuTrigger>
      <Button className={styles.more ?? ''} aria-label={words.menu(title)}>
        <Ellipsis aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu className={styles.menu ?? ''} aria-label={words.menu(title)}>
          {items.map(([id, label, key, action]) => (
            <MenuItem
              key={id}
              id={id}
              textValue={label}
              className={styles.menuItem ?? ''}
              onAction={action}
            >
              <span>{label}</span>
              <kbd>{key}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
