import { isCompound } from './compounds.ts'
import { isAbbreviation } from './words-in-text.ts'

/** Says whether words of one language are written right. */
export type Dictionary = {
  readonly isWord: (word: string) => boolean
  /** What may have been meant, the likeliest first. Takes up to half a second for a long word. */
  readonly suggest: (word: string) => ReadonlyArray<string>
}

/** The part of hunspell-wasm that is used. */
export type Engine = {
  readonly testSpelling: (word: string) => boolean
  readonly getSpellingSuggestions: (word: string) => ReadonlyArray<string>
  readonly addWord: (word: string) => void
  /** Throws when the dictionary has no such example. */
  readonly addWordWithAffix: (word: string, example: string) => void
}

/**
 * A dictionary with the words of a field added: one a line, `word` or `word/example`, where the word is inflected and
 * compounded as the example is.
 */
export function createDictionary(engine: Engine, fieldWords: string): Dictionary {
  for (const line of fieldWords.split('\n')) addFieldWord(engine, line.trim())
  const isPart = (part: string): boolean => engine.testSpelling(part)
  const isWhole = (word: string): boolean => isPart(word) || isCompound(word, isPart)
  const isWord = (word: string): boolean =>
    isWhole(word) ||
    (word.includes('-') && word.split('-').every((part) => isOfHyphened(part, isWhole)))
  return {
    isWord,
    suggest: (word) => {
      const suggestions = engine.getSpellingSuggestions(word).filter((one) => one !== word)
      return suggestions.toSorted((a, b) => rankOf(a, word) - rankOf(b, word))
    },
  }
}

/** One letter for two, or two for one, is what was most likely slipped; a compound in two words is offered last. */
function rankOf(suggestion: string, word: string): number {
  if (isSplit(suggestion, word)) return 2
  return withoutDoubles(suggestion) === withoutDoubles(word) ? 0 : 1
}

function withoutDoubles(word: string): string {
  return word.replaceAll(/(\p{L})\1/gu, '$1')
}

function isSplit(suggestion: string, word: string): boolean {
  return suggestion.replaceAll(/[ -]/g, '') === word
}

function addFieldWord(engine: Engine, line: string): void {
  if (line === '' || line.startsWith('#')) return
  const [word = '', example] = line.split('/')
  if (example === undefined) engine.addWord(word)
  else engine.addWordWithAffix(word, example)
}

/** Part of «IKT-kostnader», «e-post», «ikke-finansiell». */
function isOfHyphened(part: string, isWhole: (word: string) => boolean): boolean {
  return part.length < 2 || isAbbreviation(part) || isWhole(part)
}
