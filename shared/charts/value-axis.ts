import { decimalFromNumber } from '../base/decimal.ts'
import { formatDecimal } from '../language/format-number.ts'
import type { SeriesChart } from './chart.ts'

/** A scale that begins and ends at round figures. */
export type ValueAxis = {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly ticks: ReadonlyArray<{ readonly value: number; readonly text: string }>
}

/** About as many steps as can be read without crowding. */
const STEPS = 5
/** Lines that move less than this part of their height begin above zero, or they would be flat. */
const FLAT = 0.25

/** The scale of a chart's figures. Bars begin at zero; lines where they can be told apart. */
export function valueAxis(chart: SeriesChart): ValueAxis {
  const [low, high] = rangeOf(chart)
  const isFlat =
    chart.kind === 'line' && high - low < FLAT * Math.max(Math.abs(low), Math.abs(high))
  const from = isFlat && high > low && low > 0 ? low : Math.min(0, low)
  const to = isFlat && high > low && high < 0 ? high : Math.max(0, high)
  const step = to > from ? niceStep((to - from) / STEPS) : 1
  const first = Math.floor(clean(from / step))
  const last = Math.max(first + 1, Math.ceil(clean(to / step)))
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = clean((first + index) * step)
    return { value, text: formatDecimal(decimalFromNumber(value), decimals) }
  })
  return { minimum: clean(first * step), maximum: clean(last * step), step, ticks }
}

/** The lowest and the highest that is drawn: of stacked columns, their sums above and below zero. */
function rangeOf({ kind, series, categories }: SeriesChart): readonly [number, number] {
  const values = categories.flatMap((_, index) => {
    const here = series.flatMap(({ points }) => points[index]?.value ?? [])
    if (kind !== 'stacked') return here
    const sum = (part: ReadonlyArray<number>) => part.reduce((total, value) => total + value, 0)
    return [sum(here.filter((value) => value < 0)), sum(here.filter((value) => value > 0))]
  })
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

/** 1, 2 or 5 times a power of ten, not below what is asked for. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10
  return clean(factor * power)
}

/** Without the last bits of a double: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  const rounded = Number(value.toPrecision(12))
  return rounded === 0 ? 0 : rounded
}
