import type { Language } from './language.ts'

/** Words that become part of the report's text, per language. What the app itself says is in `renderer/text`. */
export type Phrases = {
  readonly table: string
  readonly chapter: string
  readonly section: string
  readonly page: string
  readonly missingNumber: string
  readonly missingReference: string
  readonly notCalculated: string
  readonly contents: string
  readonly thousand: string
  readonly million: readonly [one: string, many: string]
  readonly billion: readonly [one: string, many: string]
  readonly short: { readonly thousand: string; readonly million: string; readonly billion: string }
  readonly numbersIn: string
  readonly wholeThousand: string
  readonly wholeKroner: string
}

const nb: Phrases = {
  table: 'Tabell',
  chapter: 'kapittel',
  section: 'avsnitt',
  page: 'side',
  missingNumber: '[tall mangler]',
  missingReference: '[henvisning mangler]',
  notCalculated: '[ikke beregnet]',
  contents: 'Innhold',
  thousand: 'tusen',
  million: ['million', 'millioner'],
  billion: ['milliard', 'milliarder'],
  short: { thousand: 'tusen', million: 'mill.', billion: 'mrd.' },
  numbersIn: 'Tall i',
  wholeThousand: 'hele tusen',
  wholeKroner: 'hele kroner',
}

const nn: Phrases = {
  ...nb,
  missingNumber: '[tal manglar]',
  missingReference: '[tilvising manglar]',
  notCalculated: '[ikkje berekna]',
  contents: 'Innhald',
  million: ['million', 'millionar'],
  billion: ['milliard', 'milliardar'],
  numbersIn: 'Tal i',
  wholeThousand: 'heile tusen',
  wholeKroner: 'heile kroner',
}

export const phrases: Readonly<Record<Language, Phrases>> = { nb, nn }
