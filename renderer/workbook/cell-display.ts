import { decimalPlaces, toPercent } from '../../shared/base/decimal.ts'
import { readNumberFormat } from '../../shared/excel/number-format.ts'
import type { SheetCell } from '../../shared/excel/workbook.ts'
import { formatDecimal, NBSP, rescale } from '../../shared/language/format-number.ts'
import { text } from '../text/text.ts'

const MOST_DECIMALS = 10

/** A workbook cell much as the spreadsheet shows it: the person shall know it again. */
export function cellDisplay({ value, format }: SheetCell): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number': {
      const { decimals, percent, divisor, literal } = readNumberFormat(format)
      const shown = percent ? toPercent(value.value) : rescale(value.value, 1, divisor)
      const places = decimals ?? Math.min(MOST_DECIMALS, decimalPlaces(shown))
      const digits = formatDecimal(shown, places)
      const bare = isGrouped(format) ? digits : digits.replaceAll(NBSP, '')
      if (percent) return `${bare}${NBSP}%`
      return isWrittenBefore(literal, format) ? `${literal}${bare}` : `${bare}${literal}`
    }
    case 'date':
      return dateText(value.iso)
    case 'boolean':
      return text.workbook.cell[value.value ? 'true' : 'false']
    case 'error':
      return value.code
    case 'uncalculated':
      return text.workbook.cell.uncalculated
  }
}

/** Whether what the format adds stands before the digits: `"+"0`, `"kr "0`. */
function isWrittenBefore(literal: string, format: string | null): boolean {
  const code = format ?? ''
  const first = literal.trim().charAt(0)
  return first !== '' && code.indexOf(first) < code.search(/[0#?]/)
}

/** Whether the format parts the thousands; years and the like stand as they are written. */
function isGrouped(format: string | null): boolean {
  return /[#0?],[#0?]/.test(format ?? '')
}

/** `2024-12-31T14:30:00` as `31.12.2024 14.30`. */
function dateText(iso: string): string {
  const [date = '', time] = iso.split('T')
  const day = date.split('-').reverse().join('.')
  return time ? `${day} ${time.slice(0, 5).replace(':', '.')}` : day
}

/** Whether the spreadsheet sets the cell to the right. */
export function isSetRight({ value }: SheetCell): boolean {
  return value.kind === 'number' || value.kind === 'date'
}
