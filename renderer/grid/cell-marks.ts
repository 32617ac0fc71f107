import { assertExists } from '../../shared/base/assert.ts'
import { type Decimal, toPercent } from '../../shared/base/decimal.ts'
import type { RowId } from '../../shared/base/id.ts'
import { formatDecimal } from '../../shared/language/format-number.ts'
import { unitOf } from '../../shared/tables/cells.ts'
import { type GivenDifference, givenDifferences } from '../../shared/tables/compare-given.ts'
import { computeTable } from '../../shared/tables/compute-table.ts'
import type { Cell, Column, Row, TypedTable } from '../../shared/tables/typed-table.ts'
import { unreadableNumber } from '../../shared/tables/unreadable-cell.ts'
import { text } from '../text/text.ts'

/** Something to know about a cell that is shown in the app and not in the report. */
export type CellMark = {
  /** `doubt` is to be mended; the others are only to be known. */
  readonly kind: 'doubt' | 'overridden' | 'differs'
  readonly text: string
}

/** By row, one entry to a column; a row without marks is not there. */
export type TableMarks = ReadonlyMap<RowId, ReadonlyArray<CellMark | null>>

const words = text.grid.marks
const known = new WeakMap<TypedTable, TableMarks>()

/** Everything there is to know about the cells of a table; remembered as long as the table object lives. */
export function tableMarks(table: TypedTable): TableMarks {
  const before = known.get(table)
  if (before) return before
  const differences = new Map(
    givenDifferences(table)
      .filter(({ isRounding }) => !isRounding)
      .map((difference) => [`${difference.row}/${difference.column}`, difference]),
  )
  const shown = computeTable(table)
  const marks = new Map(
    table.rows.flatMap((row, rowIndex) => {
      const inRow = table.columns.map((column, index) => {
        const cell = row.cells[index]
        const shownCell = shown.rows[rowIndex]?.cells[index]
        if (!cell || !shownCell) return null
        const difference = differences.get(`${row.id}/${column.id}`)
        return markOf({ table, row, column, cell, shownCell, difference })
      })
      return inRow.some((mark) => mark !== null) ? [[row.id, inRow] as const] : []
    }),
  )
  known.set(table, marks)
  return marks
}

type Place = {
  readonly table: TypedTable
  readonly row: Row
  readonly column: Column
  /** As it is stored. */
  readonly cell: Cell
  /** With the figure of its formula. */
  readonly shownCell: Cell
  readonly difference: GivenDifference | undefined
}

function markOf(place: Place): CellMark | null {
  const { table, row, column, cell, shownCell } = place
  if (shownCell.state === 'error') return { kind: 'doubt', text: words.error }
  if (shownCell.state === 'uncalculated') {
    const isStored = cell.state === 'uncalculated'
    return { kind: 'doubt', text: isStored ? words.uncalculated : words.notComputed }
  }
  const fault = unreadableNumber(table, row.id, column.id)
  if (fault) return { kind: 'doubt', text: words[fault] }
  return cell.overridden ? overriddenMark(place) : differenceMark(place)
}

function overriddenMark(place: Place): CellMark {
  const { difference } = place
  const said = difference
    ? words.overriddenSum(figure(place, difference.computed))
    : words.overridden
  return { kind: 'overridden', text: said }
}

function differenceMark(place: Place): CellMark | null {
  const { table, row, column, difference } = place
  if (!difference) return null
  const formula = column.formula ?? row.formula
  if (formula?.basis === 'computed') {
    // What was typed before a formula took over is of no more use; what the source says is.
    return table.source
      ? { kind: 'differs', text: words.computedDiffers(figure(place, difference.given)) }
      : null
  }
  const computed = figure(place, difference.computed)
  const isSumOfRows = column.formula === undefined && row.formula?.kind === 'sum'
  const said = isSumOfRows ? words.sumDiffers(computed) : words.givenDiffers(computed)
  return { kind: 'differs', text: said }
}

/** A figure as it would stand in the cell, with as many decimals as it takes to see the difference. */
function figure({ table, row, column, cell, difference }: Place, value: Decimal): string {
  const isPercent = unitOf(table, row, column, cell) === 'percent'
  const written = (of: Decimal, decimals: number) =>
    formatDecimal(isPercent ? toPercent(of) : of, decimals)
  const { given, computed } = assertExists(
    difference,
    'a figure is shown where there is a difference',
  )
  const least = cell.state === 'number' || cell.state === 'zero' ? cell.decimals : 0
  const decimals = [least, least + 1, least + 2, least + 4].find(
    (count) => written(given, count) !== written(computed, count),
  )
  return `${written(value, decimals ?? least)}${isPercent ? '\u00a0%' : ''}`
}
