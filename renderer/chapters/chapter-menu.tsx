import { Check, ChevronRight, Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { chapterStatuses } from '../../shared/report/report.ts'
import { shownHeading } from '../stores/chapter-parts.ts'
import { cursorStore } from '../stores/cursor-store.ts'
import type { ChapterMeta } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import menuStyles from '../ui/menu.module.css'
import {
  changeLevelAndSay,
  duplicateWithNotice,
  mergeWithNotice,
  moveAndSay,
  removeWithNotice,
  setStatusAndSay,
  splitWithNotice,
} from './chapter-actions.ts'
import styles from './chapter-tree.module.css'

const words = text.chapters

type ChapterMenuProps = {
  readonly chapter: Pick<ChapterMeta, 'id' | 'status'>
  readonly title: string
  readonly onRename: () => void
  readonly onOpenChange: (isOpen: boolean) => void
}

/** What can be done with a chapter. */
export function ChapterMenu({ chapter, title, onRename, onOpenChange }: ChapterMenuProps) {
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <Button className={styles.more ?? ''} aria-label={words.menu(title)}>
        <Ellipsis aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu className={menuStyles.menu ?? ''} aria-label={words.menu(title)}>
          <StatusMenu chapter={chapter} />
          {itemsOf(chapter.id, onRename).map(({ id, label, keys, run }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={label}
              className={menuStyles.item ?? ''}
              onAction={run}
            >
              <span>{label}</span>
              {keys && <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function StatusMenu({ chapter: { id, status } }: Pick<ChapterMenuProps, 'chapter'>) {
  return (
    <SubmenuTrigger>
      <MenuItem id="status" textValue={words.statusMenu} className={menuStyles.item ?? ''}>
        <span>{words.statusMenu}</span>
        <ChevronRight aria-hidden />
      </MenuItem>
      <Popover className={menuStyles.popover ?? ''}>
        <Menu
          className={menuStyles.menu ?? ''}
          aria-label={words.statusMenu}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[status]}
        >
          {chapterStatuses.map((one) => (
            <MenuItem
              key={one}
              id={one}
              textValue={words.status[one]}
              className={menuStyles.item ?? ''}
              // Also for the status it has: approving once more takes the numbers as they read now.
              onAction={() => setStatusAndSay(id, one)}
            >
              <span>{words.status[one]}</span>
              {one === status && <Check aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

type Item = {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

function itemsOf(id: ChapterId, onRename: () => void): ReadonlyArray<Item> {
  const { chapter, heading } = cursorStore.getState()
  const title = chapter === id && heading !== null ? shownHeading(id, heading) : null
  const split: Item | null =
    heading === null || title === null
      ? null
      : { id: 'split', label: words.splitAt(title), run: () => splitWithNotice(id, heading) }
  return [
    { id: 'rename', label: words.rename, keys: 'F2', run: onRename },
    { id: 'up', label: words.moveUp, keys: 'Alt ↑', run: () => moveAndSay(id, { kind: 'up' }) },
    {
      id: 'down',
      label: words.moveDown,
      keys: 'Alt ↓',
      run: () => moveAndSay(id, { kind: 'down' }),
    },
    { id: 'demote', label: words.demote, keys: 'Alt →', run: () => changeLevelAndSay(id, 1) },
    { id: 'promote', label: words.promote, keys: 'Alt ←', run: () => changeLevelAndSay(id, -1) },
    { id: 'duplicate', label: words.duplicate, run: () => duplicateWithNotice(id) },
    ...(split ? [split] : []),
    { id: 'merge', label: words.merge, run: () => mergeWithNotice(id) },
    { id: 'remove', label: words.remove, keys: 'Delete', run: () => removeWithNotice(id) },
  ]
}
