import { createHunspellFromStrings } from 'hunspell-wasm'
import type { Language } from '../../shared/language/language.ts'
import { createDictionary, type Dictionary } from './dictionary.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages.ts'

/** Judges words away from the window, so that loading a dictionary or finding suggestions never holds up typing. */
type WorkerScope = {
  onmessage: ((event: MessageEvent<SpellingQuestion>) => void) | null
  readonly postMessage: (answer: SpellingAnswer) => void
}

// Safe: this file runs as a dedicated worker only, and the window speaks to it in these types.
const scope = globalThis as unknown as WorkerScope
const dictionaries = new Map<Language, Promise<Dictionary>>()

scope.onmessage = ({ data: question }) => {
  answer(question).then(
    (words) => scope.postMessage({ id: question.id, words }),
    (error: unknown) => scope.postMessage({ id: question.id, failure: String(error) }),
  )
}

async function answer(question: SpellingQuestion): Promise<ReadonlyArray<string>> {
  const dictionary = await dictionaryOf(question.language, question.folder)
  if (question.kind === 'suggest') return dictionary.suggest(question.word)
  return question.words.filter((word) => !dictionary.isWord(word))
}

function dictionaryOf(language: Language, folder: string): Promise<Dictionary> {
  const known = dictionaries.get(language)
  if (known !== undefined) return known
  const loading = loadDictionary(language, folder)
  dictionaries.set(language, loading)
  // A file that could not be read now may be readable at the next question.
  loading.catch(() => dictionaries.delete(language))
  return loading
}

async function loadDictionary(language: Language, folder: string): Promise<Dictionary> {
  const names = [`${language}/index.aff`, `${language}/index.dic`, `words.${language}.txt`]
  const [affixes = '', words = '', fieldWords = ''] = await Promise.all(
    names.map((name) => readText(new URL(name, folder))),
  )
  return createDictionary(await createHunspellFromStrings(affixes, words), fieldWords)
}

/** From the shell the page came from; the content policy allows no other address. */
async function readText(address: URL): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address.pathname} was answered with ${response.status}.`)
  return await response.text()
}
