import { Bold, ChevronDown, Italic, Plus } from 'lucide-react'
import {
  Toolbar as AriaToolbar,
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { type InsertCommand, insertCommands } from '../commands/commands.ts'
import { offerGroups } from '../commands/insert-offers.ts'
import { keyHint } from '../commands/key-hint.ts'
import { whenDialogIsGone } from '../commands/leave-dialog.ts'
import { toggleMark } from '../commands/text-actions.ts'
import { type BlockName, cursorStore } from '../stores/cursor-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import menuStyles from '../ui/menu.module.css'
import { Tool } from './tool.tsx'
import styles from './toolbar.module.css'

const words = text.editor
/** The commands that make a block of a kind. */
const kinds: Readonly<Partial<Record<BlockName, string>>> = {
  bullet: 'bullets',
  number: 'numbers',
  decision: 'decisions',
  'pull-quote': 'pullQuote',
  'box-title': 'boxTitle',
  'big-number': 'bigNumber',
}

/**
 * Styles, lists and what can be put in. What is done with selected words is in the bar beside them. A press must not take
 * the selection from the text.
 */
export function Toolbar() {
  const cursor = cursorStore.use((state) => state)
  // In another chapter, or in a cell of a table, there is no caret to say something about.
  const isHere = uiStore.use(
    ({ chapter, selection }) => chapter === cursor.chapter && selection.kind !== 'cell',
  )
  const block = isHere ? cursor.block : null
  const kind = block && (kinds[block] ?? block)
  const marks = isHere ? cursor.marks.split(',') : []
  const tool = (id: string) => {
    const found = insertCommands.find((one) => one.id === id)
    if (!found) return null
    const { insert, run } = found
    return <Tool label={insert.name} icon={insert.icon} isOn={kind === id} onPress={run} />
  }
  return (
    <div className={styles.place}>
      <AriaToolbar
        className={styles.toolbar ?? ''}
        aria-label={words.toolbar}
        data-writing-toolbar
        onMouseDown={(event) => event.preventDefault()}
      >
        <StyleMenu kind={kind} />
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <Tool
          label={words.bold}
          icon={Bold}
          isOn={marks.includes('bold')}
          onPress={() => toggleMark('bold')}
        />
        <Tool
          label={words.italic}
          icon={Italic}
          isOn={marks.includes('italic')}
          onPress={() => toggleMark('italic')}
        />
        {tool('bullets')}
        {tool('numbers')}
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <WordTool id="newTable" label={words.table} />
        <WordTool id="picture" label={text.pictures.picture} />
        <WordTool id="number" label={words.number} />
        <InsertMenu />
      </AriaToolbar>
    </div>
  )
}

function WordTool({ id, label }: { readonly id: string; readonly label: string }) {
  const found = insertCommands.find((one) => one.id === id)
  if (!found) return null
  const { icon: Icon } = found.insert
  return (
    <Button className={styles.word ?? ''} preventFocusOnPress onPress={found.run}>
      <Icon aria-hidden />
      {label}
    </Button>
  )
}

function StyleMenu({ kind }: { readonly kind: string | null }) {
  const styled = insertCommands.filter(({ insert }) => ['text', 'list'].includes(insert.group))
  const now = styled.find(({ id }) => id === kind)
  const name = now?.insert.name ?? text.hands.offers.paragraph.name
  return (
    <MenuTrigger>
      <Button
        className={`${styles.word ?? ''} ${styles.style ?? ''}`}
        preventFocusOnPress
        aria-label={`${words.style}: ${name}`}
      >
        <span>{name}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom start">
        <Menu
          className={menuStyles.menu ?? ''}
          aria-label={words.style}
          selectionMode="single"
          selectedKeys={now ? [now.id] : []}
        >
          {styled.map((one) => (
            <Offer key={one.id} offer={one} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function InsertMenu() {
  const groups = offerGroups.filter((group) => group !== 'text' && group !== 'list')
  return (
    <MenuTrigger>
      <Button className={styles.word ?? ''} preventFocusOnPress>
        <Plus aria-hidden />
        {text.hands.more}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu className={menuStyles.menu ?? ''} aria-label={text.hands.more}>
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className={menuStyles.head ?? ''}>{text.hands.groups[group]}</Header>
              {insertCommands
                .filter(({ insert }) => insert.group === group)
                .map((one) => (
                  <Offer key={one.id} offer={one} />
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Offer({ offer }: { readonly offer: InsertCommand }) {
  const { id, insert, keys, run } = offer
  const { icon: Icon, name } = insert
  return (
    <MenuItem
      id={id}
      className={menuStyles.item ?? ''}
      textValue={name}
      onAction={() => whenDialogIsGone(run)}
    >
      <Icon aria-hidden />
      <span>{name}</span>
      {keys && <kbd>{keyHint(keys[0])}</kbd>}
    </MenuItem>
  )
}
