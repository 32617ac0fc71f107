import { absolute, compare, toPercent, ZERO } from '../base/decimal.ts'
import type { FactId } from '../base/id.ts'
import { type Derivation, derivationInputs, deriveFact } from '../facts/derive-fact.ts'
import type { Fact, Ledger } from '../facts/fact.ts'
import { formatDecimal, NBSP, rescale } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import type { Scale } from '../tables/typed-table.ts'
import { longUnit, shortUnit } from '../tables/unit-words.ts'
import type { LiveNumber, NumberStyle, NumberWording } from './report.ts'
import type { ResolvedNumber } from './resolved.ts'

/** The text of a live number. A fact that is gone gives words saying so, never a blank and never 0. */
export function resolveNumber(
  ledger: Ledger,
  { fact: id, style, derived }: LiveNumber,
  language: Language,
): ResolvedNumber {
  const fact = deriveFact(ledger, id, derived)
  if (!fact) return { status: 'missing', text: phrases[language].missingNumber }
  const isChange = derived?.kind === 'change' || derived?.kind === 'changePercent'
  const from = isChange ? ledger.get(derived.from) : undefined
  const text = from ? formatChange(fact, from, style, language) : formatFact(fact, style, language)
  return { status: ambiguousFact(ledger, { fact: id, derived }) ? 'ambiguous' : 'shown', text }
}

/** The first fact a live number reads whose name another row or column of its table has too; null when there is none. */
export function ambiguousFact(
  ledger: Ledger,
  { fact, derived }: { readonly fact: FactId; readonly derived?: Derivation | undefined },
): Fact | null {
  const ids = [fact, ...(derived ? derivationInputs(derived) : [])]
  return ids.map((id) => ledger.get(id)).find((read) => read?.sharesName !== undefined) ?? null
}

/** A change in words that turn with its sign; written as any other figure where the style does not ask for words. */
function formatChange(
  change: Fact,
  from: Pick<Fact, 'period'>,
  style: NumberStyle,
  language: Language,
): string {
  const { wording } = style
  if (wording !== 'sentence' && wording !== 'noun' && wording !== 'verb') {
    return formatFact(change, style, language)
  }
  const words = phrases[language].change
  const size = { ...change, value: absolute(change.value) }
  const figure = formatFact(size, { ...style, wording: 'words' }, language)
  // What is shown as zero is no change, whatever stands behind the last decimal.
  const isNone = !/[1-9]/.test(formatFact(size, { ...style, wording: 'figure' }, language))
  const sign = isNone ? 'same' : compare(change.value, ZERO) > 0 ? 'up' : 'down'
  if (wording === 'verb') return words.verb[sign]
  if (wording === 'noun') return isNone ? words.noun.same : `${words.noun[sign]} ${figure}`
  const since = from.period === null ? '' : ` ${words.since} ${from.period.slice(0, 4)}`
  return `${words.verb[sign]}${isNone ? '' : ` ${words.by} ${figure}`}${since}`
}

/**
 * Turns a fact into the text shown in the report.
 *
 * Rounds once, half away from zero, at the style's scale; the fact itself keeps every digit.
 */
export function formatFact(fact: Fact, style: NumberStyle, language: Language): string {
  const scale = shownScale(fact, style)
  const decimals = style.decimals ?? usualDecimals(fact, scale)
  const number = formatDecimal(shownValue(fact, scale), decimals)
  const words = wordsAfter(number, fact, scale, plainWording(style.wording), language)
  return [number, ...words].join(NBSP)
}

/** In its own scale as many as the table shows; one when it is written shorter (33,3 millioner), none when longer. */
function usualDecimals(fact: Fact, scale: Scale): number {
  if (scale === fact.scale) return fact.decimals
  return scale > fact.scale ? 1 : 0
}

/** Percentages are never shown in thousands. */
function shownScale(fact: Fact, style: NumberStyle): Scale {
  return isFraction(fact.unit) ? fact.scale : (style.scale ?? fact.scale)
}

function shownValue(fact: Fact, scale: Scale) {
  return isFraction(fact.unit) ? toPercent(fact.value) : rescale(fact.value, fact.scale, scale)
}

/** Whether values of this unit are stored as a fraction: 6,9 % is `0.069`. */
export function isFraction(unit: Fact['unit']): boolean {
  return unit === 'percent'
}

type PlainWording = 'figure' | 'unit' | 'words'

/** Only a change can turn with its sign; another figure is written in words. */
function plainWording(wording: NumberWording): PlainWording {
  return wording === 'figure' || wording === 'unit' ? wording : 'words'
}

function wordsAfter(
  number: string,
  fact: Fact,
  scale: Scale,
  wording: PlainWording,
  language: Language,
): ReadonlyArray<string> {
  if (wording === 'figure') return []
  const unit = wording === 'words' ? longUnit(fact.unit, language) : shortUnit(fact.unit)
  const scaleText = isFraction(fact.unit) ? '' : scaleWord(number, scale, wording, language)
  return [scaleText, unit].filter((word) => word !== '')
}

function scaleWord(
  number: string,
  scale: Scale,
  wording: 'unit' | 'words',
  language: Language,
): string {
  const { thousand, million, billion, short } = phrases[language]
  const form = number === '1' ? 0 : 1
  switch (scale) {
    case 1:
      return ''
    case 1000:
      return wording === 'words' ? thousand : short.thousand
    case 1_000_000:
      return wording === 'words' ? million[form] : short.million
    case 1_000_000_000:
      return wording === 'words' ? billion[form] : short.billion
  }
}
