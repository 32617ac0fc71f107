import type { FootnoteId } from '../../shared/base/id.ts'
import { clearCell, editRowLabel } from '../../shared/tables/edit-cell.ts'
import {
  addFootnote,
  markFootnote,
  removeFootnote,
  unmarkFootnotes,
} from '../../shared/tables/edit-footnotes.ts'
import { setCellMeasure } from '../../shared/tables/edit-measures.ts'
import { fillDown, fillRight } from '../../shared/tables/fill-down.ts'
import { editHeading } from '../../shared/tables/head-cells.ts'
import type { Scale, TypedTable, Unit } from '../../shared/tables/typed-table.ts'
import { insertChartBelow } from '../charts/insert-chart.ts'
import { ids } from '../ids.ts'
import { text } from '../text/text.ts'
import { headLevelOf } from './grid-place.ts'
import { chosenCells, footnotePlace, type GridTarget, type Outcome } from './grid-target.ts'
import { changed } from './row-steps.ts'

const words = text.grid

/** Empties the chosen cells, labels and headings. */
export function clearStep(target: GridTarget): Outcome {
  const { table, place, rows, hasLabels } = target
  const level = headLevelOf(place.row)
  if (level !== null) return cleared(table, editHeading(table, level, place.column, ''), 1)
  const chosen = chosenCells(target)
  const withCells = chosen.reduce((next, at) => clearCell(next, at.row, at.column), table)
  const bare = hasLabels
    ? rows.reduce((next, row) => editRowLabel(next, row, ''), withCells)
    : withCells
  return cleared(table, bare, chosen.length + (hasLabels ? rows.length : 0))
}

function cleared(before: TypedTable, after: TypedTable, count: number): Outcome {
  const isComputed = after === before && count === 1
  return { table: after, said: isComputed ? words.computedNotCleared : words.cleared(count) }
}

/** A chart below the table: of the chosen cells when there are several, else of all. The table stays as it is. */
export function makeChartStep({ table, rows, columns }: GridTarget): Outcome {
  const isChosen = rows.length * columns.length > 1
  insertChartBelow(table.id, isChosen ? { rows, columns } : {})
  return { table, said: text.charts.made }
}

/** As Ctrl+D in Excel: the first chosen row into the others, or the row above into one that is chosen alone. */
export function fillDownStep({ table, rows, columns, hasLabels }: GridTarget): Outcome {
  const above = table.rows[table.rows.findIndex(({ id }) => id === rows[0]) - 1]
  const all = rows.length === 1 ? [...(above ? [above.id] : []), ...rows] : rows
  const across = [...(hasLabels ? (['label'] as const) : []), ...columns]
  if (all.length < 2) return { table, said: words.nothingToFill }
  return {
    table: fillDown(table, all, across),
    said: words.filled((all.length - 1) * across.length),
  }
}

/** As Ctrl+R in Excel: the first chosen column into the others, or the one to the left into one chosen alone. */
export function fillRightStep({ table, rows, columns, hasLabels }: GridTarget): Outcome {
  const left = table.columns[table.columns.findIndex(({ id }) => id === columns[0]) - 1]
  const all = columns.length === 1 && left ? [left.id, ...columns] : columns
  if (hasLabels || rows.length === 0 || all.length < 2) return { table, said: words.nothingToFill }
  return { table: fillRight(table, rows, all), said: words.filled((all.length - 1) * rows.length) }
}

export function cellMeasureStep(
  target: GridTarget,
  change: { readonly unit?: Unit | null; readonly scale?: Scale | null },
  what: string,
): Outcome {
  return changed(setCellMeasure(target.table, chosenCells(target), change), what)
}

/** A new note at the active cell, to be written at once. */
export function addFootnoteStep(target: GridTarget): Outcome {
  const place = footnotePlace(target)
  if (!place) return { table: target.table, said: '' }
  const { table, footnote } = addFootnote(target.table, place, '', ids)
  return { table, footnote, said: words.footnoteAdded }
}

export function markFootnoteStep(target: GridTarget, note: FootnoteId): Outcome {
  const place = footnotePlace(target)
  if (!place) return { table: target.table, said: '' }
  return { table: markFootnote(target.table, place, note), said: words.footnoteMarked }
}

/** Takes the notes away from the active cell. */
export function unmarkFootnotesStep(target: GridTarget): Outcome {
  const place = footnotePlace(target)
  if (!place) return { table: target.table, said: '' }
  return { table: unmarkFootnotes(target.table, place), said: words.footnoteRemoved }
}

export function removeFootnoteStep(table: TypedTable, note: FootnoteId): Outcome {
  return { table: removeFootnote(table, note), said: words.footnoteRemoved }
}
