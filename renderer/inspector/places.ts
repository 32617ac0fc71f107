import type { FactId } from '../../shared/base/id.ts'
import { type FactPlace, factPlaces } from '../../shared/report/fact-places.ts'
import { currentReport } from '../stores/report-store.ts'

/** Where in the text a fact is shown, as the text is now. */
export function placesShowing(fact: FactId): ReadonlyArray<FactPlace> {
  return factPlaces(currentReport().chapters).get(fact) ?? []
}
