import type { BlockId, ChapterId, PersonId, TableId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'

/** Texts that are written in a field of their own. */
export const fieldNames = {
  title: (chapter: ChapterId): string => `title ${chapter}`,
  footnote: (footnote: BlockId): string => `footnote ${footnote}`,
  alt: (block: BlockId): string => `alt ${block}`,
  credit: (block: BlockId): string => `credit ${block}`,
  tableAlt: (table: TableId): string => `table-alt ${table}`,
  notes: (chapter: ChapterId): string => `notes ${chapter}`,
  person: (person: PersonId): string => `person ${person}`,
  /** The cell that is edited: what is written in it is not in the report yet. */
  openCell: 'open-cell',
  report: (kind: 'report-title' | 'classification' | 'address'): string => kind,
}

/** The name of the field a text is written in; null for what is written on the page itself. */
export function fieldOfText({ chapter, place }: Pick<Hit, 'chapter' | 'place'>): string | null {
  switch (place.kind) {
    case 'title':
      return chapter && fieldNames.title(chapter)
    case 'notes':
      return chapter && fieldNames.notes(chapter)
    case 'footnote':
      return fieldNames.footnote(place.footnote)
    case 'alt':
      return fieldNames.alt(place.block)
    case 'credit':
      return fieldNames.credit(place.block)
    case 'table-alt':
      return fieldNames.tableAlt(place.table)
    case 'person':
      return fieldNames.person(place.person)
    case 'report-title':
    case 'classification':
    case 'address':
      return fieldNames.report(place.kind)
    default:
      return null
  }
}
