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

/** What a list of tables or figures lists. */
export type CaptionKind = 'figures' | 'tables'

/** One line of a list of tables or figures. */
export type CaptionEntry = {
  readonly id: BlockId
  /** `Tabell 3`. */
  readonly label: string
  readonly title: string
}

/** The lists that the report's settings ask for, figures first; a list without lines is left out. */
export function captionLists(
  report: ResolvedReport,
): ReadonlyArray<{ readonly kind: CaptionKind; readonly entries: ReadonlyArray<CaptionEntry> }> {
  const { listsFigures, listsTables } = report.settings
  const kinds: ReadonlyArray<CaptionKind> = [
    ...(listsFigures ? (['figures'] as const) : []),
    ...(listsTables ? (['tables'] as const) : []),
  ]
  return kinds
    .map((kind) => ({ kind, entries: captionEntries(report, kind) }))
    .filter(({ entries }) => entries.length > 0)
}

function captionEntries(report: ResolvedReport, kind: CaptionKind): ReadonlyArray<CaptionEntry> {
  return report.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block): ReadonlyArray<CaptionEntry> => {
      if (block.kind === 'table' && kind === 'tables') {
        return [{ id: block.id, label: block.table.label, title: block.table.caption }]
      }
      const isFigure = block.kind === 'image' || block.kind === 'chart'
      if (!isFigure || kind !== 'figures' || block.number === '') return []
      return [{ id: block.id, label: block.label, title: wordsOf(block.runs) }]
    }),
  )
}

/** What a heading or a caption says, without its footnotes. */
function wordsOf(runs: ReadonlyArray<ResolvedRun>): string {
  const texts = runs.map((run) => {
    if (run.kind === 'footnote') return ''
    return run.kind === 'link' ? wordsOf(run.runs) : run.text
  })
  return texts.join('')
}
