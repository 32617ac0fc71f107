import * as nb from './nb.ts'
import * as nn from './nn.ts'
import { windowLanguage } from './window-language.ts'

/** The same words in another language: as many, called the same and made of the same. */
type SameIn<Words> = Words extends string
  ? string
  : Words extends (...about: infer About) => string
    ? (...about: About) => string
    : { readonly [Name in keyof Words]: SameIn<Words[Name]> }

/** Every sentence and word of the window, by namespace. */
export type Texts = SameIn<typeof nb>

const languages: Readonly<Record<typeof windowLanguage, Texts>> = { nb, nn }

export const text: Texts = languages[windowLanguage]

/** The words of the other written form: who writes it looks for things by them too. */
export const otherText: Texts = languages[windowLanguage === 'nb' ? 'nn' : 'nb']
