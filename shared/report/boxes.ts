import type { BlockId } from '../base/id.ts'
import type { Block, Box } from './report.ts'
import type { ResolvedBox } from './resolved.ts'

/** Which box each block of a chapter stands in, for those that do: neighbours with the same box id share one. */
export function boxesOf(blocks: ReadonlyArray<Block>): ReadonlyMap<BlockId, ResolvedBox> {
  const boxes = new Map<BlockId, ResolvedBox>()
  let index = -1
  blocks.forEach((block, at) => {
    const box = boxOf(block)
    if (!box) return
    const isFirst = boxOf(blocks[at - 1])?.id !== box.id
    if (isFirst) index++
    const isLast = boxOf(blocks[at + 1])?.id !== box.id
    boxes.set(block.id, { kind: box.kind, index, isFirst, isLast })
  })
  return boxes
}

/** The box a block says that it stands in. */
export function boxOf(
  block: { readonly type: string; readonly box?: Box } | undefined,
): Box | undefined {
  return block?.box
}
