import { Editor, Range, Transforms } from 'slate'
import type { ChapterEditor } from './slate-types.ts'
import { type BlockKind, currentBlock, setBlockType } from './with-blocks.ts'

const starts: ReadonlyArray<readonly [string, BlockKind]> = [
  ['-', { type: 'list-item', list: 'bullet' }],
  ['*', { type: 'list-item', list: 'bullet' }],
  ['1.', { type: 'list-item', list: 'number' }],
  ['##', { type: 'heading', level: 2 }],
  ['###', { type: 'heading', level: 3 }],
  ['####', { type: 'heading', level: 4 }],
  ['>', { type: 'quote' }],
]

/** Makes a list, heading or quote when a paragraph begins with `- `, `1. `, `## ` or `> `. */
export function withAutoformat(editor: ChapterEditor): ChapterEditor {
  const { insertText } = editor
  editor.insertText = (text, options) => {
    if (text === ' ' && formatFromStart(editor)) return
    insertText(text, options)
  }
  return editor
}

function formatFromStart(editor: ChapterEditor): boolean {
  const { selection } = editor
  const block = currentBlock(editor)
  if (!selection || !Range.isCollapsed(selection) || block?.type !== 'paragraph') return false
  const start = Editor.start(editor, selection.focus.path.slice(0, 1))
  const typed = { anchor: start, focus: selection.focus }
  const match = starts.find(([mark]) => mark === Editor.string(editor, typed))
  if (!match) return false
  Transforms.delete(editor, { at: typed })
  setBlockType(editor, match[1])
  return true
}

/** Whether the caret stands where a word begins: there `=` asks for a live number. */
export function isAtWordStart(editor: ChapterEditor): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  const start = Editor.start(editor, selection.focus.path.slice(0, 1))
  const before = Editor.string(editor, { anchor: start, focus: selection.focus })
  return before === '' || /[\s(«"–]$/.test(before)
}
