import { assertExists } from '../base/assert.ts'
import { type IdSource, newId, type RowId } from '../base/id.ts'
import { isFigureRow } from './cells.ts'
import { isSummed } from './compute-table.ts'
import { withoutLostFootnotes } from './edit-footnotes.ts'
import { withFormula, withoutInputs } from './formula.ts'
import { joinedBy } from './join-formula.ts'
import type { Cell, Row, TypedTable } from './typed-table.ts'

/**
 * New empty rows over or under a row. They have its unit, scale and indent, and join the sums and averages that it, or
 * the row on their other side, is a term of.
 */
export function insertRows(
  table: TypedTable,
  beside: RowId,
  where: 'above' | 'below',
  count: number,
  ids: IdSource,
): TypedTable {
  const anchorAt = indexOf(table, beside)
  const at = where === 'above' ? anchorAt : anchorAt + 1
  const anchor = assertExists(table.rows[anchorAt], 'the row was found')
  const other = table.rows[where === 'above' ? at - 1 : at]
  const model = isTerm(anchor) || !other || !isTerm(other) ? anchor : other
  const added = Array.from({ length: count }, () => emptyRow(table, model, ids))
  const rows = [...table.rows.slice(0, at), ...added, ...table.rows.slice(at)]
  if (!isTerm(model)) return { ...table, rows }
  const addedIds = added.map(({ id }) => id)
  const side = (where === 'above') === (model === anchor) ? 'before' : 'after'
  return {
    ...table,
    rows: rows.map((row) => withFormula(row, joinedBy(row.formula, model.id, addedIds, side))),
  }
}

/** Without some rows; formulas lose them too, and notes that only they used. Null when no row would be left. */
export function removeRows(table: TypedTable, ids: ReadonlyArray<RowId>): TypedTable | null {
  const gone = new Set(ids)
  const kept = table.rows.filter(({ id }) => !gone.has(id))
  if (kept.length === 0) return null
  const rows = kept.map((row) =>
    withFormula(row, row.formula && withoutInputs(row.formula, (id) => !gone.has(id))),
  )
  return withoutLostFootnotes(table, { ...table, rows })
}

/** Rows that stand together moved over their neighbour; the same table when there is none. */
export function moveRows(table: TypedTable, ids: ReadonlyArray<RowId>, by: 1 | -1): TypedTable {
  const rows = moved(table.rows, new Set<string>(ids), by)
  return rows === table.rows ? table : { ...table, rows }
}

/** What a person may set about rows; `direction` null takes it away. */
export type RowChange = Partial<Pick<Row, 'role' | 'level'>> & {
  readonly direction?: NonNullable<Row['direction']> | null
}

/** Changes some rows. Headings and texts hold no figures, so they lose their formula. */
export function changeRows(
  table: TypedTable,
  ids: ReadonlyArray<RowId>,
  { direction, ...change }: RowChange,
): TypedTable {
  const chosen = new Set(ids)
  const rows = table.rows.map((row) => {
    if (!chosen.has(row.id)) return row
    const { direction: before, ...rest } = { ...row, ...change }
    const now = direction === undefined ? before : (direction ?? undefined)
    const changed: Row = now === undefined ? rest : { ...rest, direction: now }
    return isFigureRow(changed) ? changed : withFormula(changed, null)
  })
  return { ...table, rows }
}

/** A list with its chosen members moved one place, when they have a neighbour there; else the same list. */
export function moved<T extends { readonly id: string }>(
  list: ReadonlyArray<T>,
  ids: ReadonlySet<string>,
  by: 1 | -1,
): ReadonlyArray<T> {
  const first = list.findIndex(({ id }) => ids.has(id))
  const last = list.findLastIndex(({ id }) => ids.has(id))
  const over = by === 1 ? list[last + 1] : list[first - 1]
  if (first < 0 || !over) return list
  const block = list.slice(first, last + 1)
  return by === 1
    ? [...list.slice(0, first), over, ...block, ...list.slice(last + 2)]
    : [...list.slice(0, first - 1), ...block, over, ...list.slice(last + 1)]
}

function isTerm(row: Row): boolean {
  return row.role === 'item' && isSummed(row)
}

function emptyRow(table: TypedTable, model: Row, ids: IdSource): Row {
  return {
    id: newId('w', ids),
    label: '',
    role: model.role === 'ofWhich' ? 'ofWhich' : 'item',
    level: model.level,
    unit: model.unit,
    scale: model.scale,
    footnotes: [],
    cells: table.columns.map((): Cell => ({ state: 'blank' })),
  }
}

function indexOf(table: TypedTable, row: RowId): number {
  const index = table.rows.findIndex(({ id }) => id === row)
  if (index < 0) throw new Error(`Row ${row} is not in table ${table.id}, where rows are inserted.`)
  return index
}
