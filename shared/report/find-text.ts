import type { BlockId, ChapterId, TableId } from '../base/id.ts'
import { flatText } from './flat-text.ts'
import type { Block, Chapter, Report } from './report.ts'
import { type TableTextPlace, tableTexts } from './table-texts.ts'
import { type Span, spansOf } from './text-pattern.ts'

/** Where a text stands: a chapter's title, a block's own letters, a footnote in it, or a place in its table. */
export type TextPlace =
  | { readonly kind: 'title' }
  | { readonly kind: 'text'; readonly block: BlockId }
  | { readonly kind: 'footnote'; readonly block: BlockId; readonly footnote: BlockId }
  | (TableTextPlace & { readonly block: BlockId; readonly table: TableId })

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

/** A footnote is read where its mark stands, after the words before it. */
function hitsInBlock(pattern: RegExp, chapter: Chapter, block: Block): ReadonlyArray<Hit> {
  const flat = flatText(block)
  const hits = hitsIn(pattern, chapter, { kind: 'text', block: block.id }, flat.text)
  if (flat.footnotes.length === 0) return hits
  const inNotes = flat.footnotes.flatMap(({ id, at, text }) =>
    hitsIn(pattern, chapter, { kind: 'footnote', block: block.id, footnote: id }, text).map(
      (hit) => ({ at, hit }),
    ),
  )
  return [...hits.map((hit) => ({ at: hit.start, hit })), ...inNotes]
    .sort((a, b) => a.at - b.at)
    .map(({ hit }) => hit)
}
