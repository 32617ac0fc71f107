import { decimalPlaces, fromPercent } from '../base/decimal.ts'
import { rescale } from '../language/format-number.ts'
import { parseNumber } from '../language/parse-number.ts'
import { errorCodeInText, meansNoValue } from '../language/spreadsheet-words.ts'
import { paragraphsFromText } from './cell-text.ts'
import { isForWords, numberCell, scaleOf, unitOf } from './cells.ts'
import type { Cell, CellContent, Column, Row, Scale, TypedTable, Unit } from './typed-table.ts'

/** A cell with what stands round it. */
export type TypedPlace = {
  readonly row: Row
  readonly column: Column
  /** Position of the column. */
  readonly index: number
  readonly cell: Cell
}

/** The cell that a typed text makes. It has no source and no formula any more; its footnotes, comment and own unit stay. */
export function typedCell(table: TypedTable, place: TypedPlace, typed: string): Cell {
  const { footnotes, unit, scale, comment } = place.cell
  const kept = {
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { scale }),
    ...(comment === undefined ? {} : { comment }),
  }
  const number = holdsWords(table, place) ? null : typedNumber(table, place, typed.trim())
  return number ? { ...kept, ...number } : { ...kept, ...typedWords(place, typed) }
}

function typedWords(place: TypedPlace, typed: string): CellContent {
  const bare = typed.trim()
  if (bare === '') return { state: 'blank' }
  if (isForWords(place.column)) return words(place, typed)
  const code = errorCodeInText(bare)
  if (code) return { state: 'error', code }
  return meansNoValue(bare) ? { state: 'notApplicable', text: bare } : words(place, typed)
}

/** References to notes stay with the numbers that are still there. */
function words({ cell }: TypedPlace, typed: string): CellContent {
  const paragraphs = paragraphsFromText(typed)
  const known = cell.state === 'text' ? (cell.notes ?? []) : []
  const numbers = new Set(typed.split(/[\s,;/]+/))
  const notes = known.filter(({ text }) => numbers.has(text))
  return notes.length > 0 ? { state: 'text', paragraphs, notes } : { state: 'text', paragraphs }
}

/** A number typed among words is a word: a year beside the names, a note number. */
function holdsWords(table: TypedTable, { row, column, index }: TypedPlace): boolean {
  if (isForWords(column)) return true
  const others = table.rows.flatMap((other) => {
    // A row of texts below the figures, such as the plan of depreciation, says nothing about them.
    const cell = other.id === row.id || other.role === 'text' ? undefined : other.cells[index]
    return cell && cell.state !== 'blank' ? [cell] : []
  })
  return others.length > 0 && others.every(({ state }) => state === 'text')
}

type TypedNumber = CellContent & { readonly unit?: Unit; readonly scale?: Scale }

/**
 * The cell's unit and scale stay: `33,3 mill.` in a table in thousands is 33 300, and in a cell of per cent both `6,9`
 * and `6,9 %` are 6,9 %. Only another unit than the cell's is taken over with the number.
 */
function typedNumber(table: TypedTable, place: TypedPlace, typed: string): TypedNumber | null {
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

/** Decimals of the value that stood there, else of the same unit's in the row, else of the same unit's in the column. */
function decimalsAround(table: TypedTable, { row, column, index, cell }: TypedPlace): number {
  if (cell.state === 'number' || cell.state === 'zero') return cell.decimals
  const unit = unitOf(table, row, column, cell)
  const inRow = row.cells.flatMap((other, at) => {
    const otherColumn = table.columns[at]
    const isSame = otherColumn && unitOf(table, row, otherColumn, other) === unit
    return isSame ? decimalsOf(other) : []
  })
  const inColumn = table.rows.flatMap((other) => {
    const neighbour = other.cells[index]
    const isSame = neighbour && unitOf(table, other, column, neighbour) === unit
    return isSame ? decimalsOf(neighbour) : []
  })
  return Math.max(0, ...(inRow.length > 0 ? inRow : inColumn))
}

function decimalsOf(cell: Cell | undefined): ReadonlyArray<number> {
  return cell?.state === 'number' || cell?.state === 'zero' ? [cell.decimals] : []
}
