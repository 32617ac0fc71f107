import { Editor, Element, type Path, type Range } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import { flatText, leavesIn } from '../../shared/report/flat-text.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'

/** Where a block stands in its chapter; -1 when it is gone. */
export function blockIndex(editor: ChapterEditor, block: BlockId): number {
  return editor.children.findIndex(
    (one) => Element.isElement(one) && 'id' in one && one.id === block,
  )
}

/** The letters of a hit as the editor counts them; null when they are gone or no letters of a block. */
export function rangeOfHit(editor: ChapterEditor, hit: Hit): Range | null {
  const { place } = hit
  if (place.kind === 'link') return rangeOfLink(editor, place.block, place.index)
  if (place.kind !== 'text') return null
  const index = blockIndex(editor, place.block)
  const block = blocksOf(editor)[index]
  if (!block) return null
  const parts = leavesIn(flatText(block), hit.start, hit.end)
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  return {
    anchor: { path: [index, ...first.path], offset: first.from },
    focus: { path: [index, ...last.path], offset: last.to },
  }
}

/** The words that a link is under: its address is nowhere on the page. */
function rangeOfLink(editor: ChapterEditor, block: BlockId, inline: number): Range | null {
  const path = [blockIndex(editor, block), inline]
  return Editor.hasPath(editor, path) ? Editor.range(editor, path) : null
}

/** Where the chip of a footnote stands; null when it is gone. */
export function footnotePath(editor: ChapterEditor, block: BlockId, id: BlockId): Path | null {
  const index = blockIndex(editor, block)
  const inlines = blocksOf(editor)[index]?.children ?? []
  const at = inlines.findIndex((one) => 'type' in one && one.type === 'footnote' && one.id === id)
  return at === -1 ? null : [index, at]
}
