import { Element, type Node, Text } from 'slate'
import { shownText } from './resolved-store.ts'

/** A block's words as they are read now, chips included; footnotes say nothing in the line. */
export function shownWords(node: Node): string {
  if (Text.isText(node)) return node.text
  if (Element.isElement(node) && (node.type === 'number' || node.type === 'reference'))
    return shownText(node)
  if (Element.isElement(node) && node.type === 'footnote') return ''
  return node.children.map(shownWords).join('')
}
