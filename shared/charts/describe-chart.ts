import type { Language } from '../language/language.ts'
import type { ChartModel, ChartPoint, ChartSeries, RiskMatrix, SeriesChart } from './chart.ts'
import { type ChartWords, chartWords } from './chart-words.ts'
import { riskLevel } from './risk-matrix.ts'

/**
 * What a chart shows, for those who cannot see it: its kind, and the highest and lowest of each series. `table` is where
 * the figures stand (`tabell 3`); without it every figure is said.
 */
export function describeChart(chart: ChartModel, language: Language, table: string | null): string {
  const words = chartWords[language]
  if (chart.kind === 'risk') return describeRisks(chart, words)
  const unit = chart.unit === '' ? '' : `, ${words.countedIn} ${chart.unit}`
  const isShort = table === null || chart.kind === 'pie' || countOf(chart) <= MAX_SAID
  const series = chart.series.map((one) =>
    isShort ? everyFigure(chart, one, words) : extremes(chart, one, words),
  )
  const where = table === null ? [] : [`${words.figuresIn} ${table}.`]
  return [`${words.kinds[chart.kind]}${unit}.`, ...series, ...where].join(' ')
}

/** So many figures can be listened to. */
const MAX_SAID = 4

function countOf({ series, categories }: SeriesChart): number {
  return series.length * categories.length
}

type Named = { readonly category: string; readonly point: ChartPoint }

function pointsOf({ categories }: SeriesChart, { points }: ChartSeries): ReadonlyArray<Named> {
  return categories.flatMap((category, index) => {
    const point = points[index]
    return point ? [{ category, point }] : []
  })
}

function everyFigure(chart: SeriesChart, series: ChartSeries, { noFigure }: ChartWords): string {
  const said = chart.categories.map(
    (category, index) => `${category} ${series.points[index]?.text ?? noFigure}`,
  )
  return `${series.name}: ${said.join(', ')}.`
}

function extremes(chart: SeriesChart, series: ChartSeries, words: ChartWords): string {
  const points = pointsOf(chart, series).toSorted((a, b) => b.point.value - a.point.value)
  const [top] = points
  const bottom = points.at(-1)
  if (!top || !bottom) return `${series.name}: ${words.noFigure}.`
  if (top.point.value === bottom.point.value)
    return `${series.name}: ${words.same}, ${top.point.text}.`
  const say = (word: string, { category, point }: Named) =>
    `${word} ${category} ${words.with} ${point.text}`
  return `${series.name}: ${say(words.highest, top)}, ${say(words.lowest, bottom)}.`
}

function describeRisks(matrix: RiskMatrix, words: ChartWords): string {
  const risks = matrix.risks.map(({ mark, name, likelihood, impact }) => {
    const level = words.levels[riskLevel(matrix, likelihood, impact)].toLowerCase()
    const steps = [
      `${words.likelihood.toLowerCase()} ${matrix.likelihoods[likelihood] ?? ''}`,
      `${words.impact.toLowerCase()} ${matrix.impacts[impact] ?? ''}`,
    ]
    return `${mark} ${name}: ${level} (${steps.join(', ')}).`
  })
  return [`${words.kinds.risk}.`, ...risks].join(' ')
}
