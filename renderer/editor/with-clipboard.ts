import { Editor, Element, type Node, Text, Transforms } from 'slate'
import type { IdSource } from '../../shared/base/id.ts'
import { blocksFromHtml } from './clipboard/blocks-from-html.ts'
import { isWithinLimits } from './clipboard/limits.ts'
import { plainText } from './clipboard/plain-text.ts'
import type { ChapterEditor, InlineElement } from './slate-types.ts'
import { withNewIds } from './with-ids.ts'
import { isTextBlock } from './with-schema.ts'

type Options = {
  readonly ids: IdSource
  /** The words of a chip as they are shown now. */
  readonly shownText: (chip: InlineElement) => string
}

const FRAGMENT = 'application/x-slate-fragment'

/** Copying gives readable text; what is pasted becomes the report's own blocks and nothing else. */
export function withClipboard(editor: ChapterEditor, { ids, shownText }: Options): ChapterEditor {
  const { setFragmentData, insertFragmentData } = editor
  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin)
    // Slate reads the text off the page, where a chip is drawn with spaces that belong to nobody.
    data.setData('text/plain', plainText(editor.getFragment(), shownText))
  }
  editor.insertFragment = (fragment, options) => insertBlocks(editor, fragment, ids, options)
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
 * Puts blocks at the caret. Slate's own way merges the first block into the current one, so that a pasted heading or
 * list item becomes a plain paragraph: then the blocks are inserted as they are.
 */
function insertBlocks(
  editor: ChapterEditor,
  fragment: Parameters<ChapterEditor['insertFragment']>[0],
  ids: IdSource,
  options: Parameters<ChapterEditor['insertFragment']>[1],
): void {
  const nodes = (Array.isArray(fragment) ? fragment : [fragment]).map((node) =>
    withNewIds(node, ids),
  )
  const [first] = nodes
  const isInlineOnly = nodes.every((node) => Text.isText(node) || isInline(editor, node))
  const isSinglePlain = nodes.length === 1 && Element.isElement(first) && isTextBlock(first)
  if (isInlineOnly || isSinglePlain || (Element.isElement(first) && first.type === 'paragraph')) {
    Transforms.insertFragment(editor, nodes, options)
    return
  }
  const { selection } = editor
  if (selection) Editor.deleteFragment(editor)
  const index = editor.selection?.focus.path[0]
  const block = index === undefined ? undefined : editor.children[index]
  const isEmpty =
    isTextBlock(block ?? editor) && Element.isElement(block) && Editor.isEmpty(editor, block)
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty && index !== undefined) Transforms.removeNodes(editor, { at: [index] })
    const place = (index ?? editor.children.length - 1) + (isEmpty ? 0 : 1)
    Transforms.insertNodes(editor, nodes, { at: [place], select: true })
  })
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
