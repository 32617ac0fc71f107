import { Element, Node } from 'slate'
import type { BlockId, ChapterId, FactId } from '../../shared/base/id.ts'
import { isBlockElement } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'

/** A block of the text that shows a fact. `paragraph` counts the chapter's blocks from 1. */
export type TextPlace = {
  readonly chapter: ChapterId
  readonly title: string
  readonly block: BlockId
  readonly paragraph: number
}

/** Where in the text a fact is shown. */
export function placesShowing(fact: FactId): ReadonlyArray<TextPlace> {
  return reportStore.getState().chapters.flatMap(({ id, title }) =>
    editorOf(id).children.flatMap((block, index) => {
      if (!Element.isElement(block) || !isBlockElement(block) || !shows(block, fact)) return []
      return [{ chapter: id, title, block: block.id, paragraph: index + 1 }]
    }),
  )
}

function shows(block: Node, fact: FactId): boolean {
  for (const [node] of Node.elements(block)) {
    if (Element.isElement(node) && node.type === 'number' && node.fact === fact) return true
  }
  return false
}
