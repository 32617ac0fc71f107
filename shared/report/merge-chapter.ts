import { type IdSource, newId } from '../base/id.ts'
import { type Block, type Chapter, chapterStatuses, type HeadingBlock } from './report.ts'

export type MergedChapter = {
  /** The chapter above with what it takes over from the other, but for its blocks. */
  readonly above: Omit<Chapter, 'blocks'>
  /** What is added to its text: the title as a heading, and the other's text. */
  readonly added: readonly [HeadingBlock, ...Block[]]
}

/**
 * What becomes of a chapter that is put together with the one above it. Headings keep their place under the title, as
 * far down as headings go; the two count as approved only when both were.
 */
export function mergeChapter(above: Chapter, chapter: Chapter, ids: IdSource): MergedChapter {
  const level = Math.max(2, chapter.level - above.level + 1)
  const heading: HeadingBlock = {
    type: 'heading',
    id: newId('b', ids),
    level: headingLevel(level),
    children: [{ text: chapter.title }],
  }
  const blocks = chapter.blocks.map(
    (block): Block =>
      block.type === 'heading' ? { ...block, level: headingLevel(block.level + level - 1) } : block,
  )
  return { above: mergedMeta(above, chapter), added: [heading, ...blocks] }
}

function mergedMeta(above: Chapter, chapter: Chapter): Omit<Chapter, 'blocks'> {
  const { blocks: _, notes, approved, ...kept } = above
  const allNotes = [notes, chapter.notes].filter((note) => note !== undefined).join('\n\n')
  const allApproved = { ...chapter.approved, ...approved }
  return {
    ...kept,
    status: lowerStatus(above.status, chapter.status),
    ...(allNotes === '' ? {} : { notes: allNotes }),
    ...(approved || chapter.approved ? { approved: allApproved } : {}),
  }
}

function lowerStatus(a: Chapter['status'], b: Chapter['status']): Chapter['status'] {
  return chapterStatuses.find((status) => status === a || status === b) ?? a
}

function headingLevel(level: number): HeadingBlock['level'] {
  // Safe: clamped to the three levels there are.
  return Math.min(4, Math.max(2, level)) as HeadingBlock['level']
}
