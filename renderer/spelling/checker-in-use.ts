import { reportStore } from '../stores/report-store.ts'
import { type AcceptedWords, acceptedNear, isAccepted } from './accepted-words.ts'
import { type Checker, createChecker, type SpellingWorker } from './checker.ts'
import { canUnderline, spellingStore } from './spelling-store.ts'
import { wordsInText } from './words-in-text.ts'
import type { WrittenWord } from './written-words.ts'

type Word = Pick<WrittenWord, 'language' | 'plain'>

/** What the menu has room for. */
const MAX_SUGGESTIONS = 6

let checker: Checker | null = null

function checkerInUse(): Checker {
  checker ??= createChecker(startWorker, new URL('dictionaries/', document.baseURI).href)
  return checker
}

function startWorker(): SpellingWorker {
  return new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
}

/** Gives back the memory of the dictionaries; they are read again when they are needed. */
export function closeChecker(): void {
  checker?.close()
  checker = null
}

/** Has the words judged, and says in the status bar when they cannot be. */
export async function judge(words: ReadonlyArray<Word>): Promise<boolean> {
  const asked = checkerInUse()
  for (const language of ['nb', 'nn'] as const) {
    const ofLanguage = words.filter((word) => word.language === language)
    const isDone = await asked.judge(
      language,
      ofLanguage.map(({ plain }) => plain),
    )
    if (isDone) continue
    // One that was turned off while it was asked has no answer, and nothing is wrong with it.
    if (asked === checker) spellingStore.setState({ isAvailable: false })
    return false
  }
  if (!spellingStore.getState().isAvailable) spellingStore.setState({ isAvailable: canUnderline })
  return true
}

/** Whether there are words nobody has judged yet. */
export function isJudged({ language, plain }: Word): boolean {
  return checkerInUse().verdict(language, plain) !== undefined
}

/** Whether a judged word is wrong in this report. */
export function isWrong({ language, plain }: Word, accepted: AcceptedWords): boolean {
  return checkerInUse().verdict(language, plain) === false && !isAccepted(accepted, plain)
}

export async function suggestionsFor(
  { language, plain }: Word,
  accepted: AcceptedWords,
): Promise<ReadonlyArray<string>> {
  const fromList = acceptedNear(accepted, plain)
  const fromDictionary = await checkerInUse().suggest(language, plain)
  return [...new Set([...fromList, ...fromDictionary])].slice(0, MAX_SUGGESTIONS)
}

/** The report's own word list, the names of the organisation and of its people, and what is overlooked for now. */
export function acceptedWords(): AcceptedWords {
  const { words = [], organisation, people = [] } = reportStore.getState().settings
  const names = [organisation, ...people.map(({ name }) => name)].flatMap(wordsInText)
  return new Set([
    ...words,
    ...names.map(({ word }) => word),
    ...spellingStore.getState().overlooked,
  ])
}
