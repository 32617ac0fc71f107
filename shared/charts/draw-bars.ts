import type { SeriesChart } from './chart.ts'
import { drawLegend } from './draw-legend.ts'
import {
  BASELINE,
  type ChartDrawing,
  LINE_HEIGHT,
  rectangle,
  type Shape,
  segment,
  TEXT_SIZE,
  textWidth,
  wrapText,
} from './drawing.ts'
import { valueAxis } from './value-axis.ts'

/** Pixels. */
const BAR = 18
const CATEGORY_GAP = 14
const LABEL_GAP = 10
/** Of the width, the most that the names of the categories take. */
const LABEL_SHARE = 0.36
const LABEL_LINES = 2

/** Bars that lie, with the first category at the top: there is room for long names. */
export function drawBars(chart: SeriesChart, width: number): ChartDrawing {
  const { series, categories, unit } = chart
  const axis = valueAxis(chart)
  const legend = drawLegend(
    series.map(({ name }) => name),
    width,
    false,
  )
  const widest = Math.max(...categories.map(textWidth))
  const labelWidth = Math.min(widest, width * LABEL_SHARE)
  const left = labelWidth + LABEL_GAP
  // The last figure stands to the right of the longest bar.
  const figure = Math.max(
    ...series.flatMap(({ points }) => points.map((one) => textWidth(one?.text ?? ''))),
  )
  const right = width - Math.max(figure + 8, 16)
  const x = (value: number) =>
    left + ((value - axis.minimum) / (axis.maximum - axis.minimum)) * (right - left)
  const band = Math.max(series.length * BAR, LABEL_LINES * LINE_HEIGHT - 4) + CATEGORY_GAP
  const top = legend.height
  const bottom = top + band * categories.length
  const bars = categories.flatMap((name, category) => {
    const middle = top + band * (category + 0.5)
    return [
      ...labelOf(wrapText(name, labelWidth, LABEL_LINES), left - LABEL_GAP, middle),
      ...series.flatMap(({ points }, index): ReadonlyArray<Shape> => {
        const point = points[category]
        if (!point) return []
        const y = middle + BAR * (index - series.length / 2)
        const [from, to] = [x(Math.min(point.value, 0)), x(Math.max(point.value, 0))]
        return [
          { kind: 'area', series: index, path: rectangle(from, y + 1, to - from, BAR - 2) },
          {
            ...{ kind: 'text', role: 'value', anchor: 'start', text: point.text },
            ...{ x: to + 6, y: y + BAR / 2 + BASELINE },
          },
        ]
      }),
    ]
  })
  const ticks = axis.ticks.flatMap(
    ({ value, text }): ReadonlyArray<Shape> => [
      {
        kind: 'rule',
        role: value === 0 ? 'axis' : 'grid',
        path: segment(x(value), top, x(value), bottom),
      },
      {
        ...{ kind: 'text', role: 'axis', anchor: 'middle', text },
        ...{ x: x(value), y: bottom + TEXT_SIZE + 4 },
      },
    ],
  )
  const unitLabel: ReadonlyArray<Shape> =
    unit === ''
      ? []
      : [
          {
            ...{ kind: 'text', role: 'axis', anchor: 'end', text: unit },
            ...{ x: right, y: bottom + TEXT_SIZE + 4 + LINE_HEIGHT },
          },
        ]
  return {
    width,
    height: bottom + LINE_HEIGHT * (1 + unitLabel.length) + 8,
    shapes: [...legend.shapes, ...ticks, ...bars, ...unitLabel],
  }
}

function labelOf(lines: ReadonlyArray<string>, x: number, middle: number): ReadonlyArray<Shape> {
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + BASELINE
  return lines.map((text, line) => ({
    ...{ kind: 'text', role: 'axis', anchor: 'end', text },
    ...{ x, y: first + line * LINE_HEIGHT },
  }))
}
