import type { ChapterId } from '../../shared/base/id.ts'
import type { Language, PassageLanguage } from '../../shared/language/language.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import type { WrittenText } from '../../shared/report/written-texts.ts'
import { type FoundWord, plainWord, wordsInText } from './words-in-text.ts'

/** A word of the report, the language it is to be judged by, and how a dictionary would have it written. */
export type WrittenWord = Hit & {
  readonly word: string
  readonly plain: string
  readonly language: Language
  /** The field it is still being written in: the report has it when that is left. */
  readonly openField?: string
}

/** More texts than a large report has. */
const MAX_TEXTS = 20_000
const knownWords = new Map<string, ReadonlyArray<FoundWord>>()

/** Made of names of people and places: only what begins with a small letter is a word of the language. */
const ofNames: ReadonlyArray<string> = ['credit', 'address']

/** The words of a text that can be judged. The address of a link has none. */
export function wordsOfText(
  chapter: ChapterId | null,
  { place, text, passages }: WrittenText,
  language: Language,
): ReadonlyArray<WrittenWord> {
  if (place.kind === 'link') return []
  const isOfNames = ofNames.includes(place.kind)
  const isShort = place.kind === 'label' || place.kind === 'heading'
  return wordsIn(text).flatMap((found) => {
    const judgedBy = languageAt(passages, found, language)
    if (judgedBy !== 'nb' && judgedBy !== 'nn') return []
    // A label has no sentences: a full stop there is that of an abbreviation, as in «Endr.».
    if (isShort && text[found.end] === '.') return []
    if (isOfNames && /^\p{Lu}/u.test(found.word)) return []
    return [{ ...found, chapter, place, plain: plainWord(found.word), language: judgedBy }]
  })
}

/** A text that has not changed is not read again. */
function wordsIn(text: string): ReadonlyArray<FoundWord> {
  const before = knownWords.get(text)
  if (before) return before
  if (knownWords.size >= MAX_TEXTS) knownWords.clear()
  const words = wordsInText(text)
  knownWords.set(text, words)
  return words
}

/** Null for a word that is partly in one language and partly in another. */
function languageAt(
  passages: WrittenText['passages'],
  { start, end }: FoundWord,
  language: Language,
): PassageLanguage | null {
  const passage = passages.find((one) => one.start < end && one.end > start)
  if (!passage) return language
  return passage.start <= start && passage.end >= end ? passage.language : null
}
