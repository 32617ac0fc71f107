import { cellValue } from './cells.ts'
import { freshTable } from './fresh-table.ts'
import { cameFromSource } from './made-here.ts'
import { matchTables, sourceHeaderOf, sourceLabelOf } from './match-by-label.ts'
import { normalHeader, normalLabel } from './normal-label.ts'
import { sameContent } from './same-content.ts'
import type { ChangeDoubt, RefreshChange, RefreshRemark, SourceVersion } from './table-refresh.ts'
import type { Cell, Row, TableSource, TypedTable } from './typed-table.ts'

/**
 * What has changed between a table of the report and a newer version of it: cells by row label and column heading, rows
 * and columns that have come, gone or changed name, footnotes. Format and order are no changes. `claimedRows`, by
 * position in the newer version, belong to other tables and are not new here.
 */
export function diffTables(
  table: TypedTable,
  newer: TypedTable,
  claimedRows: ReadonlySet<number> = new Set(),
): SourceVersion {
  const { fresh, remarks } = freshTable(table, newer, matchTables(table, newer))
  return {
    fresh,
    changes: [
      ...columnChanges(table, fresh),
      ...rowChanges(table, fresh, claimedRows),
      ...footnoteChanges(table, fresh),
    ],
    remarks: [...sheetRemark(table, newer), ...remarks],
  }
}

function sheetRemark(table: TypedTable, newer: TypedTable): ReadonlyArray<RefreshRemark> {
  const [before, after] = [table.source, newer.source]
  if (!before || !after || before.sheet === after.sheet || isNamedAfterFile(before)) return []
  return [{ kind: 'sheet-renamed', before: before.sheet, after: after.sheet }]
}

/** A text file has one sheet, which has the file's name: another name is another file, and that is told already. */
function isNamedAfterFile({ file, sheet }: TableSource): boolean {
  return file.replace(/\.[^.]+$/, '') === sheet
}

function columnChanges(table: TypedTable, fresh: TypedTable): ReadonlyArray<RefreshChange> {
  const isNew = newParts(
    table.source?.headers?.map(normalHeader) ?? [],
    table.columns.map((column) => normalHeader(sourceHeaderOf(column))),
  )
  const own = new Map(table.columns.map((column) => [column.id, column]))
  const inside = insideOf(
    table,
    fresh.columns.map(({ id }) => own.has(id)),
  )
  const found = fresh.columns.flatMap((column, index): ReadonlyArray<RefreshChange> => {
    const before = own.get(column.id)
    const label = column.header.filter((level) => level !== '').join(' ')
    if (!before) {
      if (!inside(index) || !isNew(normalHeader(column.header))) return []
      return [{ key: `+${column.id}`, kind: 'added-column', column: column.id, label }]
    }
    if (isSameName(normalHeader(sourceHeaderOf(before)), normalHeader(column.header))) return []
    const names = { before: sourceHeaderOf(before).join(' '), after: label }
    return [{ key: `~${column.id}`, kind: 'renamed-column', column: column.id, ...names }]
  })
  const known = new Set(fresh.columns.map(({ id }) => id))
  const missing = table.columns.flatMap((column): ReadonlyArray<RefreshChange> => {
    if (known.has(column.id) || !cameFromSource(table, column)) return []
    const label = column.header.filter((level) => level !== '').join(' ')
    return [{ key: `-${column.id}`, kind: 'missing-column', column: column.id, label }]
  })
  return [...found, ...missing]
}

function rowChanges(
  table: TypedTable,
  fresh: TypedTable,
  claimedRows: ReadonlySet<number>,
): ReadonlyArray<RefreshChange> {
  const isNew = newParts(
    table.source?.rowLabels?.map(normalLabel) ?? [],
    table.rows.map((row) => normalLabel(sourceLabelOf(row))),
  )
  const own = new Map(table.rows.map((row) => [row.id, row]))
  const inside = insideOf(
    table,
    fresh.rows.map(({ id }) => own.has(id)),
  )
  const found = fresh.rows.flatMap((row, index): ReadonlyArray<RefreshChange> => {
    const before = own.get(row.id)
    if (before) return [...renamedRow(before, row), ...cellChanges(table, before, fresh, row)]
    if (claimedRows.has(index) || !inside(index) || !isNew(normalLabel(row.label))) return []
    return [{ key: `+${row.id}`, kind: 'added-row', row: row.id, label: row.label }]
  })
  const known = new Set(fresh.rows.map(({ id }) => id))
  const missing = table.rows.flatMap((row): ReadonlyArray<RefreshChange> => {
    if (known.has(row.id) || !cameFromSource(table, row)) return []
    return [{ key: `-${row.id}`, kind: 'missing-row', row: row.id, label: row.label }]
  })
  return [...found, ...missing]
}

/**
 * Whether a name is new in the source: one the source had before, and which is not in the report, was left out by a
 * person and is not offered again.
 */
function newParts(
  remembered: ReadonlyArray<string>,
  inReport: ReadonlyArray<string>,
): (name: string) => boolean {
  const leftOut = new Map<string, number>()
  for (const name of remembered) leftOut.set(name, (leftOut.get(name) ?? 0) + 1)
  for (const name of inReport) leftOut.set(name, (leftOut.get(name) ?? 0) - 1)
  return (name) => {
    const left = leftOut.get(name) ?? 0
    if (left <= 0) return true
    leftOut.set(name, left - 1)
    return false
  }
}

/** In a range a person drew, only what lies between its first and last row or column is meant. */
function insideOf(
  { source }: TypedTable,
  isOwn: ReadonlyArray<boolean>,
): (index: number) => boolean {
  if (!source?.isChosenRange) return () => true
  const first = isOwn.indexOf(true)
  const last = isOwn.lastIndexOf(true)
  return (index) => index > first && index < last
}

/** A name that is not there any more is no new name. */
function isSameName(before: string, after: string): boolean {
  return after === '' || before === after
}

function renamedRow(before: Row, after: Row): ReadonlyArray<RefreshChange> {
  const name = sourceLabelOf(before)
  if (isSameName(normalLabel(name), normalLabel(after.label))) return []
  const key = `~${before.id}`
  return [{ key, kind: 'renamed-row', row: before.id, before: name, after: after.label }]
}

function cellChanges(
  table: TypedTable,
  row: Row,
  fresh: TypedTable,
  newRow: Row,
): ReadonlyArray<RefreshChange> {
  const places = new Map(fresh.columns.map(({ id }, index) => [id, index]))
  return table.columns.flatMap(({ id: column }, index): ReadonlyArray<RefreshChange> => {
    const place = places.get(column)
    const before: Cell = row.cells[index] ?? { state: 'blank' }
    const after = place === undefined ? undefined : newRow.cells[place]
    if (!after || sameContent(before, after)) return []
    const doubt = doubtOf(before, after)
    return [{ key: `${row.id}/${column}`, kind: 'cell', row: row.id, column, before, after, doubt }]
  })
}

function doubtOf(before: Cell, after: Cell): ChangeDoubt | null {
  if (before.overridden) return 'overridden'
  const isLost = after.state === 'error' || after.state === 'uncalculated'
  return isLost && cellValue(before) !== null ? 'figure-lost' : null
}

function footnoteChanges(table: TypedTable, fresh: TypedTable): ReadonlyArray<RefreshChange> {
  const own = new Map(table.footnotes.map((note) => [note.id, note]))
  return fresh.footnotes.flatMap(({ id, text }): ReadonlyArray<RefreshChange> => {
    const before = own.get(id)
    const key = `*${id}`
    if (!before) return [{ key, kind: 'added-footnote', footnote: id, text }]
    if (normalLabel(before.text) === normalLabel(text)) return []
    return [{ key, kind: 'footnote', footnote: id, before: before.text, after: text }]
  })
}
