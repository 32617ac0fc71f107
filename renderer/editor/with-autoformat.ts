import { Editor, Element, Node, type Point, Range, Text, Transforms } from 'slate'
import { rememberedSwitch } from '../stores/remembered-switch.ts'
import type { ChapterEditor } from './slate-types.ts'
import { type BlockKind, currentBlock, setBlockType } from './with-blocks.ts'
import { isTextBlock } from './with-schema.ts'

const starts: ReadonlyArray<readonly [string, BlockKind]> = [
  ['- ', { type: 'list-item', list: 'bullet' }],
  ['* ', { type: 'list-item', list: 'bullet' }],
  ['1. ', { type: 'list-item', list: 'number' }],
  ['## ', { type: 'heading', level: 2 }],
  ['### ', { type: 'heading', level: 3 }],
  ['#### ', { type: 'heading', level: 4 }],
  ['> ', { type: 'quote' }],
]

type History = { readonly seal: () => void }

/** Whether the person wants what is typed put right. */
export const autoformatSwitch = rememberedSwitch('beretning.autoformat')

/**
 * Puts right what is typed, letter by letter: lists, headings and quotes from what a paragraph begins with, and the signs
 * Norwegian is written with. What is put right is a step of its own, so that undo gives back what was typed.
 */
export function withAutoformat(editor: ChapterEditor, history: History): ChapterEditor {
  const { insertText } = editor
  editor.insertText = (typed, options) => {
    insertText(typed, options)
    // What is longer was not typed letter by letter; most letters change nothing, and must not be waited for.
    if (!/^[ "\-.%\d]$/.test(typed) || !autoformatSwitch.isOn() || !mayFormat(editor)) return
    formatStart(editor, typed, history)
    formatSigns(editor, typed, history)
  }
  return editor
}

function mayFormat(editor: ChapterEditor): boolean {
  const { selection } = editor
  const block = currentBlock(editor)
  if (!selection || !Range.isCollapsed(selection) || !block || !isTextBlock(block)) return false
  const isLink = (node: Node) => Element.isElement(node) && node.type === 'link'
  return Editor.above(editor, { match: isLink }) === undefined
}

function formatStart(editor: ChapterEditor, typed: string, { seal }: History): void {
  const { selection } = editor
  if (typed !== ' ' || !selection || currentBlock(editor)?.type !== 'paragraph') return
  const match = starts.find(([mark]) => mark === textBefore(editor))
  if (!match) return
  seal()
  const anchor = Editor.start(editor, selection.focus.path.slice(0, 1))
  Transforms.delete(editor, { at: { anchor, focus: selection.focus } })
  setBlockType(editor, match[1])
}

/** Signs by what they stand after: the first that fits is used. */
const signs: ReadonlyArray<{
  readonly typed: string
  readonly before: RegExp
  readonly length: number
  readonly to: string
}> = [
  { typed: '"', before: /(?:^|[\s(«[/–])"$/, length: 1, to: '«' },
  { typed: '"', before: /"$/, length: 1, to: '»' },
  { typed: '-', before: /(?:^|[^-])--$/, length: 2, to: '–' },
  { typed: '.', before: /(?:^|[^.])\.\.\.$/, length: 3, to: '…' },
  // A minus between figures stays: whether they are a range or a sum is not known.
  { typed: ' ', before: /[\p{L}»).,] - $/u, length: 2, to: '– ' },
  { typed: '%', before: /\d %$/, length: 2, to: '\u00a0%' },
]
const paragraphSign = /§ \d$/

function formatSigns(editor: ChapterEditor, typed: string, { seal }: History): void {
  const before = textBefore(editor)
  const found = signs.find((sign) => sign.typed === typed && sign.before.test(before))
  const isParagraphSign = /\d/.test(typed) && paragraphSign.test(before)
  if (!found && !isParagraphSign) return
  const { length, to } = found ?? { length: 2, to: `\u00a0${typed}` }
  const focus = editor.selection?.focus
  // What is put together over two pieces of text is left as it was typed.
  if (!focus || focus.offset < length) return
  seal()
  const anchor: Point = { path: focus.path, offset: focus.offset - length }
  Editor.withoutNormalizing(editor, () => {
    Transforms.delete(editor, { at: { anchor, focus } })
    Transforms.insertText(editor, to, { at: anchor })
  })
}

/** A chip counts as a letter: what comes after it does not begin a word. */
const CHIP = '\ufffc'

/** What stands before the caret in its block. */
export function textBefore(editor: ChapterEditor): string {
  const { selection } = editor
  const block = currentBlock(editor)
  if (!selection || !block) return ''
  const [, ...caret] = selection.focus.path
  let before = ''
  for (const [node, path] of Node.nodes(block, { to: caret })) {
    if (Element.isElement(node) && path.length > 0 && editor.isVoid(node)) before += CHIP
    else if (Text.isText(node))
      before +=
        path.join() === caret.join() ? node.text.slice(0, selection.focus.offset) : node.text
  }
  return before
}

/** Whether the caret stands where a word begins: there `=` asks for a live number and `/` for what to insert. */
export function isAtWordStart(editor: ChapterEditor): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  return /(?:^|[\s(«"–])$/.test(textBefore(editor))
}
