import type { FootnoteId, RowId } from '../base/id.ts'
import type { RefreshChange } from './table-refresh.ts'
import type { Cell, Column, NoteReference, TypedTable } from './typed-table.ts'

type CellContext = {
  readonly table: TypedTable
  readonly fresh: TypedTable
  /** Those of the refreshed table. */
  readonly columns: ReadonlyArray<Column>
  /** The accepted ones. */
  readonly changes: ReadonlyArray<RefreshChange>
  /** Those the refreshed table has. */
  readonly notes: ReadonlySet<FootnoteId>
}

/** The cells of each row of the refreshed table: accepted contents, and for all of them where they lie in the source now. */
export function refreshCells(context: CellContext): (row: RowId) => ReadonlyArray<Cell> {
  const { table, fresh, columns, changes, notes } = context
  const accepted = new Set(
    changes.flatMap((change) => (change.kind === 'cell' ? [change.key] : [])),
  )
  const known = new Set(table.footnotes.map(({ id }) => id))
  const added = new Set([...notes].filter((id) => !known.has(id)))
  const ownRows = new Map(table.rows.map((row) => [row.id, row]))
  const freshRows = new Map(fresh.rows.map((row) => [row.id, row]))
  const places = columns.map(({ id }) => ({
    id,
    own: table.columns.findIndex((column) => column.id === id),
    fresh: fresh.columns.findIndex((column) => column.id === id),
  }))
  return (row) =>
    places.map((place): Cell => {
      const before = ownRows.get(row)?.cells[place.own]
      const after = freshRows.get(row)?.cells[place.fresh]
      if (!before) return withNotes(after ?? { state: 'blank' }, notes)
      if (!after) return before
      if (accepted.has(`${row}/${place.id}`)) return takenOver(before, after, notes)
      return before.overridden ? before : withOrigin(before, after, added)
    })
}

/** Without marks of footnotes the table does not have. */
export function withNotes<T extends { readonly footnotes?: ReadonlyArray<FootnoteId> }>(
  part: T,
  notes: ReadonlySet<FootnoteId>,
): T {
  const { footnotes, ...rest } = part
  const kept = (footnotes ?? []).filter((id) => notes.has(id))
  // Safe: the same part, with its optional marks left out or fewer.
  return (kept.length > 0 ? { ...rest, footnotes: kept } : rest) as T
}

function takenOver(before: Cell, after: Cell, notes: ReadonlySet<FootnoteId>): Cell {
  const footnotes = [...new Set([...(before.footnotes ?? []), ...(after.footnotes ?? [])])]
  const cell = withNotes({ ...after, footnotes }, notes)
  if (cell.state !== 'text' || before.state !== 'text') return cell
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const kept = before.notes?.filter((note) => isNamed(note, text)) ?? []
  return kept.length > 0 ? { ...cell, notes: kept } : cell
}

/** Whether a reference to a note is still there: «8» in «8, 9», not in «18». */
function isNamed({ text: note }: NoteReference, text: string): boolean {
  return text.split(/[^\p{L}\p{N}.]+/u).includes(note)
}

/** What the cell says stays; where it comes from is where the source has it now. */
function withOrigin(before: Cell, after: Cell, added: ReadonlySet<FootnoteId>): Cell {
  const { source: _, formula: __, comment: ___, ...kept } = before
  const marks = (after.footnotes ?? []).filter((id) => added.has(id))
  return {
    ...kept,
    ...(marks.length > 0 ? { footnotes: [...(before.footnotes ?? []), ...marks] } : {}),
    ...(after.source === undefined ? {} : { source: after.source }),
    ...(after.formula === undefined ? {} : { formula: after.formula }),
    ...(after.comment === undefined ? {} : { comment: after.comment }),
  }
}
