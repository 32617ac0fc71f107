import type { ColumnId } from '../../shared/base/id.ts'
import { addHeadingLevel, removeHeadingLevel } from '../../shared/tables/edit-column-header.ts'
import {
  type ColumnChange,
  changeColumns,
  insertColumns,
  moveColumns,
  removeColumns,
} from '../../shared/tables/edit-columns.ts'
import {
  setColumnBasis,
  setColumnFormula,
  suggestedColumnFormula,
} from '../../shared/tables/edit-formulas.ts'
import type { FormulaBasis, FormulaKind } from '../../shared/tables/formula.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { ids } from '../ids.ts'
import { text } from '../text/text.ts'
import { activeColumn, type GridTarget, type Outcome } from './grid-target.ts'
import { changed } from './row-steps.ts'

const words = text.grid

/** As many new columns as are chosen, beside them. From the labels the new column is the first. */
export function insertColumnsStep(target: GridTarget, where: 'left' | 'right'): Outcome {
  const { table, columns, place } = target
  const count = Math.max(1, columns.length)
  const beside = (where === 'left' ? columns[0] : columns.at(-1)) ?? table.columns[0]?.id
  if (beside === undefined) return { table, said: '' }
  const inserted = insertColumns(table, beside, columns.length === 0 ? 'left' : where, count, ids)
  const known = new Set(table.columns.map(({ id }) => id))
  const added = inserted.columns.find(({ id }) => !known.has(id))
  return {
    table: inserted,
    said: words.columnsInserted(count),
    ...(added ? { place: { row: place.row, column: added.id } } : {}),
  }
}

export function removeColumnsStep({ table, columns, place }: GridTarget): Outcome {
  if (columns.length === 0) return { table, said: '' }
  const left = removeColumns(table, columns)
  if (!left) return { table, said: words.lastColumn }
  const at = table.columns.findIndex(({ id }) => id === columns[0])
  const next = left.columns[Math.min(at, left.columns.length - 1)]
  return {
    table: left,
    said: words.columnsRemoved(columns.length),
    ...(next ? { place: { row: place.row, column: next.id } } : {}),
  }
}

export function moveColumnsStep({ table, columns }: GridTarget, by: 1 | -1): Outcome {
  const moved = moveColumns(table, columns, by)
  const said = moved === table ? words.cannotMove : words.columnsMoved(columns.length)
  return { table: moved, said }
}

export function changeColumnsStep(
  { table, columns }: GridTarget,
  change: ColumnChange,
  what: string,
): Outcome {
  return changed(changeColumns(table, columns, change), what)
}

/** Computes the column of the active cell, or no more. */
export function columnFormulaStep(target: GridTarget, kind: FormulaKind | 'none'): Outcome {
  const column = activeColumn(target)
  if (!column) return { table: target.table, said: words.noFormula }
  return computeColumn(target.table, column.id, kind)
}

/** As `columnFormulaStep`, for a named column. */
export function computeColumn(
  table: TypedTable,
  column: ColumnId,
  kind: FormulaKind | 'none',
): Outcome {
  if (kind === 'none') return changed(setColumnFormula(table, column, null), words.menu.formula)
  const formula = suggestedColumnFormula(table, column, kind)
  if (!formula) return { table, said: words.noFormula }
  return changed(setColumnFormula(table, column, formula), words.menu.formula)
}

export function columnBasisStep({ table, columns }: GridTarget, basis: FormulaBasis): Outcome {
  return changed(setColumnBasis(table, columns, basis), words.menu.basis)
}

/** One more row of headings over the others, or one less. */
export function headRowStep({ table }: GridTarget, way: 'add' | 'remove'): Outcome {
  const changedTable = way === 'add' ? addHeadingLevel(table) : removeHeadingLevel(table)
  return changed(changedTable, words.details.heading)
}
