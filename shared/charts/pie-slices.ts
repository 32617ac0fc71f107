import { decimalFromNumber } from '../base/decimal.ts'
import { formatDecimal } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import type { ChartPoint, LeftOut, SeriesChart } from './chart.ts'
import { chartWords } from './chart-words.ts'

/** More slices than this are too thin to be told apart. */
const MAX_SLICES = 8

type Slice = { readonly name: string; readonly point: ChartPoint }

/**
 * A pie's parts, or null when there are none: what is not above zero is no part of a whole, and the smallest are put
 * together so that the parts still make up the whole.
 */
export function pieSlices(model: SeriesChart, language: Language): SeriesChart | null {
  const [series] = model.series
  if (!series) return null
  const slices: Slice[] = []
  const gone: LeftOut[] = []
  model.categories.forEach((name, index) => {
    const point = series.points[index]
    if (point && point.value > 0) slices.push({ name, point })
    else if (point) gone.push({ name, because: 'negative' })
  })
  if (slices.length === 0) return null
  const shown = joinSmallest(slices, chartWords[language].others)
  return {
    ...model,
    categories: shown.map(({ name }) => name),
    series: [{ name: series.name, points: shown.map(({ point }) => point) }],
    leftOut: [...model.leftOut, ...gone],
  }
}

function joinSmallest(slices: ReadonlyArray<Slice>, others: string): ReadonlyArray<Slice> {
  if (slices.length <= MAX_SLICES) return slices
  const bySize = slices.toSorted((a, b) => b.point.value - a.point.value)
  const large = new Set(bySize.slice(0, MAX_SLICES - 1))
  const small = slices.filter((slice) => !large.has(slice))
  // The figures are drawn, not counted with, from here on: the last bits of a double are cut off.
  const value = Number(small.reduce((sum, { point }) => sum + point.value, 0).toPrecision(12))
  const decimals = Math.max(...small.map(({ point }) => decimalsIn(point.text)))
  const text = formatDecimal(decimalFromNumber(value), decimals)
  const facts = small.flatMap(({ point }) => point.facts)
  const rest = { name: others, point: { value, text, facts } }
  return [...slices.filter((slice) => large.has(slice)), rest]
}

function decimalsIn(text: string): number {
  return text.split(',')[1]?.length ?? 0
}
