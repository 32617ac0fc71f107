import { Editor, Element, Point, Range, Transforms } from 'slate'
import type { ListKind, NumberStyle, PlainType } from '../../shared/report/report.ts'
import { type BlockElement, type ChapterEditor, isFigureType } from './slate-types.ts'
import { isTextBlock } from './with-schema.ts'

/** What Enter and Backspace do at the edges of headings, lists, quotations and boxes. */
export function withBlocks(editor: ChapterEditor): ChapterEditor {
  const { insertBreak, deleteBackward } = editor
  editor.insertBreak = () => {
    const block = currentBlock(editor)
    if (!block) return insertBreak()
    if (Editor.isEmpty(editor, block) && leaveGroup(editor, block)) return
    const isAtEnd = isCaretAt(editor, 'end')
    insertBreak()
    if (isAtEnd && block.type !== 'list-item') setBlockType(editor, { type: after(block) })
    if (block.type === 'list-item') Transforms.unsetNodes(editor, 'restart', { mode: 'highest' })
  }
  editor.deleteBackward = (unit) => {
    const block = currentBlock(editor)
    const isPlain = !block || block.type === 'paragraph'
    if (isPlain || !isTextBlock(block) || !isCaretAt(editor, 'start')) return deleteBackward(unit)
    if (block.type === 'list-item') leaveGroup(editor, block)
    else setBlockType(editor, { type: 'paragraph' })
  }
  return editor
}

/** The text block, table or page break the caret is in. */
export function currentBlock(editor: ChapterEditor): BlockElement | null {
  const index = editor.selection?.focus.path[0]
  const node = index === undefined ? undefined : editor.children[index]
  // Safe: the schema keeps blocks, and only blocks, at the root.
  return Element.isElement(node) ? (node as BlockElement) : null
}

function isCaretAt(editor: ChapterEditor, edge: 'start' | 'end'): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  const path = selection.focus.path.slice(0, 1)
  const point = edge === 'start' ? Editor.start(editor, path) : Editor.end(editor, path)
  return Point.equals(selection.focus, point)
}

/** Nobody writes two headings or leads in a row; what comes after a quotation is who said it. */
function after({ type }: BlockElement): 'attribution' | 'paragraph' {
  return type === 'quote' || type === 'pull-quote' ? 'attribution' : 'paragraph'
}

/** Enter in an empty line leaves what it stands in: a level of a list, the list, the quotation, the box. */
function leaveGroup(editor: ChapterEditor, block: BlockElement): boolean {
  if (block.type === 'list-item' && block.level > 0) return changeListLevel(editor, -1)
  if (block.type === 'list-item' || block.type === 'attribution') {
    setBlockType(editor, { type: 'paragraph' })
    return true
  }
  if (block.type !== 'paragraph' || !block.box) return false
  Transforms.unsetNodes<BlockElement>(editor, 'box' as never, { mode: 'highest' })
  return true
}

export type BlockKind =
  | { readonly type: PlainType }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4 }
  | { readonly type: 'list-item'; readonly list: ListKind }
  | { readonly type: 'big-number'; readonly style: NumberStyle }

/** What only some kinds of block have. */
const ownKeys = ['level', 'list', 'restart', 'fact', 'derived', 'style'] as const
const keysOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  heading: ['level'],
  'list-item': ['list', 'level'],
  'big-number': ['fact', 'derived', 'style'],
}

/** Turns the selected text blocks into another kind. */
export function setBlockType(editor: ChapterEditor, kind: BlockKind): void {
  for (const [block, path] of selectedTextBlocks(editor)) {
    // A picture or chart stays one: its caption is no paragraph.
    if (isFigureType(block.type)) continue
    const keptLevel = block.type === 'list-item' ? block.level : 0
    const keep = keysOf[kind.type] ?? []
    const stale: string[] = ownKeys.filter((key) => key in block && !keep.includes(key))
    // A heading belongs to the outline, which a box stands beside.
    if (kind.type === 'heading' && 'box' in block) stale.push('box')
    Editor.withoutNormalizing(editor, () => {
      if (stale.length > 0)
        Transforms.unsetNodes<BlockElement>(editor, stale as never, { at: path })
      const props = kind.type === 'list-item' ? { ...kind, level: keptLevel } : kind
      Transforms.setNodes(editor, props, { at: path })
    })
  }
}

/** Turns the selected blocks into a kind, or back to paragraphs when they all are that kind. */
export function toggleBlockType(editor: ChapterEditor, kind: BlockKind): void {
  const isAll = selectedTextBlocks(editor).every(([block]) => isKind(block, kind))
  setBlockType(editor, isAll ? { type: 'paragraph' } : kind)
}

export function isKind(block: BlockElement, kind: BlockKind): boolean {
  if (block.type !== kind.type) return false
  if (kind.type === 'heading') return 'level' in block && block.level === kind.level
  if (kind.type === 'list-item') return 'list' in block && block.list === kind.list
  return true
}

/** Moves the selected list items in or out; gives false when none is selected. */
export function changeListLevel(editor: ChapterEditor, by: 1 | -1): boolean {
  const items = selectedTextBlocks(editor).filter(([block]) => block.type === 'list-item')
  for (const [block, path] of items) {
    if (block.type !== 'list-item') continue
    const before = editor.children[(path[0] ?? 0) - 1]
    const deepest =
      Element.isElement(before) && before.type === 'list-item' ? Math.min(3, before.level + 1) : 0
    const level = Math.max(0, Math.min(by > 0 ? deepest : 3, block.level + by))
    // Safe: held between 0 and 3 above.
    if (level !== block.level)
      Transforms.setNodes(editor, { level: level as 0 | 1 | 2 | 3 }, { at: path })
  }
  return items.length > 0
}

export function selectedTextBlocks(
  editor: ChapterEditor,
): ReadonlyArray<readonly [BlockElement, [number]]> {
  if (!editor.selection) return []
  const [start, end] = Range.edges(editor.selection)
  const first = start.path[0] ?? 0
  return editor.children.slice(first, (end.path[0] ?? 0) + 1).flatMap((node, offset) => {
    const at: [number] = [first + offset]
    return isTextBlock(node) ? [[node, at] as const] : []
  })
}
