import type { ChapterId } from '../../shared/base/id.ts'
import { createStore } from './create-store.ts'
import { reportStore } from './report-store.ts'

export type ChapterTreeState = {
  /** Chapters whose underlying ones are hidden, for as long as the report is open. */
  readonly closed: ReadonlySet<ChapterId>
  /** What was done last with the keyboard, to be read aloud; the number tells two of the same apart. */
  readonly said: { readonly words: string; readonly time: number }
}

const fresh: ChapterTreeState = { closed: new Set(), said: { words: '', time: 0 } }

export const chapterTreeStore = createStore<ChapterTreeState>(fresh)

reportStore.subscribe((state, previous) => {
  if (state.id !== previous.id) chapterTreeStore.setState(fresh)
})

/** Has something read aloud by a screen reader. */
export function sayInTree(words: string): void {
  chapterTreeStore.setState(({ said }) => ({ said: { words, time: said.time + 1 } }))
}
