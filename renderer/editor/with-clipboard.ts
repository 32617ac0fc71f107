import { Editor, Element, type Node, Range, Text, Transforms } from 'slate'
import type { IdSource } from '../../shared/base/id.ts'
import { blocksFromHtml } from './clipboard/blocks-from-html.ts'
import { copiedFootnotes, htmlWithFootnotes } from './clipboard/copied-footnotes.ts'
import { isWithinLimits } from './clipboard/limits.ts'
import { plainText } from './clipboard/plain-text.ts'
import type { ShownText } from './clipboard/shown-text.ts'
import { type ChapterEditor, isFigureType } from './slate-types.ts'
import { withNewIds } from './with-ids.ts'
import { isTextBlock } from './with-schema.ts'
import { selectedBlockVoid } from './with-voids.ts'

type Options = {
  readonly ids: IdSource
  readonly shownText: ShownText
}

const FRAGMENT = 'application/x-slate-fragment'

/** Copying gives readable text; what is pasted becomes the report's own blocks and nothing else. */
export function withClipboard(editor: ChapterEditor, { ids, shownText }: Options): ChapterEditor {
  const { setFragmentData, insertFragmentData, insertFragment } = editor
  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin)
    const copied = editor.getFragment()
    // Slate reads the text off the page, where a chip is drawn with spaces that belong to nobody.
    data.setData('text/plain', plainText(copied, shownText))
    const notes = copiedFootnotes(copied, shownText)
    data.setData('text/html', htmlWithFootnotes(data.getData('text/html'), notes))
  }
  editor.insertFragment = (fragment, options) => {
    const nodes = (Array.isArray(fragment) ? fragment : [fragment]).map((node) =>
      withNewIds(node, ids),
    )
    if (mergesWell(editor, nodes)) insertFragment(nodes, options)
    else insertBlocks(editor, nodes)
  }
  editor.insertData = (data) => {
    if (!isWithinLimits(data)) return
    if (data.types.includes(FRAGMENT) && insertFragmentData(data)) return
    const html = data.getData('text/html')
    const blocks = html === '' ? [] : blocksFromHtml(html, ids)
    if (blocks.length > 0) editor.insertFragment(blocks)
    else insertLines(editor, data.getData('text/plain'))
  }
  return editor
}

/**
 * Whether Slate's own way does: it merges the first block into the current one, so that a pasted heading or list item
 * would become a plain paragraph.
 */
function mergesWell(editor: ChapterEditor, nodes: ReadonlyArray<Node>): boolean {
  const [first] = nodes
  if (nodes.every((node) => Text.isText(node) || isInline(editor, node))) return true
  return (
    nodes.length === 1 &&
    first !== undefined &&
    isTextBlock(first) &&
    !isFigureType(first.type) &&
    !isEmptyBlock(editor)
  )
}

/** Puts blocks after the one with the caret, or in its place when it is empty. */
function insertBlocks(editor: ChapterEditor, nodes: ReadonlyArray<Node>): void {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  if (isInMiddle(editor)) {
    Transforms.splitNodes(editor)
    Transforms.move(editor, { unit: 'offset', reverse: true })
  }
  const index = editor.selection?.focus.path[0]
  const isEmpty = isEmptyBlock(editor)
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty && index !== undefined) Transforms.removeNodes(editor, { at: [index] })
    const place = (index ?? editor.children.length - 1) + (isEmpty ? 0 : 1)
    Transforms.insertNodes(editor, [...nodes], { at: [place], select: true })
  })
}

/** Then the rest of the block goes on after what is pasted. */
function isInMiddle(editor: ChapterEditor): boolean {
  const { selection } = editor
  if (!selection || selectedBlockVoid(editor)) return false
  const block = selection.focus.path.slice(0, 1)
  return (
    !Editor.isStart(editor, selection.focus, block) && !Editor.isEnd(editor, selection.focus, block)
  )
}

function isEmptyBlock(editor: ChapterEditor): boolean {
  const index = editor.selection?.focus.path[0]
  const block = index === undefined ? undefined : editor.children[index]
  return block !== undefined && isTextBlock(block) && Editor.isEmpty(editor, block)
}

function isInline(editor: ChapterEditor, node: Node): boolean {
  return Element.isElement(node) && editor.isInline(node)
}

function insertLines(editor: ChapterEditor, text: string): void {
  const lines = text.replace(/\r\n?/g, '\n').split(/\n+/)
  for (const [index, line] of lines.entries()) {
    if (index > 0) Transforms.splitNodes(editor, { always: true })
    if (line !== '') Transforms.insertText(editor, line.replaceAll('\t', ' '))
  }
}
