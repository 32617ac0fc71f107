import { type Decimal, decimalPlaces, parseDecimal } from '../base/decimal.ts'
import { rescale } from '../language/format-number.ts'
import { type ParsedNumber, parseNumber, type Separators } from '../language/parse-number.ts'
import { errorCodeInText } from '../language/spreadsheet-words.ts'
import type { ClipboardCell } from './clipboard-range.ts'
import { readNumberFormat } from './number-format.ts'
import { isoFromSerial, serialFromIso } from './serial-date.ts'
import type { SheetCellValue } from './workbook.ts'

/** Why a pasted cell is to be looked at; the names are those of a table's warnings. */
export type ClipboardDoubt = 'narrow-column' | 'error-value' | 'ambiguous-number'

export type ClipboardReading = {
  /** Null for an empty cell. */
  readonly value: SheetCellValue | null
  /** The source's format, or the one the text shows: `6,9 %` is `0.0%`. */
  readonly format: string | null
  readonly doubt: ClipboardDoubt | null
}

const NARROW = /^#{2,}$/
const ERROR = /^#[A-ZÆØÅ0-9/]+[!?]?$/
const PLAIN_NUMBER = /^[-\u2212+(]?\s*\d[\d.,\s]*\)?-?$/
const PERCENT = /^[-\u2212+(]?\s*\d[\d.,\s]*\s*%\)?$/

/**
 * The value of a pasted cell. Numbers are read with the separators the source states, else the Norwegian way; what can be
 * read in two ways stays text. A cell that shows `####` because its column was narrow has no value that is known.
 */
export function readClipboardCell(
  cell: ClipboardCell,
  separators: Separators | undefined,
): ClipboardReading {
  const text = cell.text.trim()
  const format = cell.format ?? null
  // Before the value: Calc gives an error cell the value 0.
  const code = errorCodeInText(text) ?? (ERROR.test(text) ? text : null)
  if (code !== null && cell.kind !== 'text') {
    return { value: { kind: 'error', code }, format, doubt: 'error-value' }
  }
  const exact = cell.value === undefined ? null : parseDecimal(cell.value)
  if (exact === null && NARROW.test(text)) {
    return { value: { kind: 'error', code: '####' }, format, doubt: 'narrow-column' }
  }
  if (text === '' && exact === null) return { value: null, format, doubt: null }
  if (cell.kind === 'text' || format === '@') return asText(cell.text, format)
  if (cell.kind === 'boolean' && exact !== null) {
    return { value: { kind: 'boolean', value: exact !== '0' }, format, doubt: null }
  }
  if (exact !== null) return { value: exactValue(exact, format), format, doubt: null }
  return readShown(cell.text, format, separators)
}

function asText(text: string, format: string | null): ClipboardReading {
  return { value: { kind: 'text', text }, format, doubt: null }
}

function exactValue(exact: Decimal, format: string | null): SheetCellValue {
  const { kind, hasTime } = readNumberFormat(format)
  const iso = kind === 'date' ? isoFromSerial(Number(exact), false, hasTime) : null
  return iso ? { kind: 'date', iso, serial: exact } : { kind: 'number', value: exact }
}

/** From what is shown, when the source gives no more: rounded as it is there. */
function readShown(
  raw: string,
  format: string | null,
  separators: Separators | undefined,
): ClipboardReading {
  const { kind, literal, divisor, percent } = readNumberFormat(format)
  const date = kind === 'date' ? shownDate(raw) : null
  if (date) return { value: date, format, doubt: null }
  const shown = withoutLiteral(raw.trim(), literal)
  if (!PLAIN_NUMBER.test(shown) && !PERCENT.test(shown)) return asText(raw, format)
  const read = parseNumber(shown, separators)
  if (read.kind !== 'number') {
    return { ...asText(raw, format), doubt: read.kind === 'ambiguous' ? 'ambiguous-number' : null }
  }
  const value = rescale(read.value, divisor, 1)
  const ownFormat = read.unit === 'percent' && !percent ? percentFormat(read) : format
  return { value: { kind: 'number', value }, format: ownFormat, doubt: null }
}

/** What a format adds to the digits (`0" sek"`) is no part of the number. */
function withoutLiteral(text: string, literal: string): string {
  const added = literal.trim()
  if (added === '') return text
  if (text.endsWith(added)) return text.slice(0, -added.length).trim()
  return text.startsWith(added) ? text.slice(added.length).trim() : text
}

function percentFormat(read: ParsedNumber & { readonly kind: 'number' }): string {
  const places = Math.max(read.decimals, decimalPlaces(read.value) - 2)
  return places > 0 ? `0.${'0'.repeat(places)}%` : '0%'
}

/** `31.12.2024`, `31.12.24` or `2024-12-31`, below a date format. */
function shownDate(raw: string): SheetCellValue | null {
  const text = raw.trim()
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)
  const [, day = '', month = '', year = ''] = norwegian ?? []
  const iso = norwegian
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : text
  const serial = serialFromIso(iso)
  return serial === null ? null : { kind: 'date', iso, serial }
}
