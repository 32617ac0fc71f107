import { Element, Node, Text } from 'slate'
import type { EditorElement } from '../slate-types.ts'

/** The words of a chip or a table as they are shown now. */
export type ShownText = (element: EditorElement) => string

/**
 * Blocks as text: a line each, live numbers, references and tables as they are shown, footnotes left out. A table's cells
 * have tabs between them.
 */
export function plainText(nodes: ReadonlyArray<Node>, shownText: ShownText): string {
  return nodes.map((node) => nodeText(node, shownText)).join('\n')
}

function nodeText(node: Node, shownText: ShownText): string {
  if (Text.isText(node)) return node.text
  if (Element.isElement(node)) {
    if (node.type === 'number' || node.type === 'reference' || node.type === 'table')
      return shownText(node)
    if (node.type === 'footnote') return ''
  }
  return Node.isNode(node) ? node.children.map((child) => nodeText(child, shownText)).join('') : ''
}
