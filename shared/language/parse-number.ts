import { type Decimal, fromPercent, negate, parseDecimal } from '../base/decimal.ts'

/** What a number says it counts in the text itself. */
export type NumberUnit =
  | 'percent'
  | 'percentagePoints'
  | 'NOK'
  | 'seconds'
  | 'minutes'
  | 'days'
  | 'weeks'
  | 'years'
  | 'terabytes'
  | 'kilometres'
  | 'kilowattHours'
  | 'tonnesCo2e'
  | 'fullTimeEquivalents'
  | 'persons'

export type NumberScale = 1000 | 1_000_000 | 1_000_000_000

export type ParsedNumber =
  | {
      readonly kind: 'number'
      /** A percentage is its fraction: `12,3 %` is 0.123 with one decimal. */
      readonly value: Decimal
      readonly decimals: number
      readonly unit: NumberUnit | null
      readonly scale: NumberScale | null
    }
  /** `-774.877`: the full stop may part thousands or decimals, and the text cannot say which. */
  | {
      readonly kind: 'ambiguous'
      readonly asThousands: Decimal | null
      readonly asDecimal: Decimal
    }
  | { readonly kind: 'none' }

/** The separators a source has stated. Without them text is read the Norwegian way. */
export type Separators = { readonly decimal: ',' | '.'; readonly thousands: string }

const NONE: ParsedNumber = { kind: 'none' }
const MAX_LENGTH = 60
/** Space, no-break space, thin spaces and the narrow no-break space: all are used between thousands. */
const SPACE = '[ \\u00a0\\u2000-\\u200a\\u202f\\u205f]'
const SPACES = new RegExp(SPACE, 'g')
const MINUS_SIGNS = '[-\\u2212\\u2013\\u2010\\u2011\\ufe63\\uff0d]'
const BRACKETED = /^\((.*)\)$/
const LEADING_MINUS = new RegExp(`^${MINUS_SIGNS}${SPACE}*`)
const TRAILING_MINUS = new RegExp(`${SPACE}*${MINUS_SIGNS}$`)
const GROUPED = new RegExp(`^[1-9]\\d{0,2}(?:${SPACE}\\d{3})+(?:,\\d+)?$`)
/** A whole number with leading zeros is a code, not an amount. */
const PLAIN = /^(?:0|[1-9]\d*)(?:,\d+)?$/
const POINT_GROUPED = /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/
const ONE_POINT = /^(?:0|[1-9]\d*)\.\d+$/
const ONE_POINT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/

const SUFFIXES: ReadonlyArray<readonly [RegExp, NumberUnit | null, NumberScale | null]> = [
  [/^(?:%-?poeng|prosentpoeng)$/, 'percentagePoints', null],
  [/^(?:%|prosent|pst\.?)$/, 'percent', null],
  [/^(?:sek\.?|sekund(?:er|ar)?)$/, 'seconds', null],
  [/^(?:min\.?|minutt(?:er)?)$/, 'minutes', null],
  [/^(?:dag(?:er|ar)?|døgn)$/, 'days', null],
  [/^(?:uker?|veker?)$/, 'weeks', null],
  [/^år$/, 'years', null],
  [/^tb$/, 'terabytes', null],
  [/^km$/, 'kilometres', null],
  [/^kwh$/, 'kilowattHours', null],
  [/^tonn co2(?:e|-ekv\.?|-ekvivalent(?:er|ar))?$/, 'tonnesCo2e', null],
  [/^årsverk$/, 'fullTimeEquivalents', null],
  [/^(?:personer|personar|ansatte|tilsette)$/, 'persons', null],
  [/^(?:kr\.?|kroner|nok|,-)$/, 'NOK', null],
  [/^(?:tkr\.?|tnok|knok|tusen kr(?:oner)?)$/, 'NOK', 1000],
  [/^(?:mnok|mill\.? kr\.?|mill\.? kroner|millioner kroner|millionar kroner)$/, 'NOK', 1_000_000],
  [/^(?:mill\.?|millioner|millionar|million)$/, null, 1_000_000],
  [/^(?:mrd\.? kr\.?|mrd\.? kroner|milliarder kroner|milliardar kroner)$/, 'NOK', 1_000_000_000],
  [/^(?:mrd\.?|milliarder|milliardar|milliard)$/, null, 1_000_000_000],
]

/**
 * Reads a number as Norwegians write it: `1 234,5`, `(5)`, `795 672,0-`, `12,3 %`, `33,3 mill.`. Text that can be read
 * in two ways is never guessed at: it comes back as ambiguous, with both readings.
 */
export function parseNumber(text: string, separators?: Separators): ParsedNumber {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return NONE
  const { bare, negative, isMoney } = takeSign(text.trim())
  const split = /^([\d.,\s]*\d)(.*)$/u.exec(bare)
  if (!split) return NONE
  const [, digits = '', rest = ''] = split
  const suffix = readSuffix(rest)
  if (!suffix) return NONE
  const read = separators ? readStated(digits, separators) : readNorwegian(digits)
  if (read.kind === 'none') return NONE
  const sign = (value: Decimal) => (negative ? negate(value) : value)
  if (read.kind === 'ambiguous') {
    const { asThousands, asDecimal } = read
    return {
      kind: 'ambiguous',
      asThousands: asThousands && sign(asThousands),
      asDecimal: sign(asDecimal),
    }
  }
  const value = suffix.unit === 'percent' ? fromPercent(read.value) : read.value
  const unit = suffix.unit ?? (isMoney ? 'NOK' : null)
  return { kind: 'number', value: sign(value), decimals: read.decimals, unit, scale: suffix.scale }
}

type Digits =
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimals: number }
  | {
      readonly kind: 'ambiguous'
      readonly asThousands: Decimal | null
      readonly asDecimal: Decimal
    }
  | { readonly kind: 'none' }

type Signed = { readonly bare: string; readonly negative: boolean; readonly isMoney: boolean }

function takeSign(text: string): Signed {
  const currency = /^(?:kr\.?|nok)\s*(?=[-\u2212\u2013(\d])/iu.exec(text)?.[0] ?? ''
  const value = text.slice(currency.length)
  const isMoney = currency !== ''
  const inside = BRACKETED.exec(value)?.[1]
  if (inside !== undefined) return { bare: inside.trim(), negative: true, isMoney }
  const afterMinus = value.replace(LEADING_MINUS, '')
  if (afterMinus !== value) return { bare: afterMinus, negative: true, isMoney }
  if (/^\+\s*\d/.test(value)) return { bare: value.slice(1).trimStart(), negative: false, isMoney }
  // `500,-` is a price in whole kroner, not a minus.
  if (/\d,[-\u2013]$/.test(value)) return { bare: value.slice(0, -2), negative: false, isMoney }
  const beforeMinus = value.replace(TRAILING_MINUS, '')
  return { bare: beforeMinus, negative: beforeMinus !== value, isMoney }
}

function readSuffix(
  rest: string,
): { readonly unit: NumberUnit | null; readonly scale: NumberScale | null } | null {
  const word = rest.replace(/\s+/g, ' ').trim().toLowerCase().replaceAll('₂', '2')
  if (word === '') return { unit: null, scale: null }
  const found = SUFFIXES.find(([pattern]) => pattern.test(word))
  return found ? { unit: found[1], scale: found[2] } : null
}

function readNorwegian(digits: string): Digits {
  if (PLAIN.test(digits) || GROUPED.test(digits)) {
    return toNumber(digits.replace(SPACES, '').replace(',', '.'))
  }
  if (POINT_GROUPED.test(digits)) return toNumber(digits.replaceAll('.', '').replace(',', '.'))
  if (!ONE_POINT.test(digits)) return NONE_DIGITS
  const asDecimal = parseDecimal(digits)
  if (asDecimal === null) return NONE_DIGITS
  const asThousands = ONE_POINT_GROUP.test(digits) ? parseDecimal(digits.replace('.', '')) : null
  return { kind: 'ambiguous', asThousands, asDecimal }
}

function readStated(digits: string, { decimal, thousands }: Separators): Digits {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return NONE_DIGITS
  const isSpace = thousands === '' || thousands.trim() === ''
  const parts = isSpace ? whole.split(new RegExp(SPACE)) : whole.split(thousands)
  const [first = '', ...groups] = parts
  if (!/^\d+$/.test(first) || groups.some((group) => !/^\d{3}$/.test(group))) return NONE_DIGITS
  if (groups.length > 0 && first.length > 3) return NONE_DIGITS
  return toNumber(parts.join('') + (fraction === undefined ? '' : `.${fraction}`))
}

const NONE_DIGITS: Digits = { kind: 'none' }

function toNumber(text: string): Digits {
  const value = parseDecimal(text)
  const point = text.indexOf('.')
  if (value === null) return NONE_DIGITS
  return { kind: 'number', value, decimals: point === -1 ? 0 : text.length - point - 1 }
}
