import { computeTable } from '../../shared/tables/compute-table.ts'
import { footnotesAt } from '../../shared/tables/edit-footnotes.ts'
import type { Cell } from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'
import {
  addFootnoteStep,
  cellMeasureStep,
  clearStep,
  fillDownStep,
  fillRightStep,
  makeChartStep,
  markFootnoteStep,
  unmarkFootnotesStep,
} from './cell-steps.ts'
import {
  changeColumnsStep,
  columnBasisStep,
  columnFormulaStep,
  headRowStep,
  insertColumnsStep,
  moveColumnsStep,
  removeColumnsStep,
} from './column-steps.ts'
import { headLevelOf } from './grid-place.ts'
import { activeColumn, activeRow, footnotePlace, type GridTarget } from './grid-target.ts'
import { scaleChoice, unitChoice } from './measure-choices.ts'
import { choice, type MenuEntry } from './menu-entries.ts'
import {
  changeRowsStep,
  insertRowsStep,
  moveRowsStep,
  removeRowsStep,
  rowBasisStep,
  rowFormulaStep,
  rowMeasureStep,
} from './row-steps.ts'

const words = text.grid
const menu = words.menu

/** What can be done with the active cell, its row and its column. */
export function cellMenu(target: GridTarget): ReadonlyArray<MenuEntry> {
  const isHead = headLevelOf(target.place.row) !== null
  return [
    ...(isHead ? [] : cellEntries(target)),
    ...footnoteEntries(target),
    act('chart', text.charts.make, () => makeChartStep(target)),
    { kind: 'line', id: 'line' },
    ...(isHead
      ? []
      : [{ kind: 'menu', id: 'row', label: menu.rowMenu, entries: rowMenu(target) } as const]),
    { kind: 'menu', id: 'column', label: menu.columnMenu, entries: columnMenu(target) },
  ]
}

/** What can be done with the chosen rows. */
export function rowMenu(target: GridTarget): ReadonlyArray<MenuEntry> {
  const row = activeRow(target)
  if (!row) return []
  const level = row.level === 1 || row.level === 2 || row.level === 3 ? `${row.level}` : '0'
  return [
    act('row-above', menu.insertAbove, () => insertRowsStep(target, 'above'), 'Ctrl +'),
    act('row-below', menu.insertBelow, () => insertRowsStep(target, 'below'), 'Ctrl Enter'),
    act('row-up', menu.moveUp, () => moveRowsStep(target, -1), 'Alt ↑'),
    act('row-down', menu.moveDown, () => moveRowsStep(target, 1), 'Alt ↓'),
    act('row-remove', menu.removeRow(target.rows.length), () => removeRowsStep(target), 'Ctrl −'),
    { kind: 'line', id: 'row-line' },
    choice('row-role', menu.rowRole, row.role, words.roles, (role) =>
      changeRowsStep(target, { role }, menu.rowRole),
    ),
    choice('row-level', menu.level, level, words.levels, (to) =>
      changeRowsStep(target, { level: Number(to) }, menu.level),
    ),
    unitChoice('row-unit', menu.unit, target.table, row.unit, (unit) =>
      rowMeasureStep(target, { unit }, menu.unit),
    ),
    scaleChoice('row-scale', menu.scale, target.table, row.scale, (scale) =>
      rowMeasureStep(target, { scale }, menu.scale),
    ),
    choice('row-direction', menu.direction, row.direction ?? 'none', words.directions, (way) =>
      changeRowsStep(target, { direction: way === 'none' ? null : way }, menu.direction),
    ),
    choice('row-formula', menu.formula, row.formula?.kind ?? 'none', words.rowFormulas, (kind) =>
      rowFormulaStep(target, kind),
    ),
    ...(row.formula
      ? [
          choice('row-basis', menu.basis, row.formula.basis, basisNames(target), (basis) =>
            rowBasisStep(target, basis),
          ),
        ]
      : []),
  ]
}

/** What can be done with the chosen columns. */
export function columnMenu(target: GridTarget): ReadonlyArray<MenuEntry> {
  const { table, columns } = target
  const column = activeColumn(target)
  const isLabel = column === undefined
  const levels = Math.max(1, table.labelHeader.length, ...table.columns.map((c) => c.header.length))
  return [
    ...(isLabel
      ? []
      : [act('column-left', menu.insertLeft, () => insertColumnsStep(target, 'left'))]),
    act('column-right', menu.insertRight, () =>
      insertColumnsStep(target, isLabel ? 'left' : 'right'),
    ),
    ...(isLabel
      ? []
      : [
          act('column-to-left', menu.moveLeft, () => moveColumnsStep(target, -1), 'Alt ←'),
          act('column-to-right', menu.moveRight, () => moveColumnsStep(target, 1), 'Alt →'),
          act('column-remove', menu.removeColumn(columns.length), () => removeColumnsStep(target)),
        ]),
    act('head-add', menu.addHeadRow, () => headRowStep(target, 'add')),
    ...(levels > 1
      ? [act('head-remove', menu.removeHeadRow, () => headRowStep(target, 'remove'))]
      : []),
    ...(column ? columnChoices(target, column) : []),
  ]
}

function columnChoices(
  target: GridTarget,
  column: NonNullable<ReturnType<typeof activeColumn>>,
): ReadonlyArray<MenuEntry> {
  const { table } = target
  const kind = column.formula?.kind ?? 'none'
  return [
    { kind: 'line', id: 'column-line' },
    choice('column-role', menu.columnRole, column.role, words.columnRoles, (role) =>
      changeColumnsStep(target, { role }, menu.columnRole),
    ),
    unitChoice('column-unit', menu.unit, table, column.unit, (unit) =>
      changeColumnsStep(target, { unit }, menu.unit),
    ),
    scaleChoice('column-scale', menu.scale, table, column.scale, (scale) =>
      changeColumnsStep(target, { scale }, menu.scale),
    ),
    choice('column-formula', menu.formula, kind, words.columnFormulas, (to) =>
      columnFormulaStep(target, to),
    ),
    ...(column.formula
      ? [
          choice('column-basis', menu.basis, column.formula.basis, basisNames(target), (basis) =>
            columnBasisStep(target, basis),
          ),
        ]
      : []),
  ]
}

function cellEntries(target: GridTarget): ReadonlyArray<MenuEntry> {
  const { table, columns } = target
  const cell = activeCell(target)
  const formula = activeColumn(target)?.formula ?? activeRow(target)?.formula
  const isOver = cell?.overridden === true && formula?.basis === 'computed'
  return [
    act('fill-down', menu.fillDown, () => fillDownStep(target), 'Ctrl D'),
    act('fill-right', menu.fillRight, () => fillRightStep(target), 'Ctrl R'),
    act('clear', menu.clear, () => clearStep(target), 'Delete'),
    ...(isOver ? [act('use-computed', menu.useComputed, () => clearStep(target))] : []),
    ...(cell && columns.length > 0
      ? [
          unitChoice('cell-unit', menu.cellUnit, table, cell.unit ?? null, (unit) =>
            cellMeasureStep(target, { unit }, menu.cellUnit),
          ),
          scaleChoice('cell-scale', menu.cellScale, table, cell.scale ?? null, (scale) =>
            cellMeasureStep(target, { scale }, menu.cellScale),
          ),
        ]
      : []),
  ]
}

function footnoteEntries(target: GridTarget): ReadonlyArray<MenuEntry> {
  const place = footnotePlace(target)
  if (!place) return []
  const { footnotes } = target.table
  const here = footnotesAt(target.table, place)
  const others = footnotes.filter(({ id }) => !here.includes(id))
  return [
    act('footnote', menu.addFootnote, () => addFootnoteStep(target)),
    ...(others.length > 0
      ? [
          {
            kind: 'menu',
            id: 'footnotes',
            label: menu.useFootnote,
            entries: others.map((note) =>
              act(`footnote-${note.id}`, shortened(note.text), () =>
                markFootnoteStep(target, note.id),
              ),
            ),
          } as const,
        ]
      : []),
    ...(here.length > 0
      ? [act('footnote-remove', menu.removeFootnoteHere, () => unmarkFootnotesStep(target))]
      : []),
  ]
}

function activeCell(target: GridTarget): Cell | undefined {
  const { table, place } = target
  const at = table.columns.findIndex(({ id }) => id === place.column)
  return computeTable(table).rows.find(({ id }) => id === place.row)?.cells[at]
}

function basisNames({ table }: GridTarget) {
  return table.source ? words.bases : words.basesTyped
}

function act(
  id: string,
  label: string,
  run: Extract<MenuEntry, { readonly kind: 'action' }>['run'],
  keys?: string,
): MenuEntry {
  return { kind: 'action', id, label, run, ...(keys === undefined ? {} : { keys }) }
}

const SHORT = 40

function shortened(note: string): string {
  return note.length > SHORT ? `${note.slice(0, SHORT)} …` : note
}
