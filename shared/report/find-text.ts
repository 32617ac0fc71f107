import type { TableId } from '../base/id.ts'
import type { Block, Chapter, Report } from './report.ts'
import { type Span, spansOf } from './text-pattern.ts'
import {
  notesOf,
  type TextPlace,
  textsOfBlock,
  textsOfReport,
  titleOf,
  type WrittenText,
} from './written-texts.ts'

/** Whether another text can be put in its place: an address is changed where it is given. */
export function isReplaceable({ place }: Pick<Hit, 'place'>): boolean {
  return place.kind !== 'link'
}

/** One place where a text was found; `chapter` is null for what is in none. In a block, positions are those of its flat text. */
export type Hit = Span & { readonly chapter: Chapter['id'] | null; readonly place: TextPlace }

/**
 * Where a text is found in a whole report, in reading order. What the report shows but nobody wrote (live numbers,
 * references, figures in tables) is not looked in. A table that stands in several places counts at the first.
 */
export function findText(
  { settings, chapters, tables }: Pick<Report, 'settings' | 'chapters' | 'tables'>,
  pattern: RegExp,
): ReadonlyArray<Hit> {
  const seen = new Set<TableId>()
  const inReport = textsOfReport(settings).flatMap((text) => hitsIn(pattern, null, text))
  const inChapters = chapters.flatMap((chapter) => [
    ...hitsIn(pattern, chapter.id, titleOf(chapter)),
    ...chapter.blocks.flatMap((block) => {
      if (block.type === 'table') {
        if (seen.has(block.table)) return []
        seen.add(block.table)
      }
      return hitsInBlock(pattern, chapter, block, tables)
    }),
    ...hitsIn(pattern, chapter.id, notesOf(chapter)),
  ])
  return [...inReport, ...inChapters]
}

function hitsIn(
  pattern: RegExp,
  chapter: Hit['chapter'],
  { place, text }: WrittenText,
): ReadonlyArray<Hit> {
  return spansOf(pattern, text).map((span) => ({ chapter, place, ...span }))
}

/** A footnote is read where its mark stands, after the words before it; an address after the words it is under. */
function hitsInBlock(
  pattern: RegExp,
  chapter: Chapter,
  block: Block,
  tables: Report['tables'],
): ReadonlyArray<Hit> {
  const texts = textsOfBlock(block, tables)
  if (texts.every(({ at }) => at === undefined))
    return texts.flatMap((text) => hitsIn(pattern, chapter.id, text))
  return texts
    .flatMap((text) =>
      hitsIn(pattern, chapter.id, text).map((hit) => ({ hit, at: readAt(text, hit) })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ hit }) => hit)
}

/** How far into the block's text a hit is read; what is not in the text comes after it. */
function readAt({ place, at }: WrittenText, { start }: Span): number {
  return place.kind === 'text' ? start : (at ?? Number.MAX_SAFE_INTEGER)
}
