import type { BlockId, PersonId, TableId } from '../base/id.ts'
import { flatText, type Passage } from './flat-text.ts'
import { type PictureText, pictureText, pictureTexts } from './picture-text.ts'
import type { Block, Chapter, Report, ReportSettings } from './report.ts'
import { placeKey, type TableTextPlace, tableTexts } from './table-texts.ts'

/** What is written about the whole report, in no chapter; of a person, the title. */
export type ReportPlace =
  | { readonly kind: 'report-title' | 'classification' | 'address' }
  | { readonly kind: 'person'; readonly person: PersonId }

/**
 * Where a text stands: a chapter's title or its notes to those who write it, a block's own letters, a footnote in it,
 * the address of a link in it, what is written about a picture or a chart, a place in its table; or in no chapter.
 */
export type TextPlace =
  | ReportPlace
  | { readonly kind: 'title' | 'notes' }
  | { readonly kind: 'text'; readonly block: BlockId }
  | { readonly kind: 'footnote'; readonly block: BlockId; readonly footnote: BlockId }
  | { readonly kind: 'link'; readonly block: BlockId; readonly index: number }
  | { readonly kind: PictureText; readonly block: BlockId }
  | (TableTextPlace & { readonly block: BlockId; readonly table: TableId })

/** A text that someone has written in one place of a chapter. */
export type WrittenText = {
  readonly place: TextPlace
  readonly text: string
  /** How far into its block's text it is read: where the mark of a footnote stands. Absent for texts of their own. */
  readonly at?: number
  /** The parts that are said to be in a language of their own. */
  readonly passages: ReadonlyArray<Passage>
}

const none: ReadonlyArray<Passage> = []

/** What is written about the whole report: its title, its mark, its address, and what people are called in their roles. */
export function textsOfReport({
  title,
  classification = '',
  address = '',
  people = [],
}: Pick<
  ReportSettings,
  'title' | 'classification' | 'address' | 'people'
>): ReadonlyArray<WrittenText> {
  return [
    { place: { kind: 'report-title' }, text: title, passages: none },
    { place: { kind: 'classification' }, text: classification, passages: none },
    { place: { kind: 'address' }, text: address, passages: none },
    ...people.map(
      (person): WrittenText => ({
        place: { kind: 'person', person: person.id },
        text: person.title,
        passages: none,
      }),
    ),
  ]
}

/** What is written in a chapter: its title, then block by block, and last the notes to those who write it. */
export function textsOfChapter(
  chapter: Pick<Chapter, 'title' | 'notes' | 'blocks'>,
  tables: Report['tables'],
): ReadonlyArray<WrittenText> {
  const texts = chapter.blocks.flatMap((block) => textsOfBlock(block, tables))
  return [titleOf(chapter), ...texts, notesOf(chapter)]
}

export function titleOf({ title }: Pick<Chapter, 'title'>): WrittenText {
  return { place: { kind: 'title' }, text: title, passages: none }
}

export function notesOf({ notes = '' }: Pick<Chapter, 'notes'>): WrittenText {
  return { place: { kind: 'notes' }, text: notes, passages: none }
}

/**
 * What is written in a block: its own letters, its footnotes, the addresses of its links, what is said about it to
 * those who cannot see it; of a table all of its words. What it shows but nobody wrote is not among them.
 */
export function textsOfBlock(block: Block, tables: Report['tables']): ReadonlyArray<WrittenText> {
  const { id } = block
  if (block.type === 'table') {
    const table = tables[block.table]
    return (table ? tableTexts(table) : []).map(({ place, text }) => ({
      place: { ...place, block: id, table: block.table },
      text,
      passages: none,
    }))
  }
  const { text, passages, footnotes, links } = flatText(block)
  return [
    { place: { kind: 'text', block: id }, text, passages },
    ...footnotes.map(
      (note): WrittenText => ({
        place: { kind: 'footnote', block: id, footnote: note.id },
        text: note.text,
        at: note.at,
        passages: note.passages,
      }),
    ),
    ...links.map(
      ({ index, at, url }): WrittenText => ({
        place: { kind: 'link', block: id, index },
        text: url,
        at,
        passages: none,
      }),
    ),
    ...pictureTexts.map(
      (kind): WrittenText => ({
        place: { kind, block: id },
        text: pictureText(block, kind),
        passages: none,
      }),
    ),
  ]
}

/** The same for the same place of one chapter, or of what is in none. */
export function textPlaceKey(place: TextPlace): string {
  if (place.kind === 'person') return `${place.kind} ${place.person}`
  if (!('block' in place)) return place.kind
  if ('table' in place) return `${place.block} ${placeKey(place)}`
  if (place.kind === 'footnote') return `${place.block} ${place.kind} ${place.footnote}`
  return place.kind === 'link'
    ? `${place.block} ${place.kind} ${place.index}`
    : `${place.block} ${place.kind}`
}
