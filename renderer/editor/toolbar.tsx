import {
  Bold,
  Hash,
  Heading2,
  Heading3,
  Heading4,
  Image,
  Italic,
  Link2,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  Subscript,
  Superscript,
  Table2,
  TextInitial,
  Underline,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar, Button, Separator, ToggleButton } from 'react-aria-components'
import type { Mark } from '../../shared/report/report.ts'
import { insertFootnote, toggleBlock, toggleMark } from '../commands/text-actions.ts'
import { choosePicture } from '../pictures/insert-pictures.ts'
import { type BlockName, cursorStore } from '../stores/cursor-store.ts'
import { openDialog, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import styles from './toolbar.module.css'
import type { BlockKind } from './with-blocks.ts'

const words = text.editor

const blockTools: ReadonlyArray<readonly [BlockName, BlockKind, string, ReactNode]> = [
  ['paragraph', { type: 'paragraph' }, words.paragraph, <Pilcrow key="p" aria-hidden />],
  ['heading2', { type: 'heading', level: 2 }, words.heading(2), <Heading2 key="2" aria-hidden />],
  ['heading3', { type: 'heading', level: 3 }, words.heading(3), <Heading3 key="3" aria-hidden />],
  ['heading4', { type: 'heading', level: 4 }, words.heading(4), <Heading4 key="4" aria-hidden />],
  ['lead', { type: 'lead' }, words.lead, <TextInitial key="l" aria-hidden />],
]

const listTools: ReadonlyArray<readonly [BlockName, BlockKind, string, ReactNode]> = [
  ['bullet', { type: 'list-item', list: 'bullet' }, words.bulletList, <List key="b" aria-hidden />],
  [
    'number',
    { type: 'list-item', list: 'number' },
    words.numberList,
    <ListOrdered key="n" aria-hidden />,
  ],
  ['quote', { type: 'quote' }, words.quote, <Quote key="q" aria-hidden />],
]

const markTools: ReadonlyArray<readonly [Mark, string, ReactNode]> = [
  ['bold', words.bold, <Bold key="b" aria-hidden />],
  ['italic', words.italic, <Italic key="i" aria-hidden />],
  ['underline', words.underline, <Underline key="u" aria-hidden />],
  ['superscript', words.superscript, <Superscript key="s" aria-hidden />],
  ['subscript', words.subscript, <Subscript key="d" aria-hidden />],
]

/** Formatting for the text with the caret. A press must not take the selection from it. */
export function Toolbar() {
  const cursor = cursorStore.use((state) => state)
  // In another chapter, or in a cell of a table, there is no caret to say something about.
  const isHere = uiStore.use(
    ({ chapter, selection }) => chapter === cursor.chapter && selection.kind !== 'cell',
  )
  const block = isHere ? cursor.block : null
  const marks = isHere ? cursor.marks.split(',') : []
  const tools = (list: typeof blockTools) =>
    list.map(([name, kind, label, icon]) => (
      <Tool
        key={name}
        label={label}
        icon={icon}
        isOn={block === name}
        onPress={() => toggleBlock(kind)}
      />
    ))
  return (
    <div className={styles.place}>
      <AriaToolbar
        className={styles.toolbar ?? ''}
        aria-label={words.toolbar}
        onMouseDown={(event) => event.preventDefault()}
      >
        {tools(blockTools)}
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        {markTools.map(([mark, label, icon]) => (
          <Tool
            key={mark}
            label={label}
            icon={icon}
            isOn={marks.includes(mark)}
            onPress={() => toggleMark(mark)}
          />
        ))}
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        {tools(listTools)}
        <Separator orientation="vertical" className={styles.separator ?? ''} />
        <InsertTools />
      </AriaToolbar>
    </div>
  )
}

function InsertTools() {
  return (
    <>
      <Button
        className={styles.word ?? ''}
        preventFocusOnPress
        onPress={() => openDialog('pick-number')}
      >
        <Hash aria-hidden />
        {words.number}
      </Button>
      <Button
        className={styles.word ?? ''}
        preventFocusOnPress
        onPress={() => openDialog('pick-reference')}
      >
        {words.reference}
      </Button>
      <Button className={styles.word ?? ''} preventFocusOnPress onPress={insertFootnote}>
        {words.footnote}
      </Button>
      <Button
        className={styles.word ?? ''}
        preventFocusOnPress
        onPress={() => openDialog('new-table')}
      >
        <Table2 aria-hidden />
        {words.table}
      </Button>
      <span title={text.pictures.picture}>
        <Button
          className={styles.tool ?? ''}
          preventFocusOnPress
          aria-label={text.pictures.picture}
          onPress={() => void choosePicture()}
        >
          <Image aria-hidden />
        </Button>
      </span>
      <Button
        className={styles.tool ?? ''}
        preventFocusOnPress
        aria-label={words.link}
        onPress={() => openDialog('link')}
      >
        <Link2 aria-hidden />
      </Button>
    </>
  )
}

type ToolProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly isOn: boolean
  readonly onPress: () => void
}

function Tool({ label, icon, isOn, onPress }: ToolProps) {
  return (
    <span title={label}>
      <ToggleButton
        className={styles.tool ?? ''}
        aria-label={label}
        isSelected={isOn}
        preventFocusOnPress
        onChange={onPress}
      >
        {icon}
      </ToggleButton>
    </span>
  )
}
