import { readNumberFormat } from '../excel/number-format.ts'
import { parseNumber } from '../language/parse-number.ts'
import { type Scale, scales, type Unit } from './typed-table.ts'

/** What numbers are counted in, as far as a text or a format says it. */
export type Measure = { readonly unit: Unit | null; readonly scale: Scale | null }

const SCALE_WORDS: ReadonlyArray<readonly [RegExp, Scale]> = [
  [/\b(?:mrd|milliard)/i, 1_000_000_000],
  [/\b(?:mill|mnok|mkr)/i, 1_000_000],
  [/\b(?:tusen|tkr|tnok|knok|1\s?000)/i, 1000],
]
const MONEY = /\b(?:kr|kroner|nok|tnok|mnok|knok|tkr|mkr)\b/i
const HALF_LINE = /^(?:alle\s+)?(?:tall|tal|beløp|beløpa|beløpene|summar|summer)\b.*\b(?:i|er)\b/i
const BRACKET = /[[(]([^[\]()]{1,40})[\])]/g

const UNIT_WORDS: ReadonlyArray<readonly [RegExp, Unit]> = [
  [/^(?:prosentpoeng|%-?poeng)$/i, 'percentagePoints'],
  [/^(?:tonn )?co[2₂](?:e|-?\s?ekv(?:ivalent(?:er|ar)?)?\.?)?$/i, 'tonnesCo2e'],
  [/^(?:tb|terabyte)$/i, 'terabytes'],
  [/^(?:km|kilometer)$/i, 'kilometres'],
  [/^(?:kwh|kilowattim(?:er|ar))$/i, 'kilowattHours'],
  [/^(?:sek\.?|sekund(?:er|ar)?)$/i, 'seconds'],
  [/^(?:min\.?|minutt(?:er)?)$/i, 'minutes'],
  [/^(?:dag(?:er|ar)?|døgn)$/i, 'days'],
  [/^(?:uker?|veker?)$/i, 'weeks'],
  [/^årsverk$/i, 'fullTimeEquivalents'],
  [/^(?:personer|personar|ansatte|tilsette)$/i, 'persons'],
  [/^(?:antall|tal på|stk\.?)$/i, 'count'],
]

/** Whether a line of text does nothing but say what the numbers are counted in. */
export function isUnitLine(text: string): boolean {
  return text.length <= 80 && measureOfLine(text) !== null
}

/**
 * The measure in «Tall i hele tusen kroner», «(Beløp i 1000 kr)», «MNOK», «Tonn CO2-ekvivalenter»; null for any other
 * line.
 */
export function measureOfLine(line: string): Measure | null {
  const text = line
    .trim()
    .replace(/^\((.*)\)\.?$/, '$1')
    .replace(/[:.]$/, '')
    .trim()
  const isMoneyWord =
    /^(?:tnok|mnok|knok|tkr|mkr|nok|(?:i )?(?:hele |heile )?(?:tusen|1\s?000|mill(?:ioner|ionar|\.)?|mrd\.?|milliard(?:er|ar)?)\s*(?:kroner|kr\.?|nok)|(?:nok|kr) (?:1\s?000|tusen|mill\.?)|(?:hele|heile) kroner)$/i
  if (isMoneyWord.test(text)) return { unit: 'NOK', scale: scaleInText(text) ?? 1 }
  const bare = text.replace(/^(?:alle )?(?:tall|tal) i /i, '')
  const word = unitOfWord(bare)
  if (word) return { unit: word, scale: null }
  if (/^(?:prosent|%)$/i.test(bare)) return { unit: 'percent', scale: null }
  if (!HALF_LINE.test(text)) return null
  const scale = scaleInText(text)
  if (MONEY.test(text)) return { unit: 'NOK', scale: scale ?? 1 }
  if (scale === null) return null
  return { unit: /beløp/i.test(text) ? 'NOK' : null, scale }
}

/** The measure in brackets in a label or heading: `[mill]`, `[Tb]`, `(km)`, `(TNOK)`. */
export function measureInText(text: string): Measure | null {
  for (const [, inside = ''] of text.matchAll(BRACKET)) {
    const unit = unitOfWord(inside.trim())
    if (unit) return { unit, scale: null }
    const scale = scaleInText(inside)
    const isMoney = MONEY.test(inside)
    if (isMoney && inside.length < 25) return { unit: 'NOK', scale: scale ?? 1 }
    if (
      /^(?:i )?(?:mill|millioner|millionar|mrd|milliarder|tusen|1\s?000)\.?$/i.test(inside.trim())
    ) {
      return { unit: 'count', scale }
    }
  }
  const money =
    /(?:^|[\s,])(?:i )?(tnok|mnok|knok|tkr|mkr|mill\.? kr(?:oner)?|tusen kr(?:oner)?|kroner|kr)\.?$/i
  const found = money.exec(text)?.[1]
  return found ? { unit: 'NOK', scale: scaleInText(found) ?? null } : null
}

/** «Antall ansatte» counts persons, «Antall servere» counts things; null when a label counts nothing. */
export function countedInLabel(label: string): Unit | null {
  if (/årsverk/i.test(label)) return 'fullTimeEquivalents'
  if (!/^(?:antall|tal på|talet på)(?![a-zæøå])/i.test(label)) return null
  return /\b(?:personer|personar|ansatte|tilsette|pensjonister|pensjonistar)\b/i.test(label)
    ? 'persons'
    : 'count'
}

/** The unit a word names; null when it names none. */
export function unitOfWord(word: string): Unit | null {
  return UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** The unit a cell in a «Måleenhet» column names. */
export function unitInUnitColumn(text: string): Unit | null {
  const word = text.trim()
  if (/^(?:%|prosent|pst\.?)$/i.test(word)) return 'percent'
  return MONEY.test(word) ? 'NOK' : unitOfWord(word)
}

export function mentionsPercent(text: string): boolean {
  return /%|\bprosent\b|\bpst\b/i.test(text)
}

/** What a number format says: `0.0%`, `0" sek"`, `#,##0,` in thousands. `scale` is that of the stored value. */
export function measureOfFormat(code: string | null, scaleShown: Scale): Measure {
  if (code === null) return { unit: null, scale: null }
  const { percent, literal, divisor } = readNumberFormat(code)
  if (percent) return { unit: 'percent', scale: 1 }
  const named = literal.trim() === '' ? null : parseNumber(`1 ${literal.trim()}`)
  const said = named?.kind === 'number' ? named : null
  // `0.0" %"` shows a percent sign after a number that is no fraction: nothing the stored value can be called.
  const unit = said?.unit === 'percent' ? 'count' : (said?.unit ?? null)
  if (divisor === 1) return { unit, scale: said?.scale ?? null }
  const stored = (said?.scale ?? scaleShown) / divisor
  return { unit, scale: scales.find((scale) => scale === stored) ?? 1 }
}

function scaleInText(text: string): Scale | null {
  return SCALE_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
