import type { Language } from './language.ts'

/** Words that become part of the report's text, per language. What the app itself says is in `renderer/text`. */
export type Phrases = {
  readonly table: string
  readonly figure: string
  /** What a picture is, before who made it. */
  readonly credit: {
    readonly photo: string
    readonly illustration: string
    readonly source: string
  }
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
  /** What a table is, for those who have it read aloud: `Tabell med 7 rader og 3 kolonner`. */
  readonly tableOf: (rows: number, columns: number) => string
  readonly wholeThousand: string
  readonly wholeKroner: string
  /** A change in words: `økte med 4,2 prosent fra 2023`, `en nedgang på 3 prosent`. */
  readonly change: {
    readonly verb: Turning
    readonly noun: Turning
    readonly by: string
    readonly since: string
  }
}

/** Words that turn with the sign of a change. */
type Turning = { readonly up: string; readonly down: string; readonly same: string }

const nb: Phrases = {
  table: 'Tabell',
  figure: 'Figur',
  credit: { photo: 'Foto', illustration: 'Illustrasjon', source: 'Kilde' },
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
  tableOf: (rows, columns) =>
    `Tabell med ${rows} ${rows === 1 ? 'rad' : 'rader'} og ${columns} ${columns === 1 ? 'kolonne' : 'kolonner'}`,
  wholeThousand: 'hele tusen',
  wholeKroner: 'hele kroner',
  change: {
    verb: { up: 'økte', down: 'falt', same: 'var uendret' },
    noun: { up: 'en økning på', down: 'en nedgang på', same: 'ingen endring' },
    by: 'med',
    since: 'fra',
  },
}

const nn: Phrases = {
  ...nb,
  credit: { ...nb.credit, source: 'Kjelde' },
  missingNumber: '[tal manglar]',
  missingReference: '[tilvising manglar]',
  notCalculated: '[ikkje berekna]',
  contents: 'Innhald',
  million: ['million', 'millionar'],
  billion: ['milliard', 'milliardar'],
  numbersIn: 'Tal i',
  tableOf: (rows, columns) =>
    `Tabell med ${rows} ${rows === 1 ? 'rad' : 'rader'} og ${columns} ${columns === 1 ? 'kolonne' : 'kolonnar'}`,
  wholeThousand: 'heile tusen',
  wholeKroner: 'heile kroner',
  change: {
    verb: { up: 'auka', down: 'fall', same: 'var uendra' },
    noun: { up: 'ein auke på', down: 'ein nedgang på', same: 'inga endring' },
    by: 'med',
    since: 'frå',
  },
}

export const phrases: Readonly<Record<Language, Phrases>> = { nb, nn }
