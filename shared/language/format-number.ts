import { assertExists } from '../base/assert.ts'
import {
  type Decimal,
  decimalFromNumber,
  divide,
  multiply,
  toFixedDecimals,
} from '../base/decimal.ts'

/** No-break space: parts thousands and stands between a number and its unit. */
export const NBSP = '\u00a0'
/** The minus sign; a hyphen may break the line after it. */
export const MINUS = '\u2212'

/**
 * Writes a decimal the Norwegian way: comma, thousands parted by U+00A0, minus as U+2212.
 * Rounds once, half away from zero; a value that rounds to zero is "0", never "−0".
 */
export function formatDecimal(value: Decimal, decimals: number): string {
  const fixed = toFixedDecimals(value, decimals)
  const [whole = '0', fraction] = fixed.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP)
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`
  return fixed.startsWith('-') ? `${MINUS}${text}` : text
}

/** Moves a value from one scale to another: 33262 in thousands is 33.262 in millions. Exact. */
export function rescale(value: Decimal, from: number, to: number): Decimal {
  if (from === to) return value
  const whole = multiply(value, decimalFromNumber(from))
  return assertExists(divide(whole, decimalFromNumber(to)), 'a scale is never zero')
}
