import type { Language } from '../language/language.ts'
import type { ChartKind, RiskLevel } from './chart.ts'

/** Words that a chart is written and described with. */
export type ChartWords = {
  readonly kinds: Readonly<Record<ChartKind, string>>
  readonly countedIn: string
  readonly highest: string
  readonly lowest: string
  readonly with: string
  readonly same: string
  readonly noFigure: string
  /** What the smallest slices of a pie are called together. */
  readonly others: string
  readonly figuresIn: string
  readonly likelihood: string
  readonly impact: string
  readonly levels: Readonly<Record<RiskLevel, string>>
  readonly nothingAt: string
  /** The steps of a scale in words, from the least; three where the ends are not used. */
  readonly steps: readonly [string, string, string, string, string]
}

const nb: ChartWords = {
  kinds: {
    column: 'Søylediagram',
    bar: 'Liggende søylediagram',
    line: 'Linjediagram',
    pie: 'Sektordiagram',
    stacked: 'Stablet søylediagram',
    risk: 'Risikomatrise',
  },
  countedIn: 'tall i',
  highest: 'høyest',
  lowest: 'lavest',
  with: 'med',
  same: 'likt overalt',
  noFigure: 'uten tall',
  others: 'Andre',
  figuresIn: 'Tallene står i',
  likelihood: 'Sannsynlighet',
  impact: 'Konsekvens',
  levels: { low: 'Lav', medium: 'Middels', high: 'Høy' },
  nothingAt: 'ingen',
  steps: ['Svært lav', 'Lav', 'Middels', 'Høy', 'Svært høy'],
}

const nn: ChartWords = {
  ...nb,
  kinds: {
    ...nb.kinds,
    bar: 'Liggjande søylediagram',
    stacked: 'Stabla søylediagram',
  },
  countedIn: 'tal i',
  highest: 'høgast',
  lowest: 'lågast',
  same: 'likt overalt',
  noFigure: 'utan tal',
  figuresIn: 'Tala står i',
  likelihood: 'Sannsyn',
  levels: { low: 'Låg', medium: 'Middels', high: 'Høg' },
  steps: ['Svært låg', 'Låg', 'Middels', 'Høg', 'Svært høg'],
}

export const chartWords: Readonly<Record<Language, ChartWords>> = { nb, nn }
