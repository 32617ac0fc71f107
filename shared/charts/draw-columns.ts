import type { SeriesChart } from './chart.ts'
import { drawLegend, markerPath } from './draw-legend.ts'
import {
  at,
  BASELINE,
  type ChartDrawing,
  cutText,
  LINE_HEIGHT,
  rectangle,
  type Shape,
  SLANT,
  segment,
  TEXT_SIZE,
  textWidth,
  wrapText,
} from './drawing.ts'
import { type ValueAxis, valueAxis } from './value-axis.ts'

/** Pixels. */
const PLOT_HEIGHT = 220
const AXIS_GAP = 8
const LABEL_LINES = 3
const LABEL_GAP = 6
/** Of the room for one category, what its columns fill. */
const FILLED = 0.68
/** More figures than this hide what they stand on. */
const MAX_VALUES = 24
/** Names closer than this run into each other even when they slant; then not every category is named. */
const MIN_LABEL = 18
const MAX_SLANTED = 150

type Plot = {
  readonly chart: SeriesChart
  readonly axis: ValueAxis
  readonly left: number
  readonly top: number
  readonly width: number
  /** Of one category. */
  readonly band: number
  readonly y: (value: number) => number
}

/** Columns beside or on top of each other, or lines, over a row of categories. */
export function drawColumns(chart: SeriesChart, width: number): ChartDrawing {
  const isLine = chart.kind === 'line'
  const axis = valueAxis(chart)
  const legend = drawLegend(
    chart.series.map(({ name }) => name),
    width,
    isLine,
  )
  const left = Math.max(...axis.ticks.map(({ text }) => textWidth(text))) + AXIS_GAP
  const unitHeight = chart.unit === '' ? LINE_HEIGHT / 2 : LINE_HEIGHT + 12
  const top = legend.height + unitHeight
  const span = axis.maximum - axis.minimum
  const plot: Plot = {
    ...{ chart, axis, left, top },
    width: width - left,
    band: (width - left) / chart.categories.length,
    y: (value) => top + PLOT_HEIGHT * (1 - (value - axis.minimum) / span),
  }
  const labels = categoryLabels(plot)
  const marks = isLine
    ? lines(plot)
    : chart.kind === 'stacked'
      ? stackedColumns(plot)
      : columnsBeside(plot)
  return {
    width,
    height: top + PLOT_HEIGHT + labels.height,
    shapes: [
      ...legend.shapes,
      ...unitLabel(chart, legend.height),
      ...grid(plot),
      ...marks,
      ...labels.shapes,
    ],
  }
}

function unitLabel({ unit }: SeriesChart, above: number): ReadonlyArray<Shape> {
  if (unit === '') return []
  return [{ kind: 'text', role: 'axis', x: 0, y: above + TEXT_SIZE, anchor: 'start', text: unit }]
}

function grid({ axis, left, width, y }: Plot): ReadonlyArray<Shape> {
  return axis.ticks.flatMap(({ value, text }): ReadonlyArray<Shape> => {
    const isAxis = value === 0 || (axis.minimum > 0 && value === axis.minimum)
    return [
      {
        kind: 'rule',
        role: isAxis ? 'axis' : 'grid',
        path: segment(left, y(value), left + width, y(value)),
      },
      {
        ...{ kind: 'text', role: 'axis', x: left - AXIS_GAP, y: y(value) + BASELINE },
        ...{ anchor: 'end', text },
      },
    ]
  })
}

function categoryLabels(plot: Plot): Pick<ChartDrawing, 'height' | 'shapes'> {
  const { chart, left, top, band } = plot
  const room = band - LABEL_GAP
  const words = chart.categories.flatMap((name) => name.split(' '))
  if (words.some((word) => textWidth(word) > room)) return slantedLabels(plot)
  const named = chart.categories.map((name) => wrapText(name, room, LABEL_LINES))
  const shapes = named.flatMap((lines, index) =>
    lines.map(
      (text, line): Shape => ({
        ...{ kind: 'text', role: 'axis', anchor: 'middle', text },
        x: left + band * (index + 0.5),
        y: top + PLOT_HEIGHT + 18 + line * LINE_HEIGHT,
      }),
    ),
  )
  const most = Math.max(1, ...named.map((lines) => lines.length))
  return { height: 12 + most * LINE_HEIGHT, shapes }
}

/** Names that slant end under what they name. */
function slantedLabels({ chart, left, top, band }: Plot): Pick<ChartDrawing, 'height' | 'shapes'> {
  const every = Math.ceil(MIN_LABEL / band)
  const named = chart.categories.map((name, index) =>
    index % every === 0 ? cutText(name, MAX_SLANTED) : '',
  )
  const shapes = named.flatMap((text, index): ReadonlyArray<Shape> => {
    if (text === '') return []
    const place = { x: left + band * (index + 0.5) + BASELINE, y: top + PLOT_HEIGHT + 16 }
    return [{ kind: 'text', role: 'axis', anchor: 'end', isSlanted: true, text, ...place }]
  })
  const longest = Math.max(...named.map(textWidth))
  return { height: 26 + longest * Math.sin((SLANT * Math.PI) / 180), shapes }
}

function columnsBeside({ chart, left, band, y }: Plot): ReadonlyArray<Shape> {
  const { series, categories } = chart
  const step = (band * FILLED) / series.length
  const hasValues = series.length * categories.length <= MAX_VALUES
  return series.flatMap(({ points }, index) =>
    points.flatMap((point, category): ReadonlyArray<Shape> => {
      if (!point) return []
      const x = left + band * (category + (1 - FILLED) / 2) + step * index
      const [upper, lower] = [y(Math.max(point.value, 0)), y(Math.min(point.value, 0))]
      const room = series.length === 1 ? band : step + band * (1 - FILLED) * 0.5
      const value: Shape = {
        ...{ kind: 'text', role: 'value', anchor: 'middle', text: point.text },
        x: x + step / 2,
        y: point.value < 0 ? lower + TEXT_SIZE + 1 : upper - 5,
      }
      return [
        { kind: 'area', series: index, path: rectangle(x + 0.5, upper, step - 1, lower - upper) },
        ...(hasValues && textWidth(point.text) <= room ? [value] : []),
      ]
    }),
  )
}

function stackedColumns({ chart, left, band, y }: Plot): ReadonlyArray<Shape> {
  const width = band * FILLED
  return chart.categories.flatMap((_, category) => {
    const x = left + band * (category + (1 - FILLED) / 2)
    let above = 0
    let below = 0
    return chart.series.flatMap(({ points }, series): ReadonlyArray<Shape> => {
      const point = points[category]
      if (!point || point.value === 0) return []
      const from = point.value > 0 ? above : below
      const to = from + point.value
      if (point.value > 0) above = to
      else below = to
      const [upper, lower] = [y(Math.max(from, to)), y(Math.min(from, to))]
      const fits = lower - upper >= LINE_HEIGHT + 2 && textWidth(point.text) <= width - 6
      const value: Shape = {
        ...{ kind: 'text', role: 'inside', anchor: 'middle', text: point.text },
        ...{ x: x + width / 2, y: (upper + lower) / 2 + BASELINE },
      }
      return [
        { kind: 'area', series, path: rectangle(x, upper, width, lower - upper) },
        ...(fits ? [value] : []),
      ]
    })
  })
}

/** A missing figure breaks the line. */
function lines({ chart, left, band, y }: Plot): ReadonlyArray<Shape> {
  const x = (category: number) => left + band * (category + 0.5)
  const hasValues = chart.series.length === 1 && chart.categories.length <= MAX_VALUES
  return chart.series.flatMap(({ points }, series): ReadonlyArray<Shape> => {
    const path = points
      .map((point, index) => {
        if (!point) return ''
        return `${points[index - 1] ? 'L' : 'M'}${at(x(index))} ${at(y(point.value))}`
      })
      .join('')
    const marks = points.flatMap((point, index): ReadonlyArray<Shape> => {
      if (!point) return []
      const marker = markerPath(series, x(index), y(point.value))
      const value: Shape = {
        ...{ kind: 'text', role: 'value', anchor: 'middle', text: point.text },
        ...{ x: x(index), y: y(point.value) - 10 },
      }
      const fits = hasValues && textWidth(point.text) <= band
      return [{ kind: 'marker', series, path: marker }, ...(fits ? [value] : [])]
    })
    return [{ kind: 'line', series, path }, ...marks]
  })
}
