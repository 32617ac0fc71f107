import type { ColumnId, FootnoteId, RowId } from '../base/id.ts'
import { type MeasureConversion, measureConversion, measureOf } from './convert-measure.ts'
import { mapInputs, type TableFormula } from './formula.ts'
import { sourceHeaderOf, sourceLabelOf, type TableMatch } from './match-by-label.ts'
import { normalLabel } from './normal-label.ts'
import type { Pairs } from './pairing.ts'
import type { RefreshRemark } from './table-refresh.ts'
import type { Cell, Column, Row, TypedTable } from './typed-table.ts'

export type FreshTable = {
  readonly fresh: TypedTable
  readonly remarks: ReadonlyArray<RefreshRemark>
}

/**
 * A newer version of a table in the terms of the report: its ids for the rows, columns and footnotes it has, its units
 * and scales for the figures.
 */
export function freshTable(table: TypedTable, newer: TypedTable, match: TableMatch): FreshTable {
  const conversion = measureConversion(table, newer, match)
  const ownRows = inverse(match.rows)
  const ownColumns = inverse(match.columns)
  const ids = sharedIds(table, newer, match)
  const columns = newer.columns.map((column, index) => {
    const { formula, ...rest } = column
    const own = table.columns[ownColumns.get(index) ?? -1]
    return {
      ...rest,
      id: own?.id ?? column.id,
      sourceHeader: sourceHeaderOf(column),
      ...(formula ? { formula: inIds(formula, ids.columns) } : {}),
      ...(column.footnotes ? { footnotes: mapIds(column.footnotes, ids.footnotes) } : {}),
    }
  })
  const rows = newer.rows.map((row, index) => {
    const own = table.rows[ownRows.get(index) ?? -1]
    const { formula, ...rest } = row
    return {
      ...rest,
      id: own?.id ?? row.id,
      sourceLabel: sourceLabelOf(row),
      footnotes: mapIds(row.footnotes, ids.footnotes),
      cells: freshCells({ table, newer, ownColumns, conversion }, row, own, ids.footnotes),
      ...(formula ? { formula: inIds(formula, ids.rows) } : {}),
    }
  })
  const footnotes = newer.footnotes.map((note) => ({
    ...note,
    id: ids.footnotes.get(note.id) ?? note.id,
  }))
  return {
    fresh: { ...newer, id: table.id, columns, rows, footnotes },
    remarks: conversion.remarks,
  }
}

function inverse(pairs: Pairs): ReadonlyMap<number, number> {
  return new Map(pairs.flatMap((other, index) => (other === null ? [] : [[other, index] as const])))
}

type Ids = {
  readonly rows: ReadonlyMap<RowId, RowId>
  readonly columns: ReadonlyMap<ColumnId, ColumnId>
  readonly footnotes: ReadonlyMap<FootnoteId, FootnoteId>
}

/** From the newer table's ids to those of the report. */
function sharedIds(table: TypedTable, newer: TypedTable, match: TableMatch): Ids {
  return {
    rows: pairIds(table.rows, newer.rows, match.rows),
    columns: pairIds(table.columns, newer.columns, match.columns),
    footnotes: pairFootnotes(table, newer),
  }
}

function pairIds<Id>(
  ours: ReadonlyArray<{ readonly id: Id }>,
  theirs: ReadonlyArray<{ readonly id: Id }>,
  pairs: ReadonlyArray<number | null>,
): ReadonlyMap<Id, Id> {
  return new Map(
    pairs.flatMap((other, index) => {
      const own = ours[index]
      const found = other === null ? undefined : theirs[other]
      return own && found ? [[found.id, own.id] as const] : []
    }),
  )
}

/** By text, then by the marker the source has. */
function pairFootnotes(table: TypedTable, newer: TypedTable): ReadonlyMap<FootnoteId, FootnoteId> {
  const pairs = new Map<FootnoteId, FootnoteId>()
  const free = new Set(table.footnotes)
  for (const key of ['text', 'marker'] as const) {
    for (const note of newer.footnotes) {
      if (pairs.has(note.id)) continue
      const own = [...free].find((other) => normalLabel(other[key]) === normalLabel(note[key]))
      if (!own) continue
      pairs.set(note.id, own.id)
      free.delete(own)
    }
  }
  return pairs
}

type FreshContext = {
  readonly table: TypedTable
  readonly newer: TypedTable
  /** By position in the newer table: the position in the report's. */
  readonly ownColumns: ReadonlyMap<number, number>
  readonly conversion: MeasureConversion
}

function freshCells(
  { table, newer, ownColumns, conversion }: FreshContext,
  row: Row,
  ownRow: Row | undefined,
  footnotes: Ids['footnotes'],
): ReadonlyArray<Cell> {
  return newer.columns.map((column, index): Cell => {
    const cell: Cell = row.cells[index] ?? { state: 'blank' }
    const ownIndex = ownColumns.get(index) ?? -1
    const ownColumn: Column = table.columns[ownIndex] ?? column
    const before = ownRow?.cells[ownIndex]
    const report = measureOf(table, ownRow ?? row, ownColumn, before ?? { state: 'blank' })
    const source = measureOf(newer, row, column, cell)
    const converted = conversion.convert(cell, source, report, before)
    return cell.footnotes
      ? { ...converted, footnotes: mapIds(cell.footnotes, footnotes) }
      : converted
  })
}

function mapIds<Id>(ids: ReadonlyArray<Id>, shared: ReadonlyMap<Id, Id>): ReadonlyArray<Id> {
  return ids.map((id) => shared.get(id) ?? id)
}

function inIds<Id>(formula: TableFormula<Id>, shared: ReadonlyMap<Id, Id>): TableFormula<Id> {
  return { ...mapInputs(formula, (id) => shared.get(id) ?? id), basis: formula.basis }
}
