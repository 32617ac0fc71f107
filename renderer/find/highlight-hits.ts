import { isId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import { currentHit, findStore, hitsByPlace } from './find-store.ts'
import { hitElement, hitRange } from './hit-element.ts'
import { isSearchDue } from './search-report.ts'

const ALL = 'find-hit'
const CURRENT = 'find-current'
/** How far outside the window hits are marked, in pixels, so that a short scroll shows them at once. */
const MARGIN = 300

/** Marks the hits in and near sight on the page, without a change to the page's elements. */
export function highlightHits(): void {
  // Something has been written since the search: the marks follow the letters until it is done again.
  if (isSearchDue()) return
  const state = findStore.getState()
  const current = currentHit(state)
  const { others, chosen } = state.isOpen
    ? rangesInSight(state.hits, current)
    : { others: [], chosen: [] }
  mark(ALL, others, 0)
  mark(CURRENT, chosen, 1)
}

export function clearHighlights(): void {
  mark(ALL, [], 0)
  mark(CURRENT, [], 0)
}

function mark(name: string, ranges: ReadonlyArray<Range>, priority: number): void {
  // Browsers without the highlight API show no marks; finding works the same.
  if (typeof Highlight === 'undefined') return
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

function rangesInSight(hits: ReadonlyArray<Hit>, current: Hit | null) {
  const others: Range[] = []
  const chosen: Range[] = []
  const chapters = hitsByPlace(hits)
  for (const section of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const { chapter } = section.dataset
    const blocks = isId('c', chapter) ? chapters.get(chapter) : undefined
    if (!blocks || !isInSight(section)) continue
    for (const inBlock of blocks.values()) {
      for (const { hit, range } of rangesOf(inBlock))
        (hit === current ? chosen : others).push(range)
    }
  }
  return { others, chosen }
}

/** Hits of one block: those of a table are drawn in a cell each, the others in the block itself. */
function rangesOf(hits: ReadonlyArray<Hit>) {
  const [first] = hits
  const block = first && first.place.kind === 'text' ? hitElement(first) : null
  if (block && !isInSight(block)) return []
  return hits.flatMap((hit) => {
    const element = block && hit.place.kind === 'text' ? block : hitElement(hit)
    const range = element && isInSight(element) ? hitRange(hit, element) : null
    return range ? [{ hit, range }] : []
  })
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -MARGIN && top < window.innerHeight + MARGIN
}
