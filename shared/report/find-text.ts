import type { BlockId, ChapterId, TableId } from '../base/id.ts'
import { flatText } from './flat-text.ts'
import { type PictureText, pictureText, pictureTexts } from './picture-text.ts'
import type { Block, Chapter, Report } from './report.ts'
import { type TableTextPlace, tableTexts } from './table-texts.ts'
import { type Span, spansOf } from './text-pattern.ts'

/**
 * Where a text stands: a chapter's title, a block's own letters, a footnote in it, the address of a link in it, what is
 * written about a picture or a chart, or a place in its table.
 */
export type TextPlace =
  | { readonly kind: 'title' }
  | { readonly kind: 'text'; readonly block: BlockId }
  | { readonly kind: 'footnote'; readonly block: BlockId; readonly footnote: BlockId }
  | { readonly kind: 'link'; readonly block: BlockId; readonly index: number }
  | { readonly kind: PictureText; readonly block: BlockId }
  | (TableTextPlace & { readonly block: BlockId; readonly table: TableId })

/** Whether another text can be put in its place: an address is changed where it is given. */
export function isReplaceable({ place }: Pick<Hit, 'place'>): boolean {
  return place.kind !== 'link'
}

/** One place where a text was found. In a block, positions are those of its flat text. */
export type Hit = Span & { readonly chapter: ChapterId; readonly place: TextPlace }

/**
 * Where a text is found in a whole report, in reading order. What the report shows but nobody wrote (live numbers,
 * references, figures in tables) is not looked in. A table that stands in several places counts at the first.
 */
export function findText(
  { chapters, tables }: Pick<Report, 'chapters' | 'tables'>,
  pattern: RegExp,
): ReadonlyArray<Hit> {
  const seen = new Set<TableId>()
  return chapters.flatMap((chapter) => [
    ...hitsIn(pattern, chapter, { kind: 'title' }, chapter.title),
    ...chapter.blocks.flatMap((block) => {
      if (block.type !== 'table') return hitsInBlock(pattern, chapter, block)
      const table = seen.has(block.table) ? undefined : tables[block.table]
      seen.add(block.table)
      if (!table) return []
      return tableTexts(table).flatMap(({ place, text }) =>
        hitsIn(pattern, chapter, { ...place, block: block.id, table: table.id }, text),
      )
    }),
  ])
}

function hitsIn(
  pattern: RegExp,
  { id }: Pick<Chapter, 'id'>,
  place: TextPlace,
  text: string,
): ReadonlyArray<Hit> {
  return spansOf(pattern, text).map((span) => ({ chapter: id, place, ...span }))
}

/** A footnote is read where its mark stands, after the words before it; an address after the words it is under. */
function hitsInBlock(pattern: RegExp, chapter: Chapter, block: Block): ReadonlyArray<Hit> {
  const flat = flatText(block)
  const hits = hitsIn(pattern, chapter, { kind: 'text', block: block.id }, flat.text)
  const about = pictureTexts.flatMap((kind) =>
    hitsIn(pattern, chapter, { kind, block: block.id }, pictureText(block, kind)),
  )
  if (flat.footnotes.length === 0 && flat.links.length === 0) return [...hits, ...about]
  const inNotes = flat.footnotes.flatMap(({ id, at, text }) =>
    hitsIn(pattern, chapter, { kind: 'footnote', block: block.id, footnote: id }, text).map(
      (hit) => ({ at, hit }),
    ),
  )
  const inLinks = flat.links.flatMap(({ index, at, url }) =>
    hitsIn(pattern, chapter, { kind: 'link', block: block.id, index }, url).map((hit) => ({
      at,
      hit,
    })),
  )
  const inText = [...hits.map((hit) => ({ at: hit.start, hit })), ...inNotes, ...inLinks]
  return [...inText.sort((a, b) => a.at - b.at).map(({ hit }) => hit), ...about]
}
