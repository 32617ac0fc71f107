import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'

/** What stands before the name of who made a picture: `Foto`, `Illustrasjon`, `Kilde`, or nothing. */
export const creditWords = ['photo', 'illustration', 'source', 'none'] as const
export type CreditWord = (typeof creditWords)[number]

type Credited = { readonly credit?: string; readonly creditWord?: CreditWord }

/** The word before a credit. One that nobody has chosen is `Foto`, and none for who has written `Kart: …`. */
export function creditWordOf({ credit = '', creditWord }: Credited): CreditWord {
  return creditWord ?? (credit.includes(':') ? 'none' : 'photo')
}

/** `Foto: Kari Nordmann`, `Kjelde: Kartverket`; empty when nobody is named. */
export function creditLine(picture: Credited, language: Language): string {
  const credit = (picture.credit ?? '').trim()
  const word = creditWordOf(picture)
  return credit === '' || word === 'none' ? credit : `${phrases[language].credit[word]}: ${credit}`
}
