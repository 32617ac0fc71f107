import { Editor, Element, type NodeEntry, Path, Transforms } from 'slate'
import {
  type ChapterEditor,
  type EditorElement,
  type EditorText,
  isMarkable,
} from './slate-types.ts'

/** The chip the selection is in. */
export function selectedChip(editor: ChapterEditor): NodeEntry<EditorElement> | null {
  const { selection } = editor
  if (!selection) return null
  const entry = Editor.above(editor, {
    at: selection.focus,
    match: (node) => Element.isElement(node) && editor.isInline(node) && editor.isVoid(node),
  })
  return entry && Element.isElement(entry[0]) ? [entry[0], entry[1]] : null
}

/** Puts the caret just after the selected chip: Slate drops what is typed while a chip is selected. */
export function leaveChip(editor: ChapterEditor): boolean {
  const chip = selectedChip(editor)
  if (!chip) return false
  Transforms.select(editor, Editor.start(editor, Path.next(chip[1])))
  return true
}

/** Deleting with a chip selected removes just the chip. */
export function withChips(editor: ChapterEditor): ChapterEditor {
  const { deleteBackward, deleteForward } = editor
  const removeChip = (): boolean => {
    const chip = selectedChip(editor)
    if (!chip) return false
    Transforms.removeNodes(editor, { at: chip[1], voids: true })
    return true
  }
  editor.deleteBackward = (unit) => {
    if (!removeChip()) deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (!removeChip()) deleteForward(unit)
  }
  return editor
}

/** The marks of a chip's words: those of the one text in it. */
export function marksOf({ children }: Pick<EditorElement, 'children'>): Omit<EditorText, 'text'> {
  const [only] = children
  return only !== undefined && 'text' in only ? only : {}
}

/** Inserts a chip at the caret, in place of what is selected and with the marks there, and puts the caret after it. */
export function insertChip(editor: ChapterEditor, chip: EditorElement): void {
  leaveChip(editor)
  const marks = isMarkable(chip) ? Editor.marks(editor) : null
  if (editor.selection) Editor.deleteFragment(editor)
  const children = marks ? [{ ...marks, text: '' }] : chip.children
  Transforms.insertNodes(editor, { ...chip, children }, { select: true })
  Transforms.move(editor, { distance: 1 })
  leaveChip(editor)
}
