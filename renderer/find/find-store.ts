import { groupBy } from '../../shared/base/group-by.ts'
import type { BlockId, ChapterId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import type { FindOptions } from '../../shared/report/text-pattern.ts'
import { createStore } from '../stores/create-store.ts'

export type FindState = FindOptions & {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly query: string
  readonly replacement: string
  /** In reading order, of the report as it was when it was last looked through. */
  readonly hits: ReadonlyArray<Hit>
  /** What the hits are hits of: a moment behind what is written. */
  readonly searched: string
  /** Position among the hits of the one that was gone to; null before that, and when it is gone. */
  readonly current: number | null
  /** What was done last, for screen readers. */
  readonly said: string
  /** Grows when the bar is asked for, so that its field takes the keyboard also when it is open. */
  readonly asked: number
}

export const findStore = createStore<FindState>({
  isOpen: false,
  isReplacing: false,
  query: '',
  replacement: '',
  matchesCase: false,
  wholeWords: false,
  hits: [],
  searched: '',
  current: null,
  said: '',
  asked: 0,
})

export function currentHit({ hits, current }: Pick<FindState, 'hits' | 'current'>): Hit | null {
  return current === null ? null : (hits[current] ?? null)
}

/** Hits by the block they stand in, chapter by chapter; `title` for those of a chapter's title, `elsewhere` the rest. */
export type HitsByPlace = ReadonlyMap<
  ChapterId | null,
  ReadonlyMap<BlockId | 'title' | 'elsewhere', ReadonlyArray<Hit>>
>

const known = new WeakMap<ReadonlyArray<Hit>, HitsByPlace>()

export function hitsByPlace(hits: ReadonlyArray<Hit>): HitsByPlace {
  const before = known.get(hits)
  if (before) return before
  const grouped = new Map(
    [...groupBy(hits, (hit) => hit.chapter)].map(([chapter, inChapter]) => [
      chapter,
      groupBy(inChapter, ({ place }) => whereOf(place)),
    ]),
  )
  known.set(hits, grouped)
  return grouped
}

function whereOf(place: Hit['place']): BlockId | 'title' | 'elsewhere' {
  if ('block' in place) return place.block
  return place.kind === 'title' ? place.kind : 'elsewhere'
}

/** Whether a chapter's title has a hit, and whether that is the one gone to. */
export function titleMark(state: FindState, chapter: ChapterId): 'hit' | 'current' | undefined {
  if (!state.isOpen || !hitsByPlace(state.hits).get(chapter)?.has('title')) return undefined
  const current = currentHit(state)
  const isCurrent = current?.place.kind === 'title' && current.chapter === chapter
  return isCurrent ? 'current' : 'hit'
}
