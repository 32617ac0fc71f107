import { useState } from 'react'
import { Editor, Element, Range, Transforms } from 'slate'
import { safeLink } from '../../../shared/base/safe-link.ts'
import { leaveDialog } from '../../commands/leave-dialog.ts'
import { writingEditor } from '../../stores/cursor-store.ts'
import { uiStore } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ChapterEditor } from '../slate-types.ts'
import { PickerDialog } from './picker-dialog.tsx'

const words = text.editor.linkDialog

/** Makes the selected words a link, or changes the link with the caret. */
export function LinkDialog() {
  const [start] = useState(() => linkAt(writingEditor(uiStore.getState().chapter)))
  const [address, setAddress] = useState(start.url)
  const [label, setLabel] = useState(start.label)
  const [isTried, setIsTried] = useState(false)
  const url = toUrl(address)
  const insert = (): void => {
    setIsTried(true)
    if (url === null) return
    leaveDialog((editor) => setLink(editor, url, label.trim() || address.trim()))
  }
  const remove = (): void => {
    leaveDialog((editor) => Transforms.unwrapNodes(editor, { match: isLink, split: false }))
  }
  return (
    <PickerDialog
      size="small"
      words={words}
      onInsert={insert}
      onCancel={() => leaveDialog()}
      extra={start.url !== '' && <Button onPress={remove}>{words.remove}</Button>}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          insert()
        }}
      >
        <TextField
          label={words.address}
          value={address}
          onChange={setAddress}
          autoFocus
          fault={isTried && url === null ? words.fault : null}
        />
        <TextField label={words.words} value={label} onChange={setLabel} />
        <button type="submit" hidden>
          {words.insert}
        </button>
      </form>
    </PickerDialog>
  )
}

function isLink(node: unknown): boolean {
  return Element.isElement(node) && node.type === 'link'
}

function linkAt(editor: ChapterEditor | null): { readonly url: string; readonly label: string } {
  if (!editor?.selection) return { url: '', label: '' }
  const entry = Editor.above(editor, { match: isLink })
  const node = entry?.[0]
  if (Element.isElement(node) && node.type === 'link')
    return { url: node.url, label: Editor.string(editor, entry?.[1] ?? []) }
  return { url: '', label: Editor.string(editor, editor.selection) }
}

/** An address as the report takes it: `https://` is added, and an e-mail address becomes `mailto:`. */
function toUrl(address: string): string | null {
  const trimmed = address.trim()
  if (/^[^\s@:]+@[^\s@]+$/.test(trimmed)) return `mailto:${trimmed}`
  const url = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  return safeLink(url)
}

function setLink(editor: ChapterEditor, url: string, label: string): void {
  const entry = Editor.above(editor, { match: isLink })
  if (entry) Transforms.removeNodes(editor, { at: entry[1] })
  else if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  Transforms.insertNodes(editor, { type: 'link', url, children: [{ text: label }] })
  Transforms.move(editor, { unit: 'offset' })
}
