import { Element, type Node, Text } from 'slate'
import type { ChapterId } from '../../shared/base/id.ts'
import { editorOf } from '../stores/report-store.ts'

const counted = new WeakMap<Node, number>()

/** The words written in a chapter; a live number or a reference counts as one. */
export function countWords(chapter: ChapterId): number {
  return editorOf(chapter).children.reduce((sum, block) => sum + wordsIn(block), 0)
}

function wordsIn(block: Node): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const words = plainWords(block)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  counted.set(block, words)
  return words
}

function plainWords(node: Node): string {
  if (Text.isText(node)) return node.text
  if (Element.isElement(node) && (node.type === 'number' || node.type === 'reference')) return '0'
  return node.children.map(plainWords).join('')
}
