import { assertExists } from '../base/assert.ts'
import { decimalPlaces, fromPercent, toPercent } from '../base/decimal.ts'
import type { ColumnId, RowId } from '../base/id.ts'
import { rescale } from '../language/format-number.ts'
import { parseNumber } from '../language/parse-number.ts'
import { errorCodeInText, meansNoValue } from '../language/spreadsheet-words.ts'
import { cellValue, numberCell, scaleOf, textCell, unitOf } from './cells.ts'
import type { Cell, CellContent, Column, Row, Scale, TypedTable, Unit } from './typed-table.ts'

/**
 * Puts what a person typed into a cell, read the Norwegian way. A percentage may be typed with or without its sign;
 * what cannot be read as a number is kept as text. Typing what already stands there changes nothing.
 */
export function editCell(
  table: TypedTable,
  row: RowId,
  column: ColumnId,
  typed: string,
): TypedTable {
  const place = findPlace(table, row, column)
  const before = editText(table, place)
  if (typed.trim() === before.trim()) return table
  const cell = typedCell(table, place, typed.trim())
  const cells = place.row.cells.with(place.index, cell)
  return withRow(table, { ...place.row, cells })
}

/** Whether what is typed in this cell could be two different numbers (`1.234`), so that a person must say which. */
export function isAmbiguousEdit(
  table: TypedTable,
  row: RowId,
  column: ColumnId,
  typed: string,
): boolean {
  const place = findPlace(table, row, column)
  if (typed.trim() === editText(table, place).trim() || holdsWords(table, place)) return false
  return parseNumber(typed).kind === 'ambiguous'
}

/** The text to edit a cell as: every digit of the value, decimal comma, no thousands separators. */
export function cellEditText(table: TypedTable, row: RowId, column: ColumnId): string {
  return editText(table, findPlace(table, row, column))
}

export function editRowLabel(table: TypedTable, row: RowId, label: string): TypedTable {
  const found = assertExists(
    table.rows.find(({ id }) => id === row),
    `row ${row} is edited in table ${table.id}`,
  )
  return withRow(table, { ...found, label: label.trim() })
}

type Place = {
  readonly row: Row
  readonly column: Column
  readonly index: number
  readonly cell: Cell
}

function findPlace(table: TypedTable, rowId: RowId, columnId: ColumnId): Place {
  const where = `cell ${rowId}/${columnId} is edited in table ${table.id}`
  const row = assertExists(
    table.rows.find(({ id }) => id === rowId),
    where,
  )
  const index = table.columns.findIndex(({ id }) => id === columnId)
  const column = assertExists(table.columns[index], where)
  return { row, column, index, cell: assertExists(row.cells[index], where) }
}

function withRow(table: TypedTable, row: Row): TypedTable {
  return { ...table, rows: table.rows.map((other) => (other.id === row.id ? row : other)) }
}

function editText(table: TypedTable, { row, column, cell }: Place): string {
  switch (cell.state) {
    case 'number':
    case 'zero': {
      const value = assertExists(cellValue(cell), 'a number or zero cell has a value')
      const isPercent = unitOf(table, row, column, cell) === 'percent'
      const text = (isPercent ? toPercent(value) : value).replace('.', ',')
      return isPercent ? `${text} %` : text
    }
    case 'text':
      return cell.paragraphs.map(({ text }) => text).join('\n')
    case 'notApplicable':
      return cell.text
    case 'error':
      return cell.code
    case 'blank':
    case 'uncalculated':
      return ''
  }
}

/** A typed value has no source and no formula any more; its footnotes and its own unit stay. */
function typedCell(table: TypedTable, place: Place, typed: string): Cell {
  const { footnotes, unit, scale } = place.cell
  const kept = {
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { scale }),
  }
  const number = holdsWords(table, place) ? null : typedNumber(table, place, typed)
  return number ? { ...kept, ...number } : { ...kept, ...typedWords(place, typed) }
}

function typedWords({ column }: Place, typed: string): CellContent {
  if (typed === '') return { state: 'blank' }
  if (isForWords(column)) return textCell(typed)
  const code = errorCodeInText(typed)
  if (code) return { state: 'error', code }
  return meansNoValue(typed) ? { state: 'notApplicable', text: typed } : textCell(typed)
}

function isForWords({ role }: Column): boolean {
  return role === 'note' || role === 'comment' || role === 'unit'
}

/** A number typed among words is a word: a year beside the names, a note number. */
function holdsWords(table: TypedTable, { row, column, index }: Place): boolean {
  if (isForWords(column)) return true
  const others = table.rows.flatMap((other) => {
    const cell = other.id === row.id ? undefined : other.cells[index]
    return cell && cell.state !== 'blank' ? [cell] : []
  })
  return others.length > 0 && others.every(({ state }) => state === 'text')
}

type TypedNumber = CellContent & { readonly unit?: Unit; readonly scale?: Scale }

/**
 * The cell's unit and scale stay: `33,3 mill.` in a table in thousands is 33 300, and in a cell of per cent both `6,9`
 * and `6,9 %` are 6,9 %. Only another unit than the cell's is taken over with the number.
 */
function typedNumber(table: TypedTable, place: Place, typed: string): TypedNumber | null {
  const parsed = parseNumber(typed)
  if (parsed.kind !== 'number') return null
  const { row, column, cell } = place
  const unit = unitOf(table, row, column, cell)
  if (parsed.unit !== null && parsed.unit !== unit) {
    const content = numberCell(parsed.value, parsed.decimals)
    return { ...content, unit: parsed.unit, scale: parsed.scale ?? 1 }
  }
  const decimals = Math.max(parsed.decimals, decimalsAround(table, place))
  if (unit === 'percent') {
    const isBare = parsed.unit === null
    return numberCell(isBare ? fromPercent(parsed.value) : parsed.value, decimals)
  }
  if (parsed.scale === null) return numberCell(parsed.value, decimals)
  const value = rescale(parsed.value, parsed.scale, scaleOf(table, row, column, cell))
  return numberCell(value, Math.max(decimalsAround(table, place), decimalPlaces(value)))
}

/** Decimals of the value that stood there, else of its neighbours in the row with the same unit, else in the column. */
function decimalsAround(table: TypedTable, { row, column, index, cell }: Place): number {
  if (cell.state === 'number' || cell.state === 'zero') return cell.decimals
  const unit = unitOf(table, row, column, cell)
  const inRow = row.cells.flatMap((other, at) => {
    const otherColumn = table.columns[at]
    const isSame = otherColumn && unitOf(table, row, otherColumn, other) === unit
    return isSame ? decimalsOf(other) : []
  })
  const inColumn = table.rows.flatMap((other) => decimalsOf(other.cells[index]))
  return Math.max(0, ...(inRow.length > 0 ? inRow : inColumn))
}

function decimalsOf(cell: Cell | undefined): ReadonlyArray<number> {
  return cell?.state === 'number' || cell?.state === 'zero' ? [cell.decimals] : []
}
