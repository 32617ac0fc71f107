import { CHIP } from '../../shared/report/text-pattern.ts'

/** A word to be checked; `start` and `end` count UTF-16 units in the text it was found in. */
export type FoundWord = { readonly word: string; readonly start: number; readonly end: number }

/** Hunspell takes words of up to 100 bytes; no Norwegian word in use comes near. */
const MAX_LETTERS = 60

const LETTER = '\\p{L}\\p{M}\\p{N}_'
/**
 * Letters and digits, with what may stand inside a word: hyphens, apostrophes, a soft hyphen, a chip. A chip after it is
 * the mark of a footnote.
 */
const wordPattern = new RegExp(
  `[${LETTER}${CHIP}](?:[${LETTER}${CHIP}'’\\u00ad\\u2010\\u2011-]*[${LETTER}])?`,
  'gu',
)

/**
 * The words of a text that a dictionary can say something about: not numbers, addresses, file names, abbreviations in
 * capitals or with full stops inside, nor anything with a digit in it or grown together with a chip.
 */
export function wordsInText(text: string): ReadonlyArray<FoundWord> {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) =>
    isAddressOrAbbreviation(chunk) ? [] : wordsInChunk(chunk, index),
  )
}

/** The word as a dictionary has it: composed letters, straight apostrophe, plain hyphen, no soft hyphen. */
export function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replaceAll('’', "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
}

function wordsInChunk(chunk: string, at: number): ReadonlyArray<FoundWord> {
  return [...chunk.matchAll(wordPattern)]
    .map(({ 0: word, index }) => ({ word, start: at + index, end: at + index + word.length }))
    .filter(({ word }) => isForDictionary(word))
}

/** `navn@eksempel.no`, `https://…`, `rapport.xlsx`, `f.eks.`; but not a sentence that goes on without a space. */
function isAddressOrAbbreviation(chunk: string): boolean {
  return /@|:\/\/|^\W*www\.|[\\~]/u.test(chunk) || /[\p{L}\p{N}]\.\p{Ll}/u.test(chunk)
}

function isForDictionary(word: string): boolean {
  if (word.length > MAX_LETTERS) return false
  // Not with a digit, an underscore, a chip or a letter of another script in it.
  if (!/^[\p{Script=Latin}\p{M}'’\u00ad\u2010\u2011-]+$/u.test(word)) return false
  return !isAbbreviation(word) && (word.match(/\p{L}/gu)?.length ?? 0) > 1
}

/** `IKT`, and `EUs` or `PCer` with an ending. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}(?:['’-]?\p{Ll}{1,3})?$/u.test(word)
}
