import { assertExists } from '../../shared/base/assert.ts'
import { decimalPlaces, multiply, parseDecimal } from '../../shared/base/decimal.ts'
import { rescale } from '../../shared/language/format-number.ts'
import { parseNumber } from '../../shared/language/parse-number.ts'
import { numberCell, scaleOf, textCell, unitOf } from '../../shared/tables/cells.ts'
import type { Cell, CellContent, TypedTable } from '../../shared/tables/typed-table.ts'

export type TypedCell =
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** Can be read in two ways, so it is not read at all. */
  | { readonly kind: 'ambiguous' }

const HUNDREDTH = assertExists(parseDecimal('0.01'), '0.01 is a decimal')
const NOTHING = /^([-–—]|n\.?a\.?|i\.a\.)$/i

/**
 * What a typed text means in a cell. The cell's unit and scale stay: in a cell of per cent both `6,9` and `6,9 %` are
 * 6,9 %, and `33,3 mill.` in a table in thousands is 33 300. Where the value came from is forgotten.
 */
export function readTypedCell(
  table: TypedTable,
  row: number,
  column: number,
  typed: string,
): TypedCell {
  const before: Cell = table.rows[row]?.cells[column] ?? { state: 'blank' }
  const { formula: _formula, source: _source, ...rest } = before
  const kept = {
    ...(rest.footnotes ? { footnotes: rest.footnotes } : {}),
    ...(rest.unit ? { unit: rest.unit } : {}),
    ...(rest.scale ? { scale: rest.scale } : {}),
  }
  const text = typed.trim()
  const done = (content: CellContent): TypedCell => ({
    kind: 'cell',
    cell: { ...content, ...kept },
  })
  if (text === '') return done({ state: 'blank' })
  if (NOTHING.test(text)) return done({ state: 'notApplicable', text })
  const parsed = parseNumber(text)
  if (parsed.kind === 'ambiguous') return { kind: 'ambiguous' }
  if (parsed.kind === 'none') return done(textCell(typed))
  return { kind: 'cell', cell: { ...kept, ...typedNumber(table, row, column, before, parsed) } }
}

type Parsed = Extract<ReturnType<typeof parseNumber>, { readonly kind: 'number' }>

function typedNumber(
  table: TypedTable,
  row: number,
  column: number,
  before: Cell,
  parsed: Parsed,
): Cell {
  const tableRow = table.rows[row]
  const tableColumn = table.columns[column]
  if (!tableRow || !tableColumn) return numberCell(parsed.value, parsed.decimals)
  const unit = unitOf(table, tableRow, tableColumn, before)
  const scale = scaleOf(table, tableRow, tableColumn, before)
  const decimals = Math.max(parsed.decimals, shownDecimals(before))
  if (unit === 'percent' && parsed.unit === null)
    return numberCell(multiply(parsed.value, HUNDREDTH), decimals)
  if (parsed.scale !== null && unit !== 'percent') {
    const value = rescale(parsed.value, parsed.scale, scale)
    return numberCell(value, Math.max(shownDecimals(before), Math.min(decimalPlaces(value), 6)))
  }
  const isOther = parsed.unit !== null && parsed.unit !== unit
  const content = numberCell(parsed.value, isOther ? parsed.decimals : decimals)
  return isOther && parsed.unit ? { ...content, unit: parsed.unit, scale: 1 } : content
}

function shownDecimals(cell: Cell): number {
  return cell.state === 'number' || cell.state === 'zero' ? cell.decimals : 0
}
