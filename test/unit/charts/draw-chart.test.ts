import { describe, expect, it } from 'vitest'
import type { ChartPoint, SeriesChart } from '../../../shared/charts/chart.ts'
import { drawChart } from '../../../shared/charts/draw-chart.ts'
import type { Shape } from '../../../shared/charts/drawing.ts'
import { valueAxis } from '../../../shared/charts/value-axis.ts'

function chartOf(
  kind: SeriesChart['kind'],
  ...series: ReadonlyArray<ReadonlyArray<number | null>>
): SeriesChart {
  const point = (value: number | null): ChartPoint | null =>
    value === null ? null : { value, text: String(value), facts: [] }
  return {
    kind,
    categories: (series[0] ?? []).map((_, index) => `K${index + 1}`),
    series: series.map((values, index) => ({ name: `S${index + 1}`, points: values.map(point) })),
    ...{ unit: '', decimals: 0, leftOut: [] },
  }
}

const ticks = (chart: SeriesChart) => valueAxis(chart).ticks.map(({ text }) => text)

describe('the scale', () => {
  it('has round steps from zero', () => {
    expect(ticks(chartOf('column', [27_133, 25_210]))).toEqual(
      ['0', '10 000', '20 000', '30 000'].map((text) => text.replace(' ', '\u00a0')),
    )
    expect(ticks(chartOf('column', [0.3, 0.7]))).toEqual(['0,0', '0,2', '0,4', '0,6', '0,8'])
  })

  it('goes below zero for what is negative, and above it only when something is', () => {
    expect(ticks(chartOf('column', [-8, 4]))).toEqual(['−10', '−5', '0', '5'])
    expect(ticks(chartOf('bar', [-9768, -8406])).at(-1)).toBe('0')
  })

  it('is there for nothing but zeros, for one point and where figures are missing', () => {
    expect(valueAxis(chartOf('column', [0, 0]))).toMatchObject({ minimum: 0, maximum: 1 })
    expect(ticks(chartOf('line', [5])).at(-1)).toBe('5')
    expect(ticks(chartOf('line', [null, 40, null]))).toEqual(['0', '10', '20', '30', '40'])
  })

  it('begins above zero for lines that would be flat, never for columns', () => {
    expect(valueAxis(chartOf('line', [96.2, 97.1, 98.4])).minimum).toBe(96)
    expect(valueAxis(chartOf('column', [96.2, 97.1, 98.4])).minimum).toBe(0)
  })

  it('holds the sums of what is stacked, above and below zero', () => {
    const { minimum, maximum } = valueAxis(chartOf('stacked', [60, 10], [50, -30]))
    expect([minimum, maximum]).toEqual([-50, 150])
  })
})

describe('a drawing', () => {
  const shapes = (chart: SeriesChart, kind: Shape['kind']) =>
    drawChart(chart, 640).shapes.filter((shape) => shape.kind === kind)

  it('has a column for each figure that is there, and names the series when there are several', () => {
    expect(shapes(chartOf('column', [1, null, 3]), 'area')).toHaveLength(2)
    const legend = shapes(chartOf('column', [1, 2], [3, 4]), 'text').filter(
      (shape) => shape.kind === 'text' && shape.role === 'legend',
    )
    expect(legend).toMatchObject([{ text: 'S1' }, { text: 'S2' }])
  })

  it('breaks a line where a figure is missing', () => {
    const [line] = shapes(chartOf('line', [1, 2, null, 4]), 'line')
    expect(line?.kind === 'line' && line.path.match(/M/g)).toHaveLength(2)
  })

  it('draws a pie of one part as a whole circle', () => {
    const [slice] = shapes(chartOf('pie', [12]), 'area')
    expect(slice?.kind === 'area' && slice.path.match(/A/g)).toHaveLength(2)
  })

  it('lets names slant where there is no room for them to lie, and keeps all shapes within its edges', () => {
    const values = Array.from({ length: 12 }, (_, index) => index - 3)
    const chart = chartOf('column', values, values)
    const named = { ...chart, categories: values.map((value) => `September ${value}`) }
    const { height, shapes: all } = drawChart(named, 640)
    const slanted = all.filter((shape) => shape.kind === 'text' && shape.isSlanted)
    expect(slanted).toHaveLength(12)
    for (const shape of all) {
      if (shape.kind !== 'text') continue
      expect(shape.x).toBeGreaterThanOrEqual(0)
      expect(shape.x).toBeLessThanOrEqual(640)
      expect(shape.y).toBeLessThanOrEqual(height)
    }
  })

  it.each(['column', 'bar', 'line', 'pie', 'stacked'] as const)(
    'of kind %s has no broken number',
    (kind) => {
      const odd = chartOf(kind, [1, 1e9, 0.001], [3, 2, 1])
      expect(JSON.stringify(drawChart(odd, 320))).not.toMatch(/NaN|Infinity|null/)
    },
  )
})
