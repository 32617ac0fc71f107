import type { ReportSettings } from '../../shared/report/report.ts'
import { change } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'

/** Puts a word in the report's own list. One step in the history, never joined with another. */
export function addWord(word: string): void {
  const { words = [] } = reportStore.getState().settings
  if (!words.includes(word)) setWords([...words, word])
}

export function removeWord(word: string): void {
  setWords((reportStore.getState().settings.words ?? []).filter((one) => one !== word))
}

/** A list without words is absent, so that a report that never had one is saved as before. */
function setWords(words: ReadonlyArray<string>): void {
  const { words: _, ...settings } = reportStore.getState().settings
  const next: ReportSettings = words.length === 0 ? settings : { ...settings, words }
  change({ settings: next })
}
