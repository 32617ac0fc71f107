import type { ColumnId, RowId } from '../base/id.ts'
import { parseNumber } from '../language/parse-number.ts'
import { isFigureRow, isForWords } from './cells.ts'
import type { Cell, TypedTable } from './typed-table.ts'

/** Why a text in a column of numbers is taken for a number that went wrong. `ambiguous`: `1.234` can be two numbers. */
export type UnreadableNumber = 'unreadable' | 'ambiguous'

const unreadableInTables = new WeakMap<TypedTable, ReadonlyMap<string, UnreadableNumber>>()

/**
 * What is wrong with the number in a cell: a text that looks like a mistyped number (`12..5`, `12,3x`, `1.234`) where
 * its column or row holds numbers. Null for everything else, also for words, dates and ranges.
 */
export function unreadableNumber(
  table: TypedTable,
  row: RowId,
  column: ColumnId,
): UnreadableNumber | null {
  const known = unreadableInTables.get(table) ?? findUnreadable(table)
  unreadableInTables.set(table, known)
  return known.get(`${row}/${column}`) ?? null
}

function findUnreadable(table: TypedTable): ReadonlyMap<string, UnreadableNumber> {
  const found = new Map<string, UnreadableNumber>()
  const isForNumbers = table.columns.map(
    (_, index) =>
      !isWordColumn(table, index) && table.rows.some(({ cells }) => isNumber(cells[index])),
  )
  for (const row of table.rows) {
    if (!isFigureRow(row)) continue
    const isAmongNumbers = row.cells.some((cell, at) => isNumber(cell) && !isWordColumn(table, at))
    table.columns.forEach((column, index) => {
      const isExpected = isForNumbers[index] || (isAmongNumbers && !isWordColumn(table, index))
      const fault = isExpected ? faultOf(row.cells[index]) : null
      if (fault) found.set(`${row.id}/${column.id}`, fault)
    })
  }
  return found
}

function isWordColumn(table: TypedTable, index: number): boolean {
  const column = table.columns[index]
  return column === undefined || isForWords(column)
}

function isNumber(cell: Cell | undefined): boolean {
  return cell?.state === 'number' || cell?.state === 'zero'
}

const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})?$|^\d{4}-\d{2}-\d{2}$/
const RANGE = /^\d[\d., ]*\s*[-–]\s*\d[\d., ]*%?$|^\d{1,4}\/\d{1,4}$/
/** Digits with separators and signs, letters at most in place of one digit or two at the end. */
const NUMBER_LIKE =
  /^[-+−–(]*\s*(?:kr\.?\s*)?[.,]?\d[\d\s.,'’oOlI]*(?:(?<=\d)[a-zæøå]{1,2}|%+)?\)?-?$/

function faultOf(cell: Cell | undefined): UnreadableNumber | null {
  if (cell?.state !== 'text' || cell.paragraphs.length !== 1) return null
  const text = (cell.paragraphs[0]?.text ?? '').trim()
  if (!NUMBER_LIKE.test(text) || DATE.test(text) || RANGE.test(text)) return null
  const { kind } = parseNumber(text)
  if (kind === 'ambiguous') return 'ambiguous'
  return kind === 'none' ? 'unreadable' : null
}
