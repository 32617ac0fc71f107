import type { Language } from '../../shared/language/language.ts'

/** What the window asks the worker; `folder` is the address of the dictionaries. */
export type SpellingQuestion = {
  readonly id: number
  readonly folder: string
  readonly language: Language
} & (
  | { readonly kind: 'check'; readonly words: ReadonlyArray<string> }
  | { readonly kind: 'suggest'; readonly word: string }
)

/** The words that are wrong, or the suggestions; `failure` says why there is no answer. */
export type SpellingAnswer = { readonly id: number } & (
  | { readonly words: ReadonlyArray<string> }
  | { readonly failure: string }
)
