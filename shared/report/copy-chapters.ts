import { type BlockId, type BoxId, type ChapterId, type IdSource, newId } from '../base/id.ts'
import type { Block, Chapter, Inline, ReferenceChip } from './report.ts'

type NewIds = {
  readonly source: IdSource
  readonly chapters: ReadonlyMap<ChapterId, ChapterId>
  readonly blocks: ReadonlyMap<BlockId, BlockId>
  /** Of chapters and blocks alike. */
  readonly targets: ReadonlyMap<string, ReferenceChip['target']>
  readonly boxes: Map<BoxId, BoxId>
}

/**
 * Chapters once more, with ids of their own. What points to something within them points to the copy; tables are the
 * same tables, so that no figure lives in two places. A copy is a draft that nobody has approved.
 */
export function copyChapters(
  chapters: ReadonlyArray<Chapter>,
  source: IdSource,
): ReadonlyArray<Chapter> {
  const newChapters = new Map(chapters.map(({ id }) => [id, newId('c', source)]))
  const newBlocks = new Map(
    chapters.flatMap(({ blocks }) => blocks.map(({ id }) => [id, newId('b', source)] as const)),
  )
  const ids: NewIds = {
    source,
    chapters: newChapters,
    blocks: newBlocks,
    targets: new Map<string, ReferenceChip['target']>([...newChapters, ...newBlocks]),
    boxes: new Map(),
  }
  return chapters.map(({ approved: _, ...chapter }) => ({
    ...chapter,
    id: ids.chapters.get(chapter.id) ?? newId('c', source),
    status: 'draft',
    blocks: chapter.blocks.map((block) => copyBlock(block, ids)),
  }))
}

function copyBlock(block: Block, ids: NewIds): Block {
  const id = ids.blocks.get(block.id) ?? newId('b', ids.source)
  const children = block.children.map((inline) => copyInline(inline, ids))
  const box =
    'box' in block && block.box ? { box: { ...block.box, id: boxId(block.box.id, ids) } } : {}
  const of = block.type === 'mirror' ? { of: ids.blocks.get(block.of) ?? block.of } : {}
  // Safe: the same block with other ids.
  return { ...block, ...box, ...of, id, children } as Block
}

function boxId(box: BoxId, ids: NewIds): BoxId {
  const known = ids.boxes.get(box) ?? newId('x', ids.source)
  ids.boxes.set(box, known)
  return known
}

function copyInline(inline: Inline, ids: NewIds): Inline {
  if (!('type' in inline)) return inline
  if (inline.type === 'footnote') return { ...inline, id: newId('b', ids.source) }
  if (inline.type === 'reference')
    return { ...inline, target: ids.targets.get(inline.target) ?? inline.target }
  return inline
}
