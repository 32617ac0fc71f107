import type { ColumnId, FootnoteId, RowId } from '../base/id.ts'
import { refreshCells, withNotes } from './apply-cells.ts'
import { type TableFormula, withFormula, withoutInputs } from './formula.ts'
import { sourceHeaderOf, sourceLabelOf } from './match-by-label.ts'
import { normalHeader, normalLabel } from './normal-label.ts'
import type { RefreshChange, SourceVersion } from './table-refresh.ts'
import type { Column, Row, TableFootnote, TableSource, TypedTable } from './typed-table.ts'

/**
 * Takes over the accepted changes of a newer version. What is not accepted stays as it is in the report, ids of rows and
 * columns never change, and the table remembers the version it was compared with.
 */
export function applyRefresh(
  table: TypedTable,
  version: SourceVersion,
  accepted: ReadonlySet<string>,
): TypedTable {
  const changes = version.changes.filter(({ key }) => accepted.has(key))
  const { fresh } = version
  const footnotes = applyFootnotes(table, fresh, changes)
  const notes: ReadonlySet<FootnoteId> = new Set(footnotes.map(({ id }) => id))
  const columns = applyColumns(table, fresh, changes).map((column) => withNotes(column, notes))
  const cellsOf = refreshCells({ table, fresh, columns, changes, notes })
  const rows = applyRows(table, fresh, changes).map((row) => ({
    ...row,
    footnotes: row.footnotes.filter((id) => notes.has(id)),
    cells: cellsOf(row.id),
  }))
  const source = newSource(table, version, accepted)
  return withFormulas(table, { ...table, columns, rows, footnotes, source }, fresh)
}

/** Keys of rows and columns that are taken away. */
function removedIds(changes: ReadonlyArray<RefreshChange>): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => {
      if (change.kind === 'missing-row') return [change.row]
      return change.kind === 'missing-column' ? [change.column] : []
    }),
  )
}

type Part = { readonly id: string }

/** Puts new parts after the part that stands before them in the source, and takes away those that are given up. */
function mergeParts<P extends Part>(
  own: ReadonlyArray<P>,
  fresh: ReadonlyArray<P>,
  changes: ReadonlyArray<RefreshChange>,
): ReadonlyArray<P> {
  const added = new Set(changes.map(({ key }) => key))
  const removed = removedIds(changes)
  const parts = [...own]
  let place = -1
  for (const part of fresh) {
    const at = parts.findIndex(({ id }) => id === part.id)
    if (at !== -1) place = at
    else if (added.has(`+${part.id}`)) parts.splice(++place, 0, part)
  }
  return parts.filter(({ id }) => !removed.has(id))
}

function applyColumns(
  table: TypedTable,
  fresh: TypedTable,
  changes: ReadonlyArray<RefreshChange>,
): ReadonlyArray<Column> {
  const renamed = new Set(
    changes.flatMap((change) => (change.kind === 'renamed-column' ? [change.column] : [])),
  )
  const newer = new Map(fresh.columns.map((column) => [column.id, column]))
  const levels = table.columns[0]?.header.length ?? 1
  return mergeParts(table.columns, fresh.columns, changes).map((column) => {
    const found = newer.get(column.id)
    const isOwn = table.columns.includes(column)
    if (!isOwn) return { ...withoutFormula(column), header: inLevels(column.header, levels) }
    if (!found || !renamed.has(column.id)) return column
    const { header, period, scenario } = found
    const isUntouched = normalHeader(column.header) === normalHeader(sourceHeaderOf(column))
    const named = isUntouched ? { header: inLevels(header, levels), period, scenario } : {}
    return { ...column, ...named, sourceHeader: header }
  })
}

/** A heading with as many levels as the table has: the ones nearest the figures are kept. */
function inLevels(header: ReadonlyArray<string>, levels: number): ReadonlyArray<string> {
  if (header.length >= levels) return header.slice(header.length - levels)
  return [...Array.from({ length: levels - header.length }, () => ''), ...header]
}

function applyRows(
  table: TypedTable,
  fresh: TypedTable,
  changes: ReadonlyArray<RefreshChange>,
): ReadonlyArray<Row> {
  const renamed = new Set(
    changes.flatMap((change) => (change.kind === 'renamed-row' ? [change.row] : [])),
  )
  const newer = new Map(fresh.rows.map((row) => [row.id, row]))
  const added = new Set(
    changes.flatMap((change) => (change.kind === 'added-footnote' ? [change.footnote] : [])),
  )
  return mergeParts(table.rows, fresh.rows, changes).map((row) => {
    const found = newer.get(row.id)
    if (!found) return row
    if (!table.rows.includes(row)) return withoutFormula(row)
    const notes = found.footnotes.filter((id) => added.has(id))
    const own = notes.length === 0 ? row : { ...row, footnotes: [...row.footnotes, ...notes] }
    if (!renamed.has(row.id)) return own
    const isUntouched = normalLabel(row.label) === normalLabel(sourceLabelOf(row))
    return {
      ...own,
      ...(isUntouched ? { label: found.label } : {}),
      sourceLabel: sourceLabelOf(found),
    }
  })
}

function withoutFormula<T extends { readonly formula?: unknown }>(part: T): Omit<T, 'formula'> {
  const { formula: _, ...rest } = part
  return rest
}

/** Texts that are accepted, and notes that are new or that an accepted row, column or cell is marked with. */
function applyFootnotes(
  table: TypedTable,
  fresh: TypedTable,
  changes: ReadonlyArray<RefreshChange>,
): ReadonlyArray<TableFootnote> {
  const texts = new Map(
    changes.flatMap((change) =>
      change.kind === 'footnote' ? [[change.footnote, change.after] as const] : [],
    ),
  )
  const added = new Set(
    changes.flatMap((change) => (change.kind === 'added-footnote' ? [change.footnote] : [])),
  )
  return [
    ...table.footnotes.map((note) => ({ ...note, text: texts.get(note.id) ?? note.text })),
    ...fresh.footnotes.filter(({ id }) => added.has(id)),
  ]
}

/** What a person refused is offered again by the next refresh, so it is not among what the source is known to have. */
function newSource(
  table: TypedTable,
  { fresh, changes }: SourceVersion,
  accepted: ReadonlySet<string>,
): TableSource | null {
  if (!fresh.source) return table.source
  const refused = new Set(
    changes.flatMap(({ key }) => (key.startsWith('+') && !accepted.has(key) ? [key.slice(1)] : [])),
  )
  const rows = fresh.rows.filter(({ id }) => !refused.has(id))
  const columns = fresh.columns.filter(({ id }) => !refused.has(id))
  return {
    ...fresh.source,
    rowLabels: rows.map(sourceLabelOf),
    headers: columns.map(sourceHeaderOf),
    ...(table.source?.isChosenRange ? { isChosenRange: true } : {}),
    ...(table.source?.reading ? { reading: table.source.reading } : {}),
  }
}

/** New rows and columns bring their formulas, sums of the source take in its new rows, and what is gone is read no more. */
function withFormulas(before: TypedTable, table: TypedTable, fresh: TypedTable): TypedTable {
  return {
    ...table,
    rows: withFreshFormulas<RowId, Row>(before.rows, table.rows, fresh.rows),
    columns: withFreshFormulas<ColumnId, Column>(before.columns, table.columns, fresh.columns),
  }
}

type WithFormula<Id> = { readonly id: Id; readonly formula?: TableFormula<Id> }

function withFreshFormulas<Id, P extends WithFormula<Id>>(
  before: ReadonlyArray<P>,
  parts: ReadonlyArray<P>,
  fresh: ReadonlyArray<P>,
): ReadonlyArray<P> {
  const old = new Set(before.map(({ id }) => id))
  const present = new Set(parts.map(({ id }) => id))
  return parts.map((part) => {
    const newer = fresh.find(({ id }) => id === part.id)?.formula
    const wanted = old.has(part.id) ? grown(part.formula, newer, old) : newer
    const kept = wanted && withoutInputs(wanted, (id) => present.has(id))
    return withFormula(part, kept ?? null)
  })
}

/** A sum with the terms that the source's sum has and the report did not know. */
function grown<Id>(
  own: TableFormula<Id> | undefined,
  newer: TableFormula<Id> | undefined,
  known: ReadonlySet<Id>,
): TableFormula<Id> | undefined {
  if (own?.kind !== 'sum' || newer?.kind !== 'sum') return own
  return { ...own, terms: [...own.terms, ...newer.terms.filter(({ of }) => !known.has(of))] }
}
