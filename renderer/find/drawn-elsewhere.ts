import type { PersonId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'

/** What people are called in a role, in the first roster or among the first signatures that have it. */
export function drawnPerson(person: PersonId): HTMLElement | undefined {
  return elementsWith(`[data-person="${person}"]`)[0]
}

/** Everyone in the rosters and among the signatures that are drawn. */
export function shownPeople(): ReadonlySet<string> {
  return new Set(elementsWith('[data-person]').flatMap(({ dataset }) => dataset.person ?? []))
}

/** The parts of the page that show what is written in a field: who made a picture, people and the address. */
export function shownIn({ place }: Pick<Hit, 'place'>): ReadonlyArray<HTMLElement> {
  if (place.kind === 'credit') return elementsWith(`[data-credit="${place.block}"]`)
  if (place.kind === 'person') return elementsWith(`[data-person="${place.person}"]`)
  return place.kind === 'address' ? elementsWith('[data-contact="address"]') : []
}

/** Where some letters of a text are drawn, in an element that shows the whole of it among other words. */
export function rangeWithin(
  element: HTMLElement,
  text: string,
  { start, end }: Pick<Hit, 'start' | 'end'>,
): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node instanceof Text ? node.data.indexOf(text) : -1
    if (at === -1) continue
    const range = document.createRange()
    range.setStart(node, at + start)
    range.setEnd(node, at + end)
    return range
  }
  return null
}

function elementsWith(selector: string): ReadonlyArray<HTMLElement> {
  return [...document.querySelectorAll<HTMLElement>(`main ${selector}`)]
}
