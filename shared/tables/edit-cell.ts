import { assertExists } from '../base/assert.ts'
import { toPercent } from '../base/decimal.ts'
import type { ColumnId, RowId } from '../base/id.ts'
import { formatDecimal } from '../language/format-number.ts'
import { textFromParagraphs } from './cell-text.ts'
import { cellValue, unitOf } from './cells.ts'
import { computeTable, isComputed } from './compute-table.ts'
import { isFromSource } from './made-here.ts'
import { type TypedPlace, typedCell } from './typed-cell.ts'
import type { Cell, TypedTable } from './typed-table.ts'

/**
 * Puts what a person typed into a cell, read the Norwegian way. A percentage may be typed with or without its sign;
 * what cannot be read as a number is kept as text. Typing what already stands there changes nothing. What is written
 * over a figure of the source or of a formula is marked as such; emptying a cell that was written over gives it back to
 * its formula.
 */
export function editCell(
  table: TypedTable,
  row: RowId,
  column: ColumnId,
  typed: string,
): TypedTable {
  const place = findPlace(table, row, column)
  const shown = shownPlace(table, place)
  const bare = trimLines(typed)
  if (plain(bare) === plain(editText(table, shown)) || plain(bare) === shownText(table, shown)) {
    return table
  }
  if (bare === '') return clearCell(table, row, column)
  const cell = { ...typedCell(table, shown, bare), ...overriding(table, place) }
  return withCell(table, place, cell)
}

/** Empties a cell. One that was written over a formula shows the formula's figure again; a computed one is left. */
export function clearCell(table: TypedTable, row: RowId, column: ColumnId): TypedTable {
  const place = findPlace(table, row, column)
  if (isComputed(table, place.at)) return table
  const { overridden, ...blank } = typedCell(table, place, '')
  const freed = withCell(table, place, blank)
  if (isComputed(freed, place.at)) return freed
  if (place.cell.state === 'blank') return table
  return withCell(table, place, { ...blank, ...overriding(table, place) })
}

/** The text to edit a cell as: every digit of the value, decimal comma, no thousands separators; lists with signs. */
export function cellEditText(table: TypedTable, row: RowId, column: ColumnId): string {
  return editText(table, shownPlace(table, findPlace(table, row, column)))
}

export function editRowLabel(table: TypedTable, row: RowId, label: string): TypedTable {
  const found = assertExists(
    table.rows.find(({ id }) => id === row),
    `row ${row} is edited in table ${table.id}`,
  )
  const bare = label.trim()
  if (bare === found.label) return table
  const rows = table.rows.map((other) => (other === found ? { ...found, label: bare } : other))
  return { ...table, rows }
}

/** How many decimals the number in a cell is shown with; every other cell stays as it is. */
export function showDecimals(
  table: TypedTable,
  row: RowId,
  column: ColumnId,
  decimals: number,
): TypedTable {
  const place = findPlace(table, row, column)
  const { cell } = place
  const isNumber = cell.state === 'number' || cell.state === 'zero'
  return isNumber ? withCell(table, place, { ...cell, decimals }) : table
}

/** The table with another cell in a place; marked as written over when it stands in place of an imported or computed one. */
export function putCell(table: TypedTable, row: RowId, column: ColumnId, cell: Cell): TypedTable {
  const place = findPlace(table, row, column)
  const { overridden, ...rest } = cell
  return withCell(table, place, { ...rest, ...overriding(table, place) })
}

type Place = TypedPlace & { readonly at: { readonly row: number; readonly column: number } }

function findPlace(table: TypedTable, rowId: RowId, columnId: ColumnId): Place {
  const where = `cell ${rowId}/${columnId} is edited in table ${table.id}`
  const rowIndex = table.rows.findIndex(({ id }) => id === rowId)
  const row = assertExists(table.rows[rowIndex], where)
  const index = table.columns.findIndex(({ id }) => id === columnId)
  const column = assertExists(table.columns[index], where)
  const cell = assertExists(row.cells[index], where)
  return { row, column, index, cell, at: { row: rowIndex, column: index } }
}

/** The place with the figure its formula gives, where it has a computed one. */
function shownPlace(table: TypedTable, place: Place): Place {
  if (!isComputed(table, place.at)) return place
  const row = assertExists(computeTable(table).rows[place.at.row], 'computing keeps the rows')
  return { ...place, row, cell: assertExists(row.cells[place.index], 'and their cells') }
}

function overriding(table: TypedTable, { row, column, cell, at }: Place) {
  const isOver = cell.overridden || isComputed(table, at) || isFromSource(table, row, column)
  return isOver ? ({ overridden: true } as const) : {}
}

function withCell(table: TypedTable, { at, index }: Place, cell: Cell): TypedTable {
  const row = assertExists(table.rows[at.row], 'the place was found in the table')
  const changed = { ...row, cells: row.cells.with(index, cell) }
  return { ...table, rows: table.rows.with(at.row, changed) }
}

function editText(table: TypedTable, place: Place): string {
  const { cell } = place
  switch (cell.state) {
    case 'number':
    case 'zero':
      return numberText(table, place, (value) => value.replace('.', ','))
    case 'text':
      return textFromParagraphs(cell.paragraphs)
    case 'notApplicable':
      return cell.text
    case 'error':
      return cell.code
    case 'blank':
    case 'uncalculated':
      return ''
  }
}

/** A number as the table shows it, rounded; null for every other cell. */
function shownText(table: TypedTable, place: Place): string | null {
  const { cell } = place
  if (cell.state !== 'number' && cell.state !== 'zero') return null
  return plain(numberText(table, place, (value) => formatDecimal(value, cell.decimals)))
}

function numberText(
  table: TypedTable,
  { row, column, cell }: Place,
  write: (value: NonNullable<ReturnType<typeof cellValue>>) => string,
): string {
  const value = assertExists(cellValue(cell), 'a number or zero cell has a value')
  const isPercent = unitOf(table, row, column, cell) === 'percent'
  return isPercent ? `${write(toPercent(value))} %` : write(value)
}

/** Without the empty lines before and after; the indent of the first line says its level. */
function trimLines(typed: string): string {
  return typed.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
}

/** For comparing: all spaces alike, one sign for minus. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
}
