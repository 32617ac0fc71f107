import type { BlockId, ChapterId, TableId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'

/** Texts that are written in a field of their own. */
export const fieldNames = {
  title: (chapter: ChapterId): string => `title ${chapter}`,
  footnote: (footnote: BlockId): string => `footnote ${footnote}`,
  alt: (block: BlockId): string => `alt ${block}`,
  tableAlt: (table: TableId): string => `table-alt ${table}`,
}

/** The name of the field a text is written in; null for what is written on the page itself. */
export function fieldOfText({ chapter, place }: Pick<Hit, 'chapter' | 'place'>): string | null {
  switch (place.kind) {
    case 'title':
      return fieldNames.title(chapter)
    case 'footnote':
      return fieldNames.footnote(place.footnote)
    case 'alt':
      return fieldNames.alt(place.block)
    case 'table-alt':
      return fieldNames.tableAlt(place.table)
    default:
      return null
  }
}
