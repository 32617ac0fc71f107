import type { Language } from '../language/language.ts'

/** The words that only the Word file has: the rest of a report's words come from its author and `resolve`. */
export type WordTexts = {
  readonly locale: 'nb-NO' | 'nn-NO'
  readonly contents: string
  readonly page: string
  readonly pageOf: string
}

export const wordTexts: Readonly<Record<Language, WordTexts>> = {
  nb: { locale: 'nb-NO', contents: 'Innhold', page: 'Side', pageOf: 'av' },
  nn: { locale: 'nn-NO', contents: 'Innhald', page: 'Side', pageOf: 'av' },
}
