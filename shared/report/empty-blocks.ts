import type { ResolvedBlock, ResolvedReport, ResolvedRun } from './resolved.ts'

/**
 * A block that says nothing, and that Word is therefore not given. A list item without text keeps its place: the items
 * after it are counted.
 */
export function isEmptyBlock(block: ResolvedBlock): boolean {
  if (block.kind === 'page-break') return true
  if (block.kind === 'people') return block.rows.length === 0
  if (block.kind === 'signatures') return block.signers.length === 0
  if (block.kind === 'contact') return block.lines.length === 0
  const isMore = ['list-item', 'big-number', 'image', 'chart'].includes(block.kind)
  return 'runs' in block && !isMore && block.runs.every(isEmptyRun)
}

/** Chapters that hold neither text nor chapters. Blocks without people are told of by themselves. */
export function emptyChapters({ chapters }: ResolvedReport): ReadonlySet<string> {
  const empty = chapters.filter(({ chapter, blocks }, index) => {
    const next = chapters[index + 1]
    const hasChapters = next !== undefined && next.chapter.level > chapter.level
    return chapter.kind !== 'frontPage' && !hasChapters && blocks.every(isUntold)
  })
  return new Set(empty.map(({ id }) => id))
}

function isUntold(block: ResolvedBlock): boolean {
  return isEmptyBlock(block) && block.kind !== 'people' && block.kind !== 'signatures'
}

function isEmptyRun(run: ResolvedRun): boolean {
  if (run.kind === 'link') return run.runs.every(isEmptyRun)
  return run.kind === 'text' && run.text.trim() === ''
}
