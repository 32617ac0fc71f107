import { Editor, Element, Transforms } from 'slate'
import { newId } from '../../shared/base/id.ts'
import type { Mark } from '../../shared/report/report.ts'
import type { ChapterEditor, EditorElement } from '../editor/slate-types.ts'
import { type BlockKind, toggleBlockType } from '../editor/with-blocks.ts'
import { insertChip } from '../editor/with-chips.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { select, uiStore } from '../stores/ui-store.ts'
import { focusEditor } from './focus-editor.ts'

/** Runs a change in the editor with the caret and gives the keyboard back to it. */
export function write(action: (editor: ChapterEditor) => void): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  action(editor)
  focusEditor(editor)
}

export function toggleMark(mark: Mark): void {
  write((editor) => {
    if (Editor.marks(editor)?.[mark]) Editor.removeMark(editor, mark)
    else Editor.addMark(editor, mark, true)
  })
}

export function toggleBlock(kind: BlockKind): void {
  write((editor) => toggleBlockType(editor, kind))
}

export function insertInline(chip: EditorElement): void {
  write((editor) => insertChip(editor, chip))
}

/** Inserts a footnote and chooses it: its text is written in the inspector, which takes the keyboard. */
export function insertFootnote(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  const id = newId('b', ids)
  insertChip(editor, { type: 'footnote', id, content: [{ text: '' }], children: [{ text: '' }] })
  const [chip] = Editor.nodes(editor, {
    at: [],
    voids: true,
    match: (node) => Element.isElement(node) && node.type === 'footnote' && node.id === id,
  })
  if (chip) Transforms.select(editor, Editor.start(editor, chip[1]))
  uiStore.setState({ inspectorShown: true })
  select({ kind: 'footnote', footnote: id })
}

export function insertPageBreak(): void {
  write((editor) =>
    editor.insertNodes({ type: 'page-break', id: newId('b', ids), children: [{ text: '' }] }),
  )
}
