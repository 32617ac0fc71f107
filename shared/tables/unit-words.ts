import type { Language } from '../language/language.ts'
import type { Unit } from './typed-table.ts'

type UnitWords = {
  /** After a number in a table cell or a heading: `%`, `sek`. Empty where nothing is written. */
  readonly short: string
  /** After a number in running text. */
  readonly long: Readonly<Record<Language, string>>
  /** Finds the unit when a label or heading already says it. */
  readonly mentioned: RegExp
}

const same = (word: string) => ({ nb: word, nn: word })

/** Not `\b`: to it, å, ø and æ are no letters. */
const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(${words})(?![\\p{L}\\p{N}])`, 'iu')
const wordStart = (words: string) => new RegExp(`(?<!\\p{L})(${words})`, 'iu')

const words: Readonly<Record<Unit, UnitWords>> = {
  NOK: { short: 'kr', long: same('kroner'), mentioned: word('kr|kroner|NOK|[TMk]NOK') },
  percent: { short: '%', long: same('prosent'), mentioned: /%|prosent/i },
  percentagePoints: {
    short: 'prosentpoeng',
    long: same('prosentpoeng'),
    mentioned: /prosentpoeng|%-poeng/i,
  },
  count: { short: '', long: same(''), mentioned: /(?:)/ },
  persons: { short: '', long: { nb: 'personer', nn: 'personar' }, mentioned: /(?:)/ },
  fullTimeEquivalents: { short: 'årsverk', long: same('årsverk'), mentioned: /årsverk/i },
  seconds: { short: 'sek', long: { nb: 'sekunder', nn: 'sekund' }, mentioned: wordStart('sek') },
  minutes: {
    short: 'min',
    long: { nb: 'minutter', nn: 'minutt' },
    mentioned: word('min|minutt|minutter'),
  },
  days: { short: 'dager', long: { nb: 'dager', nn: 'dagar' }, mentioned: wordStart('d[aø]g') },
  years: { short: 'år', long: same('år'), mentioned: word('år') },
  weeks: { short: 'uker', long: { nb: 'uker', nn: 'veker' }, mentioned: wordStart('uke|veke') },
  terabytes: { short: 'TB', long: same('terabyte'), mentioned: word('TB|terabyte') },
  kilometres: { short: 'km', long: same('kilometer'), mentioned: word('km|kilometer') },
  kilowattHours: {
    short: 'kWh',
    long: { nb: 'kilowattimer', nn: 'kilowattimar' },
    mentioned: wordStart('kWh|kilowattim'),
  },
  tonnesCo2e: {
    short: 'tonn CO₂e',
    long: { nb: 'tonn CO₂-ekvivalenter', nn: 'tonn CO₂-ekvivalentar' },
    mentioned: wordStart('CO2|CO₂|tonn'),
  },
}

export function shortUnit(unit: Unit | null): string {
  return unit === null ? '' : words[unit].short
}

export function longUnit(unit: Unit | null, language: Language): string {
  return unit === null ? '' : words[unit].long[language]
}

/** What a unit is called when it is named by itself: "kroner", "antall". */
export function unitName(unit: Unit, language: Language): string {
  if (unit === 'count') return language === 'nb' ? 'antall' : 'tal'
  return words[unit].long[language]
}

/** Whether a label, heading or unit line already says what the numbers are counted in. */
export function mentionsUnit(text: string, unit: Unit): boolean {
  return words[unit].mentioned.test(text)
}
