import { findText, type Hit } from '../../shared/report/find-text.ts'
import { textPattern } from '../../shared/report/text-pattern.ts'
import { currentReport, reportStore } from '../stores/report-store.ts'
import { findStore } from './find-store.ts'

const QUERY_PAUSE_MS = 60
const TEXT_PAUSE_MS = 200

let timer: ReturnType<typeof setTimeout> | undefined

/** Looks through the report a moment from now; asked again before that, it is once. */
export function searchSoon(after: 'query' | 'text'): void {
  clearTimeout(timer)
  timer = setTimeout(searchNow, after === 'query' ? QUERY_PAUSE_MS : TEXT_PAUSE_MS)
}

/** Whether what was found may no longer stand where it was. */
export function isSearchDue(): boolean {
  return timer !== undefined
}

/** Looks through the report; the hit gone to stays that when it is still there. */
export function searchNow(): void {
  clearTimeout(timer)
  timer = undefined
  const state = findStore.getState()
  const hits = state.isOpen ? hitsNow() : []
  const before = state.current === null ? null : state.hits[state.current]
  const index = before ? hits.findIndex((hit) => isSameHit(hit, before)) : -1
  findStore.setState({
    hits,
    searched: state.query,
    current: index === -1 ? null : index,
    // The hit that was told about is gone.
    ...(before && index === -1 ? { said: '' } : {}),
  })
}

/** Looks through the report when something has changed since it was done. */
export function searchIfDue(): void {
  if (isSearchDue()) searchNow()
}

function hitsNow(): ReadonlyArray<Hit> {
  if (reportStore.getState().id === null) return []
  const { query, matchesCase, wholeWords } = findStore.getState()
  const pattern = textPattern(query, { matchesCase, wholeWords })
  return pattern ? findText(currentReport(), pattern) : []
}

function isSameHit(a: Hit, b: Hit): boolean {
  return a.start === b.start && a.end === b.end && isSamePlace(a, b)
}

export function isSamePlace(a: Hit, b: Hit): boolean {
  return a.chapter === b.chapter && JSON.stringify(a.place) === JSON.stringify(b.place)
}

/** Looks again whenever the report changes while the bar is open; another report closes it. Gives how to stop. */
export function watchReport(): () => void {
  return reportStore.subscribe((state, before) => {
    if (state.id !== before.id) {
      findStore.setState({ isOpen: false, hits: [], current: null })
      return
    }
    const isChanged =
      state.textRevision !== before.textRevision ||
      state.structureRevision !== before.structureRevision
    if (isChanged) searchSoon('text')
  })
}
