import type { RowId } from '../../shared/base/id.ts'
import {
  setRowBasis,
  setRowFormula,
  suggestedRowFormula,
} from '../../shared/tables/edit-formulas.ts'
import { setRowMeasure } from '../../shared/tables/edit-measures.ts'
import {
  changeRows,
  insertRows,
  moveRows,
  type RowChange,
  removeRows,
} from '../../shared/tables/edit-rows.ts'
import type { FormulaBasis, FormulaKind } from '../../shared/tables/formula.ts'
import type { Scale, TypedTable, Unit } from '../../shared/tables/typed-table.ts'
import { ids } from '../ids.ts'
import { text } from '../text/text.ts'
import { activeRow, type GridTarget, type Outcome } from './grid-target.ts'

const words = text.grid

/** As many new rows as are chosen, over or under them. From the head the new row is the first. */
export function insertRowsStep(target: GridTarget, where: 'above' | 'below'): Outcome {
  const { table, rows, place } = target
  const count = Math.max(1, rows.length)
  const first = table.rows[0]
  const beside = (where === 'above' ? rows[0] : rows.at(-1)) ?? first?.id
  if (beside === undefined) return { table, said: '' }
  const inserted = insertRows(table, beside, rows.length === 0 ? 'above' : where, count, ids)
  const known = new Set(table.rows.map(({ id }) => id))
  const added = inserted.rows.find(({ id }) => !known.has(id))
  return {
    table: inserted,
    said: words.rowsInserted(count),
    ...(added ? { place: { row: added.id, column: place.column } } : {}),
  }
}

export function removeRowsStep({ table, rows, place }: GridTarget): Outcome {
  const left = removeRows(table, rows)
  if (!left) return { table, said: words.lastRow }
  if (rows.length === 0) return { table, said: '' }
  const at = table.rows.findIndex(({ id }) => id === rows[0])
  const next = left.rows[Math.min(at, left.rows.length - 1)]
  return {
    table: left,
    said: words.rowsRemoved(rows.length),
    ...(next ? { place: { row: next.id, column: place.column } } : {}),
  }
}

export function moveRowsStep({ table, rows }: GridTarget, by: 1 | -1): Outcome {
  const moved = moveRows(table, rows, by)
  return { table: moved, said: moved === table ? words.cannotMove : words.rowsMoved(rows.length) }
}

export function changeRowsStep({ table, rows }: GridTarget, change: RowChange, what: string) {
  return changed(changeRows(table, rows, change), what)
}

export function rowMeasureStep(
  { table, rows }: GridTarget,
  change: { readonly unit?: Unit | null; readonly scale?: Scale | null },
  what: string,
): Outcome {
  return changed(setRowMeasure(table, rows, change), what)
}

/** Computes the row of the active cell, or no more. */
export function rowFormulaStep(target: GridTarget, kind: FormulaKind | 'none'): Outcome {
  const row = activeRow(target)
  if (!row) return { table: target.table, said: words.noFormula }
  return computeRow(target.table, row.id, kind)
}

/** As `rowFormulaStep`, for a named row. */
export function computeRow(table: TypedTable, row: RowId, kind: FormulaKind | 'none'): Outcome {
  if (kind === 'none') return changed(setRowFormula(table, row, null), words.menu.formula)
  const formula = suggestedRowFormula(table, row, kind)
  if (!formula) return { table, said: words.noFormula }
  return changed(setRowFormula(table, row, formula), words.menu.formula)
}

export function rowBasisStep({ table, rows }: GridTarget, basis: FormulaBasis): Outcome {
  return changed(setRowBasis(table, rows, basis), words.menu.basis)
}

export function changed(table: TypedTable, what: string): Outcome {
  return { table, said: words.changed(what) }
}
