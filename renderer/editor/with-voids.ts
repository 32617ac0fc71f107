import { Editor, Element, type NodeEntry, Path, Point, Range, Transforms } from 'slate'
import type { IdSource } from '../../shared/base/id.ts'
import { type BlockElement, type ChapterEditor, isBlockVoid } from './slate-types.ts'
import { emptyParagraph, isTextBlock } from './with-schema.ts'

/** The table, line or page break the selection is in. */
export function selectedBlockVoid(editor: ChapterEditor): NodeEntry<BlockElement> | null {
  const index = editor.selection?.focus.path[0]
  const node = index === undefined ? undefined : editor.children[index]
  if (index === undefined || !Element.isElement(node)) return null
  return isBlockVoid(node) ? [node, [index]] : null
}

/**
 * Deleting towards a table selects it first; only the next press removes it. Without this, Backspace at the start of
 * the paragraph after a table removes the whole table.
 */
export function withVoids(editor: ChapterEditor, ids: IdSource): ChapterEditor {
  const { deleteBackward, deleteForward, insertBreak } = editor
  editor.deleteBackward = (unit) => {
    if (removeSelectedVoid(editor) || selectNeighbour(editor, 'before')) return
    deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (removeSelectedVoid(editor) || selectNeighbour(editor, 'after')) return
    deleteForward(unit)
  }
  editor.insertBreak = () => {
    const entry = selectedBlockVoid(editor)
    if (entry) writeBeside(editor, entry[1], 'down', ids)
    else insertBreak()
  }
  return editor
}

function removeSelectedVoid(editor: ChapterEditor): boolean {
  const entry = selectedBlockVoid(editor)
  if (!entry || !editor.selection || !Range.isCollapsed(editor.selection)) return false
  const [, path] = entry
  Transforms.removeNodes(editor, { at: path })
  const place = Math.min(path[0] ?? 0, editor.children.length - 1)
  Transforms.select(editor, Editor.start(editor, [place]))
  return true
}

function selectNeighbour(editor: ChapterEditor, side: 'before' | 'after'): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  const path = selection.focus.path.slice(0, 1)
  const edge = side === 'before' ? Editor.start(editor, path) : Editor.end(editor, path)
  if (!Point.equals(selection.focus, edge)) return false
  const index = (path[0] ?? 0) + (side === 'before' ? -1 : 1)
  const neighbour = editor.children[index]
  if (!Element.isElement(neighbour) || !isBlockVoid(neighbour)) return false
  removeIfEmpty(editor, path)
  const place = editor.children.indexOf(neighbour)
  Transforms.select(editor, Editor.start(editor, [place]))
  return true
}

/** An empty paragraph beside the table goes away, as in a word processor, unless it is the last block. */
function removeIfEmpty(editor: ChapterEditor, path: Path): void {
  const block = editor.children[path[0] ?? 0]
  const isLast = Path.equals(path, [editor.children.length - 1])
  if (Element.isElement(block) && Editor.isEmpty(editor, block) && !isLast)
    Transforms.removeNodes(editor, { at: path })
}

/** Puts the caret in the text before or after a table; makes an empty paragraph where there is no text. */
export function writeBeside(
  editor: ChapterEditor,
  path: Path,
  way: 'up' | 'down',
  ids: IdSource,
): void {
  const index = (path[0] ?? 0) + (way === 'up' ? -1 : 1)
  const neighbour = editor.children[index]
  if (neighbour && isTextBlock(neighbour)) {
    const edge = way === 'up' ? Editor.end(editor, [index]) : Editor.start(editor, [index])
    Transforms.select(editor, edge)
    return
  }
  const at = [way === 'up' ? index + 1 : index]
  Transforms.insertNodes(editor, emptyParagraph(ids), { at, select: true })
}

/** Moves out of a table by arrow key: the browser's own movement sometimes sticks there. */
export function leaveVoid(editor: ChapterEditor, way: 'up' | 'down', ids: IdSource): boolean {
  const entry = selectedBlockVoid(editor)
  if (!entry) return false
  const [, path] = entry
  const index = (path[0] ?? 0) + (way === 'up' ? -1 : 1)
  if (index < 0) writeBeside(editor, path, way, ids)
  else if (way === 'up') Transforms.select(editor, Editor.end(editor, [index]))
  else Transforms.select(editor, Editor.start(editor, [index]))
  return true
}
