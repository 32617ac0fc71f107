import type { BlockId, ChapterId, TableId } from '../base/id.ts'
import type { Block, Chapter, HeadingBlock, Inline, ListItemBlock, Report } from './report.ts'

/** Everything that is counted through the report, from one walk in reading order. */
export type Numbering = {
  /** As it is shown: `3`, `3.` or `3.0`, and `3.1`; empty for a chapter without number. */
  readonly chapters: ReadonlyMap<ChapterId, string>
  readonly headings: ReadonlyMap<
    BlockId,
    { readonly number: string; readonly outlineLevel: number }
  >
  /** By the block that places the table, from 1. */
  readonly tables: ReadonlyMap<BlockId, number>
  /** The first block that places each table. */
  readonly tableBlocks: ReadonlyMap<TableId, BlockId>
  /** Pictures and charts with a caption that are no decoration, from 1. */
  readonly figures: ReadonlyMap<BlockId, number>
  readonly footnotes: ReadonlyMap<BlockId, number>
  /** For each item of a numbered list, which list it belongs to (from 0) and its number at its level. */
  readonly listItems: ReadonlyMap<BlockId, { readonly instance: number; readonly number: number }>
  /** The list that each mirror of one is counted as. */
  readonly mirrors: ReadonlyMap<BlockId, number>
}

type Walk = {
  readonly chapters: Map<ChapterId, string>
  readonly headings: Map<BlockId, { number: string; outlineLevel: number }>
  readonly tables: Map<BlockId, number>
  readonly tableBlocks: Map<TableId, BlockId>
  readonly figures: Map<BlockId, number>
  readonly footnotes: Map<BlockId, number>
  readonly listItems: Map<BlockId, { instance: number; number: number }>
  readonly mirrors: Map<BlockId, number>
  readonly counters: number[]
  lastOutlineLevel: number
  lists: number
}

/**
 * Counts chapters, headings, tables, figures, footnotes and numbered lists.
 *
 * A heading never skips a level: it is at most one below the one before it, so that the outline is one a screen reader
 * can follow and Word counts the same numbers. Nothing below a chapter without a number has a number.
 */
export function numberReport(report: Pick<Report, 'chapters'>): Numbering {
  const walk: Walk = {
    chapters: new Map(),
    headings: new Map(),
    tables: new Map(),
    tableBlocks: new Map(),
    figures: new Map(),
    footnotes: new Map(),
    listItems: new Map(),
    mirrors: new Map(),
    counters: [],
    lastOutlineLevel: 0,
    lists: 0,
  }
  const unnumberedAt: number[] = []
  for (const chapter of report.chapters) {
    while ((unnumberedAt.at(-1) ?? 0) >= chapter.level) unnumberedAt.pop()
    if (!chapter.numbered) unnumberedAt.push(chapter.level)
    walkChapter(walk, chapter, unnumberedAt.length === 0)
  }
  return walk
}

/** The level of a heading in the whole report, 2–7, before skipped levels are taken out. */
export function outlineLevel(chapter: Chapter, heading: Pick<HeadingBlock, 'level'>): number {
  return chapter.level - 1 + heading.level
}

function walkChapter(walk: Walk, chapter: Chapter, numbered: boolean): void {
  walk.lastOutlineLevel = chapter.level
  walk.chapters.set(chapter.id, numbered ? chapterNumber(walk, chapter) : '')
  let list: CountedList | null = null
  for (const block of chapter.blocks) {
    if (block.type === 'heading') {
      const level = Math.min(outlineLevel(chapter, block), walk.lastOutlineLevel + 1)
      walk.lastOutlineLevel = level
      const number = numbered ? nextNumber(walk.counters, level) : ''
      walk.headings.set(block.id, { number, outlineLevel: level })
    }
    if (block.type === 'table') {
      walk.tables.set(block.id, walk.tables.size + 1)
      if (!walk.tableBlocks.has(block.table)) walk.tableBlocks.set(block.table, block.id)
    }
    if (isFigure(block)) walk.figures.set(block.id, walk.figures.size + 1)
    if (block.type === 'list-item') list = countListItem(walk, block, list)
    else list = null
    if (block.type === 'mirror') walk.mirrors.set(block.id, walk.lists++)
    countFootnotes(walk, block)
  }
}

function chapterNumber(walk: Walk, { level, numberStyle }: Chapter): string {
  const number = nextNumber(walk.counters, level)
  if (level > 1 || numberStyle === undefined) return number
  return numberStyle === 'dot' ? `${number}.` : `${number}.0`
}

/** A chapter's number in a sentence: without the full stop, as Word's own references write it (ECMA-376, 17.16.5.51). */
export function spokenNumber(number: string): string {
  return number.replace(/\.$/, '')
}

/** A picture or chart that is counted and can be referred to: one with a caption, and no decoration. */
export function isFigure(block: Block): boolean {
  const isDrawn = block.type === 'chart' || (block.type === 'image' && !block.decorative)
  return isDrawn && block.children.some(isShown)
}

/** A live number or a reference says something also where there is no letter beside it. */
function isShown(inline: Inline): boolean {
  if (!('type' in inline)) return inline.text.trim() !== ''
  return inline.type === 'link' ? inline.children.some(isShown) : inline.type !== 'footnote'
}

type CountedList = {
  readonly kind: ListItemBlock['list']
  readonly instance: number
  readonly counts: number[]
}

/** Gives the numbered list that goes on after the item; bullets within it do not end it. */
function countListItem(
  walk: Walk,
  item: ListItemBlock,
  list: CountedList | null,
): CountedList | null {
  if (item.list === 'bullet') return list
  const goesOn = list !== null && list.kind === item.list && !item.restart
  const counted = goesOn ? list : { kind: item.list, instance: walk.lists++, counts: [] }
  const number = countItem(counted.counts, item.level)
  walk.listItems.set(item.id, { instance: counted.instance, number })
  return counted
}

function nextNumber(counters: number[], level: number): string {
  counters.length = Math.min(counters.length, level)
  for (let i = 0; i < level; i++) counters[i] ??= i === level - 1 ? 0 : 1
  counters[level - 1] = (counters[level - 1] ?? 0) + 1
  return counters.join('.')
}

function countItem(counts: number[], level: number): number {
  counts.length = Math.min(counts.length, level + 1)
  const number = (counts[level] ?? 0) + 1
  counts[level] = number
  return number
}

function countFootnotes(walk: Walk, block: Chapter['blocks'][number]): void {
  for (const inline of block.children) {
    if ('type' in inline && inline.type === 'footnote') {
      walk.footnotes.set(inline.id, walk.footnotes.size + 1)
    }
  }
}
