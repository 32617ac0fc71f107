import type { ColumnId, FootnoteId, RowId } from '../base/id.ts'
import type { Cell, TypedTable } from '../tables/typed-table.ts'

/** A place in a table where a person has written words. */
export type TableTextPlace =
  | { readonly kind: 'caption' }
  /** What those who have the table read aloud are told, where a person has written it. */
  | { readonly kind: 'table-alt' }
  | {
      readonly kind: 'heading'
      /** Positions; 0 is the column of row labels. More than one where one heading stands over several columns. */
      readonly columns: ReadonlyArray<number>
      /** Rows of the head, from the top. More than one where a heading is merged downwards. */
      readonly levels: ReadonlyArray<number>
    }
  | { readonly kind: 'label'; readonly row: RowId }
  | {
      readonly kind: 'cell'
      readonly row: RowId
      readonly column: ColumnId
      /** Counts the cell's paragraphs from 0. */
      readonly paragraph: number
    }
  | { readonly kind: 'note'; readonly note: FootnoteId }

export type TableText = { readonly place: TableTextPlace; readonly text: string }

const known = new WeakMap<TypedTable, ReadonlyArray<TableText>>()

/** The words of a table in reading order. Numbers, references and empty places are not among them. */
export function tableTexts(table: TypedTable): ReadonlyArray<TableText> {
  const before = known.get(table)
  if (before) return before
  const texts = [
    { place: { kind: 'caption' }, text: table.caption ?? table.title } satisfies TableText,
    { place: { kind: 'table-alt' }, text: table.alt ?? '' } satisfies TableText,
    ...headingTexts(table),
    ...bodyTexts(table),
    ...table.footnotes.map(
      ({ id, text }): TableText => ({ place: { kind: 'note', note: id }, text }),
    ),
  ].filter(({ text }) => text !== '')
  known.set(table, texts)
  return texts
}

const knownByPlace = new WeakMap<TypedTable, ReadonlyMap<string, string>>()

/** What is written in one place of a table; undefined when the place is gone or empty. */
export function tableTextAt(table: TypedTable, place: TableTextPlace): string | undefined {
  const before = knownByPlace.get(table)
  if (before) return before.get(placeKey(place))
  const texts = new Map(tableTexts(table).map((one) => [placeKey(one.place), one.text]))
  knownByPlace.set(table, texts)
  return texts.get(placeKey(place))
}

/** The same for the same place. */
export function placeKey(place: TableTextPlace): string {
  switch (place.kind) {
    case 'caption':
    case 'table-alt':
      return place.kind
    case 'heading':
      return `${place.kind} ${place.columns.join()} ${place.levels.join()}`
    case 'label':
      return `${place.kind} ${place.row}`
    case 'cell':
      return `${place.kind} ${place.row} ${place.column} ${place.paragraph}`
    case 'note':
      return `${place.kind} ${place.note}`
  }
}

/** Headings of the labels and of every column, each with a text at every level; a shorter one begins at the bottom. */
export function filledHeadings({
  labelHeader,
  columns,
}: Pick<TypedTable, 'labelHeader' | 'columns'>): ReadonlyArray<ReadonlyArray<string>> {
  const headings = [labelHeader, ...columns.map(({ header }) => header)]
  const levels = Math.max(1, ...headings.map(({ length }) => length))
  return headings.map((texts) => [...Array<string>(levels - texts.length).fill(''), ...texts])
}

function bodyTexts(table: TypedTable): ReadonlyArray<TableText> {
  return table.rows.flatMap(
    (row): ReadonlyArray<TableText> => [
      { place: { kind: 'label', row: row.id }, text: row.label },
      ...table.columns.flatMap((column, index) =>
        wordsOf(row.cells[index]).map(
          (text, paragraph): TableText => ({
            place: { kind: 'cell', row: row.id, column: column.id, paragraph },
            text,
          }),
        ),
      ),
    ],
  )
}

/** Numbers of notes are references, and a dash that says "no value" is no word. */
function wordsOf(cell: Cell | undefined): ReadonlyArray<string> {
  if (cell?.state === 'notApplicable') return /\p{L}/u.test(cell.text) ? [cell.text] : []
  if (cell?.state !== 'text' || cell.notes) return []
  return cell.paragraphs.map(({ text }) => text)
}

/** A heading over several columns or rows is repeated in the model, and is one text to whoever reads it. */
function headingTexts(table: TypedTable): ReadonlyArray<TableText> {
  const headings = filledHeadings(table)
  const levels = headings[0]?.length ?? 0
  const seen = new Set<string>()
  const texts: TableText[] = []
  for (let level = 0; level < levels; level++) {
    headings.forEach((heading, column) => {
      const text = heading[level] ?? ''
      if (text === '' || seen.has(`${column} ${level}`)) return
      const across = level === levels - 1 ? [column] : columnsAcross(headings, column, level)
      const down = across.length > 1 || level > 0 ? [level] : levelsDown(heading)
      for (const one of across) for (const at of down) seen.add(`${one} ${at}`)
      texts.push({ place: { kind: 'heading', columns: across, levels: down }, text })
    })
  }
  return texts
}

type Headings = ReadonlyArray<ReadonlyArray<string>>

/** The columns from here with the same headings down to this level. */
function columnsAcross(headings: Headings, from: number, level: number): ReadonlyArray<number> {
  const above = (column: number) => headings[column]?.slice(0, level + 1).join('\n')
  const across = [from]
  if (from === 0) return across
  for (let next = from + 1; next < headings.length && above(next) === above(from); next++)
    across.push(next)
  return across
}

function levelsDown(heading: ReadonlyArray<string>): ReadonlyArray<number> {
  const other = heading.findIndex((text) => text !== heading[0])
  return Array.from({ length: other === -1 ? heading.length : other }, (_, level) => level)
}
