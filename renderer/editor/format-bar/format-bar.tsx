import {
  Bold,
  Italic,
  Link2,
  type LucideIcon,
  RemoveFormatting,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react'
import { type RefObject, useEffect } from 'react'
import { Separator, Toolbar } from 'react-aria-components'
import type { Mark } from '../../../shared/report/report.ts'
import { commands } from '../../commands/commands.ts'
import { focusEditor } from '../../commands/focus-editor.ts'
import { clearFormat, toggleMark } from '../../commands/text-actions.ts'
import { type BlockName, cursorStore, writingEditor } from '../../stores/cursor-store.ts'
import { openDialog, uiStore } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { Tool } from '../tool.tsx'
import toolbar from '../toolbar.module.css'
import { type BarPlace, barStore } from './bar-store.ts'
import { followSelectedWords } from './follow-selected-words.ts'
import styles from './format-bar.module.css'

type FormatBarProps = { readonly scroller: RefObject<HTMLDivElement | null> }

/** What can be done with the selected words, beside them. */
export function FormatBar({ scroller }: FormatBarProps) {
  const place = barStore.use((state) => state.place)
  const hasDialog = uiStore.use(({ dialog }) => dialog !== null)
  useEffect(
    () => (scroller.current ? followSelectedWords(scroller.current) : undefined),
    [scroller],
  )
  return place && !hasDialog ? <Bar place={place} /> : null
}

const words = text.editor
const markTools: ReadonlyArray<readonly [Mark, string, LucideIcon]> = [
  ['bold', words.bold, Bold],
  ['italic', words.italic, Italic],
  ['underline', words.underline, Underline],
  ['superscript', words.superscript, Superscript],
  ['subscript', words.subscript, Subscript],
]

/** What the words can be turned into from here; the rest is in the toolbar's list of styles. */
const blockTools: ReadonlyArray<readonly [string, BlockName]> = [
  ['heading2', 'heading2'],
  ['bullets', 'bullet'],
  ['quote', 'quote'],
]

function Bar({ place }: { readonly place: BarPlace }) {
  const marks = cursorStore.use((state) => state.marks).split(',')
  const block = cursorStore.use((state) => state.block)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the toolbar within has no keys of its own for Escape.
    <div
      className={styles.bar}
      style={place}
      data-format-bar
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        const editor = writingEditor(uiStore.getState().chapter)
        if (editor) focusEditor(editor)
      }}
    >
      <Toolbar className={styles.tools ?? ''} aria-label={text.hands.bar.label}>
        {markTools.map(([mark, label, icon]) => (
          <Tool
            key={mark}
            label={label}
            icon={icon}
            isOn={marks.includes(mark)}
            onPress={() => toggleMark(mark)}
          />
        ))}
        <Tool label={words.link} icon={Link2} onPress={() => openDialog('link')} />
        <Tool label={text.hands.bar.clear} icon={RemoveFormatting} onPress={clearFormat} />
        <Separator orientation="vertical" className={toolbar.separator ?? ''} />
        {blockTools.map(([id, name]) => (
          <CommandTool key={id} id={id} isOn={block === name} />
        ))}
      </Toolbar>
    </div>
  )
}

function CommandTool({ id, isOn }: { readonly id: string; readonly isOn: boolean }) {
  const command = commands.find((one) => one.id === id)
  if (!command?.insert) return null
  const { insert, run } = command
  return <Tool label={insert.name} icon={insert.icon} isOn={isOn} onPress={run} />
}
