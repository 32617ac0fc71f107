import type { ResolvedBlock } from './resolved.ts'

/** Whether a block shows a figure whose name another row or column of its table has too. A footnote shows none. */
export function hasAmbiguousNumber(block: ResolvedBlock): boolean {
  if (block.kind === 'big-number' && block.number.status === 'ambiguous') return true
  const runs = 'runs' in block ? block.runs : []
  return runs.some((run) => run.kind === 'number' && run.status === 'ambiguous')
}
