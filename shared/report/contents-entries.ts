import type { BlockId, ChapterId } from '../base/id.ts'
import type { ResolvedReport, ResolvedRun } from './resolved.ts'

/** One line of the table of contents. */
export type ContentsEntry = {
  readonly id: BlockId | ChapterId
  readonly level: number
  readonly number: string
  readonly title: string
}

/** How many levels of headings the table of contents lists. */
export const CONTENTS_LEVELS = 3

/** The headings that the table of contents lists, in reading order. */
export function contentsEntries(report: ResolvedReport): ReadonlyArray<ContentsEntry> {
  return report.chapters
    .filter(({ chapter }) => chapter.kind !== 'frontPage')
    .flatMap(({ id, chapter, number, blocks }) => [
      { id, level: chapter.level, number, title: chapter.title },
      ...blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [
              {
                id: block.id,
                level: block.outlineLevel,
                number: block.number,
                title: wordsOf(block.runs),
              },
            ]
          : [],
      ),
    ])
    .filter(({ level, title }) => level <= CONTENTS_LEVELS && title.trim() !== '')
}

/** What a heading says, without its footnotes. */
function wordsOf(runs: ReadonlyArray<ResolvedRun>): string {
  const texts = runs.map((run) => {
    if (run.kind === 'footnote') return ''
    return run.kind === 'link' ? wordsOf(run.runs) : run.text
  })
  return texts.join('')
}
