import { Element, type Node, Text } from 'slate'
import { copiedFootnotes } from './copied-footnotes.ts'
import type { ShownText } from './shown-text.ts'

/**
 * Blocks as text: a line each, live numbers, references and tables as they are shown. A table's cells have tabs between
 * them; footnotes stand at the end, with the numbers they have in the report.
 */
export function plainText(nodes: ReadonlyArray<Node>, shownText: ShownText): string {
  const lines = nodes.map((node) => nodeText(node, shownText))
  const notes = copiedFootnotes(nodes, shownText).map(({ number, text }) => `[${number}] ${text}`)
  return [...lines, ...(notes.length > 0 ? [''] : []), ...notes].join('\n')
}

function nodeText(node: Node, shownText: ShownText): string {
  if (Text.isText(node)) return node.text
  if (Element.isElement(node)) {
    if (node.type === 'number' || node.type === 'reference' || node.type === 'table')
      return shownText(node)
    if (node.type === 'footnote') return `[${shownText(node)}]`
    if (node.type === 'big-number')
      return `${shownText(node)} ${childrenText(node, shownText)}`.trim()
  }
  return childrenText(node, shownText)
}

function childrenText(node: Exclude<Node, Text>, shownText: ShownText): string {
  return node.children.map((child) => nodeText(child, shownText)).join('')
}
