import type { ChartChoice, ChartModel } from '../charts/chart.ts'
import { chartModel } from '../charts/chart-model.ts'
import { describeChart } from '../charts/describe-chart.ts'
import { NBSP } from '../language/format-number.ts'
import { phrases } from '../language/phrases.ts'
import type { Numbering } from './numbering.ts'
import type { ChartBlock, Report } from './report.ts'

/** What of a block says what its chart shows. */
export type ChartSource = ChartChoice & Pick<ChartBlock, 'table' | 'alt'>

/** What a chart shows, and how it is said to those who cannot see it. */
export type ChartText = { readonly model: ChartModel | null; readonly alt: string }

/** A chart as its table is now; null when the table is gone. The model is null when there is nothing to draw. */
export function resolveChart(
  { tables, settings: { language } }: Pick<Report, 'tables' | 'settings'>,
  numbering: Pick<Numbering, 'tables' | 'tableBlocks'>,
  block: ChartSource,
): ChartText | null {
  const table = tables[block.table]
  if (!table) return null
  const model = chartModel(table, block, language)
  const placed = numbering.tableBlocks.get(table.id)
  const number = placed === undefined ? undefined : numbering.tables.get(placed)
  const where =
    number === undefined ? null : `${phrases[language].table.toLowerCase()}${NBSP}${number}`
  const alt = block.alt ?? (model ? describeChart(model, language, where) : '')
  return { model, alt }
}
