import { type ColumnId, type FootnoteId, type IdSource, newId, type RowId } from '../base/id.ts'
import type { Cell, Column, TypedTable } from './typed-table.ts'

/** Where the marker of a note stands. */
export type FootnotePlace =
  | { readonly kind: 'cell'; readonly row: RowId; readonly column: ColumnId }
  | { readonly kind: 'label'; readonly row: RowId }
  | { readonly kind: 'heading'; readonly column: ColumnId }

/** A new note with its marker in a place. Gives the note's id, to be written in. */
export function addFootnote(
  table: TypedTable,
  place: FootnotePlace,
  text: string,
  ids: IdSource,
): { readonly table: TypedTable; readonly footnote: FootnoteId } {
  const id = newId('n', ids)
  const withNote = { ...table, footnotes: [...table.footnotes, { id, marker: '', text }] }
  return { table: markFootnote(withNote, place, id), footnote: id }
}

/** The marker of a note that is there already, in one more place. */
export function markFootnote(
  table: TypedTable,
  place: FootnotePlace,
  note: FootnoteId,
): TypedTable {
  return changePlace(table, place, (notes) => (notes.includes(note) ? notes : [...notes, note]))
}

/** Takes the markers away from a place, and the notes that no other place uses. */
export function unmarkFootnotes(table: TypedTable, place: FootnotePlace): TypedTable {
  return withoutLostFootnotes(
    table,
    changePlace(table, place, () => []),
  )
}

export function editFootnote(table: TypedTable, note: FootnoteId, text: string): TypedTable {
  const bare = text.replaceAll(/\s+/g, ' ').trim()
  const footnotes = table.footnotes.map((one) => (one.id === note ? { ...one, text: bare } : one))
  const isSame = footnotes.every((one, index) => one.text === table.footnotes[index]?.text)
  return isSame ? table : { ...table, footnotes }
}

/** Without a note and all its markers. */
export function removeFootnote(table: TypedTable, note: FootnoteId): TypedTable {
  const without = (notes: ReadonlyArray<FootnoteId>) => notes.filter((one) => one !== note)
  return {
    ...table,
    footnotes: table.footnotes.filter(({ id }) => id !== note),
    columns: table.columns.map((column) =>
      column.footnotes?.includes(note)
        ? withHeadingNotes(column, without(column.footnotes))
        : column,
    ),
    rows: table.rows.map((row) => ({
      ...row,
      footnotes: without(row.footnotes),
      cells: row.cells.map((cell) =>
        cell.footnotes?.includes(note) ? withCellNotes(cell, without(cell.footnotes)) : cell,
      ),
    })),
  }
}

/** The notes marked in a place. */
export function footnotesAt(table: TypedTable, place: FootnotePlace): ReadonlyArray<FootnoteId> {
  if (place.kind === 'heading')
    return table.columns.find(({ id }) => id === place.column)?.footnotes ?? []
  const row = table.rows.find(({ id }) => id === place.row)
  if (place.kind === 'label') return row?.footnotes ?? []
  return row?.cells[table.columns.findIndex(({ id }) => id === place.column)]?.footnotes ?? []
}

/** `after` without the notes that were marked somewhere in `before` and are no more. */
export function withoutLostFootnotes(before: TypedTable, after: TypedTable): TypedTable {
  const was = markedNotes(before)
  const is = markedNotes(after)
  const footnotes = after.footnotes.filter(({ id }) => is.has(id) || !was.has(id))
  return footnotes.length === after.footnotes.length ? after : { ...after, footnotes }
}

function markedNotes(table: TypedTable): ReadonlySet<FootnoteId> {
  return new Set([
    ...table.columns.flatMap(({ footnotes = [] }) => footnotes),
    ...table.rows.flatMap(({ footnotes, cells }) => [
      ...footnotes,
      ...cells.flatMap((cell) => cell.footnotes ?? []),
    ]),
  ])
}

type Change = (notes: ReadonlyArray<FootnoteId>) => ReadonlyArray<FootnoteId>

function changePlace(table: TypedTable, place: FootnotePlace, change: Change): TypedTable {
  if (place.kind === 'heading') {
    const columns = table.columns.map((column) =>
      column.id === place.column
        ? withHeadingNotes(column, change(column.footnotes ?? []))
        : column,
    )
    return { ...table, columns }
  }
  const rows = table.rows.map((row) => {
    if (row.id !== place.row) return row
    if (place.kind === 'label') return { ...row, footnotes: change(row.footnotes) }
    const at = table.columns.findIndex(({ id }) => id === place.column)
    const cells = row.cells.map((cell: Cell, index) =>
      index === at ? withCellNotes(cell, change(cell.footnotes ?? [])) : cell,
    )
    return { ...row, cells }
  })
  return { ...table, rows }
}

/** An empty list is written as none. */
function withCellNotes(cell: Cell, notes: ReadonlyArray<FootnoteId>): Cell {
  const { footnotes, ...rest } = cell
  return notes.length === 0 ? rest : { ...rest, footnotes: notes }
}

function withHeadingNotes(column: Column, notes: ReadonlyArray<FootnoteId>): Column {
  const { footnotes, ...rest } = column
  return notes.length === 0 ? rest : { ...rest, footnotes: notes }
}
