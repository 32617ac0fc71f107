import type { Language } from '../../shared/language/language.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages.ts'

/** The part of a worker that is used. */
export type SpellingWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<SpellingAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Judges words, and remembers what it has judged. */
export type Checker = {
  /** Whether a word is right; undefined while nobody has asked. */
  readonly verdict: (language: Language, word: string) => boolean | undefined
  /** Asks about the words that have no verdict yet; false when the dictionary could not be had. */
  readonly judge: (language: Language, words: ReadonlyArray<string>) => Promise<boolean>
  readonly suggest: (language: Language, word: string) => Promise<ReadonlyArray<string>>
  readonly close: () => void
}

/** More different words than any report has: what goes on adding words must not fill the memory. */
const MAX_VERDICTS = 200_000

type Waiting = (answer: SpellingAnswer) => void
/** `Omit` would make one type of the two kinds of question. */
type Ask = (
  question:
    | { readonly kind: 'check'; readonly words: ReadonlyArray<string> }
    | { readonly kind: 'suggest'; readonly word: string },
  language: Language,
) => Promise<ReadonlyArray<string> | null>

/** `folder` is the address of the dictionaries; the worker starts at the first question. */
export function createChecker(startWorker: () => SpellingWorker, folder: string): Checker {
  const line = openLine(startWorker, folder)
  const verdicts = new Map<string, boolean>()
  const keyOf = (language: Language, word: string): string => `${language} ${word}`
  const verdict: Checker['verdict'] = (language, word) => verdicts.get(keyOf(language, word))
  return {
    verdict,
    async judge(language, words) {
      const unknown = [...new Set(words)].filter((word) => verdict(language, word) === undefined)
      if (unknown.length === 0) return true
      const wrong = await line.ask({ kind: 'check', words: unknown }, language)
      if (wrong === null) return false
      if (verdicts.size > MAX_VERDICTS) verdicts.clear()
      const wrongWords = new Set(wrong)
      for (const word of unknown) verdicts.set(keyOf(language, word), !wrongWords.has(word))
      return true
    },
    suggest: async (language, word) => (await line.ask({ kind: 'suggest', word }, language)) ?? [],
    close: line.close,
  }
}

/** Questions to the worker and their answers, told apart by number. */
function openLine(startWorker: () => SpellingWorker, folder: string) {
  const waiting = new Map<number, Waiting>()
  let worker: SpellingWorker | null = null
  let lastId = 0

  function failAll(failure: string): void {
    for (const [id, answer] of waiting) answer({ id, failure })
    waiting.clear()
    worker?.terminate()
    worker = null
  }

  function start(): SpellingWorker {
    const started = startWorker()
    started.onmessage = ({ data: answer }) => {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    }
    started.onerror = (event) => failAll(event.message)
    return started
  }

  const ask: Ask = (question, language) =>
    new Promise((resolve) => {
      worker ??= start()
      const id = ++lastId
      waiting.set(id, (answer) => resolve('words' in answer ? answer.words : null))
      worker.postMessage({ ...question, id, folder, language } satisfies SpellingQuestion)
    })
  return { ask, close: () => failAll('closed') }
}
