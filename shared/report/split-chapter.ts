import { type BlockId, type IdSource, newId } from '../base/id.ts'
import { emptyParagraph } from './new-report.ts'
import type { Block, Chapter, Inline } from './report.ts'

export type SplitChapter = {
  /** How many blocks stay in the chapter; none of them is changed. */
  readonly kept: number
  /** What comes after, with the heading's words as its title. */
  readonly next: Chapter
}

/**
 * What becomes of a chapter that is cut before a heading: the heading is the title of a new chapter at the same level.
 * `title` is how the heading reads. Footnotes in the heading move to the text under it, since a title holds none. Null
 * when the chapter has no such heading.
 */
export function splitChapter(
  chapter: Chapter,
  heading: BlockId,
  title: string,
  ids: IdSource,
): SplitChapter | null {
  const kept = chapter.blocks.findIndex(({ id, type }) => id === heading && type === 'heading')
  const block = chapter.blocks[kept]
  if (block?.type !== 'heading') return null
  const rest = chapter.blocks.slice(kept + 1)
  const footnotes = block.children.filter(isFootnote)
  const blocks = footnotes.length > 0 ? [noteParagraph(footnotes, ids), ...rest] : rest
  const { notes: _, ...shared } = chapter
  const next: Chapter = {
    ...shared,
    id: newId('c', ids),
    title,
    kind: chapter.kind === 'frontPage' ? 'text' : chapter.kind,
    blocks: blocks.length > 0 ? blocks : [emptyParagraph(ids)],
  }
  return { kept, next }
}

function isFootnote(inline: Inline): boolean {
  return 'type' in inline && inline.type === 'footnote'
}

function noteParagraph(footnotes: ReadonlyArray<Inline>, ids: IdSource): Block {
  const children = footnotes.flatMap((footnote): ReadonlyArray<Inline> => [footnote, { text: '' }])
  return { type: 'paragraph', id: newId('b', ids), children: [{ text: '' }, ...children] }
}
