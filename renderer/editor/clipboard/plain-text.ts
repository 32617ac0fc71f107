import { Element, Node, Text } from 'slate'
import type { InlineElement } from '../slate-types.ts'

/** Blocks as text: a line each, live numbers and references as they are shown, footnotes left out. */
export function plainText(
  nodes: ReadonlyArray<Node>,
  shownText: (chip: InlineElement) => string,
): string {
  return nodes.map((node) => nodeText(node, shownText)).join('\n')
}

function nodeText(node: Node, shownText: (chip: InlineElement) => string): string {
  if (Text.isText(node)) return node.text
  if (Element.isElement(node)) {
    if (node.type === 'number' || node.type === 'reference') return shownText(node)
    if (node.type === 'footnote') return ''
  }
  return Node.isNode(node) ? node.children.map((child) => nodeText(child, shownText)).join('') : ''
}
