import {
  ArrowDown,
  ArrowUp,
  ChevronRight,
  Copy,
  Frame,
  type LucideIcon,
  Repeat,
  Trash2,
} from 'lucide-react'
import type { RefObject } from 'react'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { insertCommands } from '../../commands/commands.ts'
import { focusEditor } from '../../commands/focus-editor.ts'
import type { OfferGroup } from '../../commands/insert-offers.ts'
import { whenDialogIsGone } from '../../commands/leave-dialog.ts'
import { ids } from '../../ids.ts'
import { editorOf } from '../../stores/report-store.ts'
import { uiStore } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import menuStyles from '../../ui/menu.module.css'
import { type ChapterEditor, isFigureType } from '../slate-types.ts'
import { isTextBlock } from '../with-schema.ts'
import {
  type Blocks,
  blockIn,
  blocksAt,
  canMoveBlocks,
  duplicateBlocks,
  moveBlocks,
  removeBlocks,
  selectBlocks,
} from './block-actions.ts'
import type { HandlePlace } from './block-at.ts'
import { handleStore } from './handle-store.ts'

type BlockMenuProps = {
  readonly place: HandlePlace
  readonly handle: RefObject<HTMLButtonElement | null>
}

const words = text.hands.block

/** What can be done with a block, or with all of the chosen ones when it is one of them. */
export function BlockMenu({ place, handle }: BlockMenuProps) {
  const editor = editorOf(place.chapter)
  const blocks = blocksAt(editor, place.index)
  const block = blockIn(editor, place.index)
  const isText = block !== undefined && isTextBlock(block)
  const act = (action: (editor: ChapterEditor, blocks: Blocks) => void) => () =>
    leaveMenu(place, action)
  return (
    <Popover
      className={menuStyles.popover ?? ''}
      triggerRef={handle}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => !isOpen && leaveMenu(place)}
      aria-label={words.menu}
    >
      <Menu className={menuStyles.menu ?? ''} aria-label={words.menu} autoFocus="first">
        <Item
          icon={ArrowUp}
          label={words.up}
          keys="Alt ↑"
          isDisabled={!canMoveBlocks(editor, blocks, 'up')}
          onAction={act((one, at) => moveBlocks(one, at, 'up'))}
        />
        <Item
          icon={ArrowDown}
          label={words.down}
          keys="Alt ↓"
          isDisabled={!canMoveBlocks(editor, blocks, 'down')}
          onAction={act((one, at) => moveBlocks(one, at, 'down'))}
        />
        <Item
          icon={Copy}
          label={words.duplicate}
          onAction={act((one, at) => duplicateBlocks(one, at, ids))}
        />
        {isText && !isFigureType(block.type) && (
          <Choices icon={Repeat} label={words.turnInto} groups={['text', 'list']} place={place} />
        )}
        {isText && block.type !== 'heading' && (
          <Choices icon={Frame} label={words.box} groups={['box']} place={place} />
        )}
        <Separator className={menuStyles.line ?? ''} />
        <Item icon={Trash2} label={words.remove} onAction={act(removeBlocks)} />
      </Menu>
    </Popover>
  )
}

/** Closes the menu and does what was chosen, when the focus is back in the text. */
function leaveMenu(
  place: HandlePlace,
  action?: (editor: ChapterEditor, blocks: Blocks) => void,
): void {
  const editor = editorOf(place.chapter)
  handleStore.setState({ isMenuOpen: false })
  whenDialogIsGone(() => {
    action?.(editor, blocksAt(editor, place.index))
    if (action) {
      handleStore.setState({ place: null })
      uiStore.setState({ chapter: place.chapter })
    }
    focusEditor(editor)
  })
}

type ItemProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

function Item({ icon: Icon, label, keys, isDisabled = false, onAction }: ItemProps) {
  return (
    <MenuItem
      className={menuStyles.item ?? ''}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      <Icon aria-hidden />
      <span>{label}</span>
      {keys && <kbd>{keys}</kbd>}
    </MenuItem>
  )
}

type ChoicesProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly groups: ReadonlyArray<OfferGroup>
  readonly place: HandlePlace
}

/** The commands of some groups, run with the block. */
function Choices({ icon: Icon, label, groups, place }: ChoicesProps) {
  const offered = insertCommands.filter(({ insert }) => groups.includes(insert.group))
  return (
    <SubmenuTrigger>
      <MenuItem className={menuStyles.item ?? ''} textValue={label}>
        <Icon aria-hidden />
        <span>{label}</span>
        <ChevronRight aria-hidden />
      </MenuItem>
      <Popover className={menuStyles.popover ?? ''} aria-label={label}>
        <Menu className={menuStyles.menu ?? ''} aria-label={label}>
          {offered.map(({ id, insert, run }) => (
            <Item
              key={id}
              icon={insert.icon}
              label={insert.name}
              onAction={() =>
                leaveMenu(place, (editor, blocks) => {
                  uiStore.setState({ chapter: place.chapter })
                  selectBlocks(editor, blocks)
                  run()
                })
              }
            />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
