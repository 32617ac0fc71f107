import type { FactId } from '../../shared/base/id.ts'
import { type FactPlace, factPlaces } from '../../shared/report/fact-places.ts'
import type { Numbering } from '../../shared/report/numbering.ts'
import { currentReport } from '../stores/report-store.ts'
import { text } from '../text/text.ts'

const words = text.inspector

/** Where in the text a fact is shown, as the text is now. */
export function placesShowing(fact: FactId): ReadonlyArray<FactPlace> {
  return factPlaces(currentReport()).get(fact) ?? []
}

/** What a place is called: by its figure where it is one. */
export function placeWords(
  { chapter, title, block, paragraph }: FactPlace,
  { chapters, figures }: Pick<Numbering, 'chapters' | 'figures'>,
): string {
  const where = `${chapters.get(chapter) ?? ''} ${title}`.trim()
  const figure = figures.get(block)
  return figure === undefined ? words.paragraph(where, paragraph) : words.figure(where, figure)
}
