import type { ChapterId } from '../../shared/base/id.ts'
import { countWords } from '../editor/count-words.ts'
import { createStore } from './create-store.ts'
import { reportStore } from './report-store.ts'

export type ChapterWords = {
  readonly total: number
  readonly byChapter: ReadonlyMap<ChapterId, number>
}

/** The words of each chapter, a moment behind what is written. */
export const chapterWordsStore = createStore<ChapterWords>({ total: 0, byChapter: new Map() })

const PAUSE_MS = 500

/** Counts while somebody looks; gives what stops it. */
export function watchWords(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = reportStore.subscribe((state, previous) => {
    if (state.textRevision === previous.textRevision && state.chapters === previous.chapters) return
    clearTimeout(timer)
    timer = setTimeout(count, PAUSE_MS)
  })
  count()
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function count(): void {
  const { chapters } = reportStore.getState()
  const byChapter = new Map(chapters.map(({ id }) => [id, countWords(id)]))
  const total = [...byChapter.values()].reduce((sum, words) => sum + words, 0)
  chapterWordsStore.setState({ total, byChapter })
}
