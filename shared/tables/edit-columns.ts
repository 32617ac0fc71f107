import { assertExists } from '../base/assert.ts'
import { type ColumnId, type IdSource, newId } from '../base/id.ts'
import { isForWords } from './cells.ts'
import { withoutLostFootnotes } from './edit-footnotes.ts'
import { moved } from './edit-rows.ts'
import { withFormula, withoutInputs } from './formula.ts'
import { joinedBy } from './join-formula.ts'
import { keepShownNumbers } from './keep-shown-numbers.ts'
import type { Cell, Column, TypedTable } from './typed-table.ts'

/**
 * New empty columns to the left or right of a column. They join the sums and averages it is a term of, and the group of
 * headings when they stand inside it.
 */
export function insertColumns(
  table: TypedTable,
  beside: ColumnId,
  where: 'left' | 'right',
  count: number,
  ids: IdSource,
): TypedTable {
  const anchorAt = table.columns.findIndex(({ id }) => id === beside)
  const anchor = assertExists(table.columns[anchorAt], `column ${beside} is in table ${table.id}`)
  const at = where === 'left' ? anchorAt : anchorAt + 1
  const other = table.columns[where === 'left' ? at - 1 : at]
  const added = Array.from({ length: count }, () => emptyColumn(anchor, other, ids))
  const columns = [...table.columns.slice(0, at), ...added, ...table.columns.slice(at)]
  const addedIds = added.map(({ id }) => id)
  const blanks = added.map((): Cell => ({ state: 'blank' }))
  const isTerm = anchor.role === 'value' && anchor.formula === undefined
  const side = where === 'left' ? 'before' : 'after'
  return {
    ...table,
    columns: isTerm
      ? columns.map((column) =>
          withFormula(column, joinedBy(column.formula, anchor.id, addedIds, side)),
        )
      : columns,
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...row.cells.slice(0, at), ...blanks, ...row.cells.slice(at)],
    })),
  }
}

/** Without some columns; formulas lose them too, and notes that only they used. Null when no column would be left. */
export function removeColumns(table: TypedTable, ids: ReadonlyArray<ColumnId>): TypedTable | null {
  const gone = new Set(ids)
  const isKept = (_: unknown, index: number) => {
    const column = table.columns[index]
    return column === undefined || !gone.has(column.id)
  }
  const kept = table.columns.filter(isKept)
  if (kept.length === 0) return null
  const columns = kept.map((column) =>
    withFormula(column, column.formula && withoutInputs(column.formula, (id) => !gone.has(id))),
  )
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) }))
  return withoutLostFootnotes(table, { ...table, columns, rows })
}

/** Columns that stand together moved over their neighbour; the same table when there is none. */
export function moveColumns(
  table: TypedTable,
  ids: ReadonlyArray<ColumnId>,
  by: 1 | -1,
): TypedTable {
  const columns = moved(table.columns, new Set<string>(ids), by)
  if (columns === table.columns) return table
  const order = columns.map((column) => table.columns.indexOf(column))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: order.map((index) => assertExists(row.cells[index], 'a row has a cell per column')),
  }))
  return { ...table, columns, rows }
}

/** What a person may set about columns. */
export type ColumnChange = Partial<Pick<Column, 'role' | 'period' | 'scenario' | 'unit' | 'scale'>>

/** Changes some columns. The figures shown stay: 6,9 in a column that becomes per cent is 6,9 %. */
export function changeColumns(
  table: TypedTable,
  ids: ReadonlyArray<ColumnId>,
  change: ColumnChange,
): TypedTable {
  const chosen = new Set(ids)
  const columns = table.columns.map((column) => {
    if (!chosen.has(column.id)) return column
    const changed = { ...column, ...change }
    return isForWords(changed) ? withFormula(changed, null) : changed
  })
  return keepShownNumbers(table, { ...table, columns })
}

function emptyColumn(anchor: Column, other: Column | undefined, ids: IdSource): Column {
  const isFigures = anchor.role === 'value'
  return {
    id: newId('k', ids),
    header: anchor.header.map((text, level) => {
      const isLast = level === anchor.header.length - 1
      return !isLast && other?.header[level] === text ? text : ''
    }),
    role: 'value',
    period: null,
    scenario: null,
    unit: isFigures ? anchor.unit : null,
    scale: isFigures ? anchor.scale : null,
  }
}
