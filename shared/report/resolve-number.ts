import { toPercent } from '../base/decimal.ts'
import type { Fact, Ledger } from '../facts/fact.ts'
import { formatDecimal, NBSP, rescale } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import type { Scale } from '../tables/typed-table.ts'
import { longUnit, shortUnit } from '../tables/unit-words.ts'
import type { NumberChip, NumberStyle } from './report.ts'
import type { ResolvedNumber } from './resolved.ts'

/** The text of a live number. A fact that is gone gives words saying so, never a blank and never 0. */
export function resolveNumber(
  ledger: Ledger,
  chip: Pick<NumberChip, 'fact' | 'style'>,
  language: Language,
): ResolvedNumber {
  const fact = ledger.get(chip.fact)
  if (!fact) return { status: 'missing', text: phrases[language].missingNumber }
  return { status: 'shown', text: formatFact(fact, chip.style, language) }
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
  const words = wordsAfter(number, fact, scale, style.wording, language)
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

function wordsAfter(
  number: string,
  fact: Fact,
  scale: Scale,
  wording: NumberStyle['wording'],
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
