import type { FactId } from '../base/id.ts'
import type { TypedTable } from '../tables/typed-table.ts'
import type { ChartChoice } from './chart.ts'
import { chartModel } from './chart-model.ts'

/** The facts that a chart draws; none for a risk matrix, which places words. */
export function chartFacts(table: TypedTable, choice: ChartChoice): ReadonlyArray<FactId> {
  // Whichever the language, the figures are the same.
  const model = chartModel(table, choice, 'nb')
  if (model === null || model.kind === 'risk') return []
  return model.series.flatMap(({ points }) => points.flatMap((point) => point?.facts ?? []))
}
