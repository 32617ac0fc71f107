import type { BlockId } from '../base/id.ts'
import type { ResolvedBlock } from './resolved.ts'

/** What each item of the numbered lists counts, by its level; a list that goes on after other text counts on. */
export function listNumbers(blocks: ReadonlyArray<ResolvedBlock>): ReadonlyMap<BlockId, number> {
  const counts = new Map<number, number[]>()
  const numbers = new Map<BlockId, number>()
  for (const block of blocks) {
    if (block.kind !== 'list-item' || block.list === 'bullet') continue
    const before = counts.get(block.listInstance) ?? []
    const levels = Array.from({ length: block.level + 1 }, (_, level) => before[level] ?? 0)
    const number = (levels[block.level] ?? 0) + 1
    levels[block.level] = number
    counts.set(block.listInstance, levels)
    numbers.set(block.id, number)
  }
  return numbers
}
