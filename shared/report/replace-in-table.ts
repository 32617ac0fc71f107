import type { ColumnId, RowId } from '../base/id.ts'
import { meansNoValue } from '../language/spreadsheet-words.ts'
import { editAlt } from '../tables/edit-alt.ts'
import { editCaption } from '../tables/edit-caption.ts'
import { editRowLabel, putCell } from '../tables/edit-cell.ts'
import { setColumnHeader } from '../tables/edit-column-header.ts'
import { editFootnote } from '../tables/edit-footnotes.ts'
import type { Cell, TypedTable } from '../tables/typed-table.ts'
import { filledHeadings, type TableTextPlace, tableTextAt } from './table-texts.ts'
import { replaceSpans, type Span } from './text-pattern.ts'

/** Spans in one place of a table, from the left. */
export type TableSpans = {
  readonly place: TableTextPlace
  readonly spans: ReadonlyArray<Span>
}

/** The table with something else in place of some of its words; places that are gone change nothing. */
export function replaceInTable(
  table: TypedTable,
  found: ReadonlyArray<TableSpans>,
  replacement: string,
): TypedTable {
  return found.reduce((next, { place, spans }) => {
    const text = tableTextAt(table, place)
    return text === undefined ? next : withText(next, place, replaceSpans(text, spans, replacement))
  }, table)
}

function withText(table: TypedTable, place: TableTextPlace, text: string): TypedTable {
  switch (place.kind) {
    case 'caption':
      return editCaption(table, text)
    case 'table-alt':
      return editAlt(table, text)
    case 'heading':
      return withHeading(table, place, text.trim())
    case 'label':
      return editRowLabel(table, place.row, text)
    case 'cell':
      return withCellText(table, place, text)
    case 'note':
      return editFootnote(table, place.note, text)
  }
}

type HeadingPlace = Extract<TableTextPlace, { readonly kind: 'heading' }>

function withHeading(table: TypedTable, { columns, levels }: HeadingPlace, text: string) {
  const headings = filledHeadings(table)
  const written = (at: number) =>
    (headings[at] ?? []).map((old, level) => (levels.includes(level) ? text : old))
  return columns.reduce((next, at) => setHeading(next, at, written(at)), table)
}

/** Position 0 is the column of row labels. */
function setHeading(table: TypedTable, at: number, heading: ReadonlyArray<string>): TypedTable {
  const column = table.columns[at - 1]
  return column ? setColumnHeader(table, column.id, heading) : { ...table, labelHeader: heading }
}

type CellPlace = Extract<TableTextPlace, { readonly kind: 'cell' }>

function withCellText(table: TypedTable, place: CellPlace, text: string): TypedTable {
  const cell = cellAt(table, place.row, place.column)
  if (cell?.state !== 'text' && cell?.state !== 'notApplicable') return table
  // What a person writes has no source and no formula any more; notes, comment and its own unit stay.
  const { formula: _formula, source: _source, ...kept } = cell
  return putCell(table, place.row, place.column, withWords(kept, place.paragraph, text))
}

/** The cell stays one of words, also when the words left could be read as a number. */
function withWords(
  cell: Extract<Cell, { readonly state: 'text' | 'notApplicable' }>,
  at: number,
  text: string,
): Cell {
  if (cell.state === 'notApplicable') {
    if (meansNoValue(text)) return { ...cell, text }
    const { text: _text, ...rest } = cell
    return wordsOrBlank({ ...rest, state: 'text', paragraphs: [{ text }] })
  }
  const paragraphs = cell.paragraphs.map((one, index) => (index === at ? { ...one, text } : one))
  return wordsOrBlank({ ...cell, paragraphs })
}

function wordsOrBlank(cell: Extract<Cell, { readonly state: 'text' }>): Cell {
  if (cell.paragraphs.some(({ text }) => text.trim() !== '')) return cell
  const { paragraphs: _paragraphs, notes: _notes, ...rest } = cell
  return { ...rest, state: 'blank' }
}

function cellAt(table: TypedTable, row: RowId, column: ColumnId): Cell | undefined {
  const index = table.columns.findIndex(({ id }) => id === column)
  return table.rows.find(({ id }) => id === row)?.cells[index]
}
