import Big from 'big.js'

/**
 * An exact decimal number, written canonically: no exponent, no leading `+`, no trailing zeros, `0` without a sign.
 * A string, so that it crosses processes and files without change and two equal values are `===`.
 */
export type Decimal = string & { readonly [decimalBrand]: true }
declare const decimalBrand: unique symbol

Big.DP = 40
Big.RM = Big.roundHalfUp
Big.NE = -400
Big.PE = 400

const MAX_DIGITS = 400

function toDecimal(value: Big): Decimal {
  const text = value.toFixed()
  // Safe: Big writes the canonical form this type promises, apart from "-0".
  return (text === '-0' ? '0' : text) as Decimal
}

export const ZERO = toDecimal(new Big(0))

/** Reads `-12.5`, `1e3` and the like (full stop as decimal sign); null when the text is no number. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MAX_DIGITS || !/^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(text)) return null
  return toDecimal(new Big(text.replace(/^\+/, '')))
}

/** The shortest decimal that reads back as the same double. Throws on NaN and infinity. */
export function decimalFromNumber(value: number): Decimal {
  if (!Number.isFinite(value))
    throw new Error(`Cannot make a decimal of ${value} because it is not finite.`)
  const text = String(value)
  // Safe: without an exponent the shortest text of a double is already canonical. A workbook has millions of them.
  return text.includes('e') ? toDecimal(new Big(text)) : (text as Decimal)
}

/** The nearest double: for ordering and drawing, never for showing or for sums. */
export function decimalToNumber(value: Decimal): number {
  return Number(value)
}

export function add(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).plus(b))
}

/** Exact, and much faster than adding one by one. */
export function sum(values: ReadonlyArray<Decimal>): Decimal {
  const places = values.reduce((most, value) => Math.max(most, decimalPlaces(value)), 0)
  const total = values.reduce(
    (result, value) =>
      result + BigInt(`${value.replace('.', '')}${'0'.repeat(places - decimalPlaces(value))}`),
    0n,
  )
  return toDecimal(new Big(total.toString()).times(`1e-${places}`))
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).minus(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).times(b))
}

/** Divides to 40 decimals; null when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  return isZero(b) ? null : toDecimal(new Big(a).div(b))
}

/** A fraction as a percentage: 0.069 is 6.9. Exact. */
export function toPercent(fraction: Decimal): Decimal {
  return toDecimal(new Big(fraction).times(100))
}

/** A percentage as its fraction: 6.9 is 0.069. Exact. */
export function fromPercent(percent: Decimal): Decimal {
  return toDecimal(new Big(percent).times('0.01'))
}

export function negate(a: Decimal): Decimal {
  return toDecimal(new Big(a).times(-1))
}

export function absolute(a: Decimal): Decimal {
  return toDecimal(new Big(a).abs())
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b)
}

export function isZero(a: Decimal): boolean {
  return a === ZERO
}

/** Rounds half away from zero and keeps trailing zeros: `toFixedDecimals('2.5', 2)` is `2.50`. Not a `Decimal`. */
export function toFixedDecimals(a: Decimal, decimals: number): string {
  const places = decimalPlaces(a)
  // Nothing to round, as for most figures of a table: then the text is nearly there.
  if (places <= decimals) {
    const point = places === 0 && decimals > 0 ? '.' : ''
    return `${a}${point}${'0'.repeat(decimals - places)}`
  }
  const text = new Big(a).toFixed(decimals, Big.roundHalfUp)
  return /^-[0.]+$/.test(text) ? text.slice(1) : text
}

export function round(a: Decimal, decimals: number): Decimal {
  return toDecimal(new Big(a).round(decimals, Big.roundHalfUp))
}

/** Number of digits after the decimal point. */
export function decimalPlaces(a: Decimal): number {
  const point = a.indexOf('.')
  return point === -1 ? 0 : a.length - point - 1
}
