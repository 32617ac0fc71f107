import { decimalFromNumber } from '../base/decimal.ts'
import { workbookLimits } from './limits.ts'
import { readNumberFormat } from './number-format.ts'
import { isoFromSerial } from './serial-date.ts'
import type { SheetCellValue } from './workbook.ts'

/** A cell as the library gives it; `t` is its type letter. */
type LibraryCell = { readonly t: string; readonly v?: unknown; readonly f?: string }

/** Reference: [MS-XLS] 2.5.10, Bes. */
const ERROR_CODES: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

/** The value of a cell, null when it is empty. */
export function readCellValue(
  cell: LibraryCell,
  format: string | null,
  date1904: boolean,
): SheetCellValue | null {
  const { t, v } = cell
  // A formula that was never computed comes as type "z" with the value 0: it must not become a zero.
  if (t === 'z' || v === undefined) {
    if (t === 'e' && cell.f === undefined) return { kind: 'error', code: '#VALUE!' }
    return cell.f === undefined ? null : { kind: 'uncalculated' }
  }
  if (t === 'e') {
    const code = typeof v === 'number' ? ERROR_CODES.get(v) : undefined
    return { kind: 'error', code: code ?? '#VALUE!' }
  }
  if (typeof v === 'boolean') return { kind: 'boolean', value: v }
  if (typeof v === 'number') return readNumber(v, format, date1904)
  const text = String(v).slice(0, workbookLimits.charactersInCell)
  return text === '' && cell.f === undefined ? null : { kind: 'text', text }
}

function readNumber(v: number, format: string | null, date1904: boolean): SheetCellValue {
  // No spreadsheet can hold these; a file that says so has a value that cannot be known.
  if (!Number.isFinite(v)) return { kind: 'error', code: '#NUM!' }
  const value = decimalFromNumber(v)
  if (format === null) return { kind: 'number', value }
  const { kind, hasTime } = readNumberFormat(format)
  const iso = kind === 'date' ? isoFromSerial(v, date1904, hasTime) : null
  return iso === null ? { kind: 'number', value } : { kind: 'date', iso, serial: value }
}
