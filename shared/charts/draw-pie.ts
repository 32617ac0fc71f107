import { decimalFromNumber } from '../base/decimal.ts'
import { formatDecimal, NBSP } from '../language/format-number.ts'
import type { SeriesChart } from './chart.ts'
import { legendEntry } from './draw-legend.ts'
import { at, type ChartDrawing, cutText, LINE_HEIGHT, type Shape } from './drawing.ts'

/** Pixels. */
const RADIUS = 100
const GAP = 36
const ROW = LINE_HEIGHT + 7

/** A pie with its parts listed beside it: name, figure and share, so that no part is known by its colour alone. */
export function drawPie(chart: SeriesChart, width: number): ChartDrawing {
  const points = chart.series[0]?.points ?? []
  const values = points.map((point) => point?.value ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  const isNarrow = width < 2 * RADIUS + GAP + 200
  const listHeight = ROW * values.length
  const height = isNarrow ? 2 * RADIUS + 20 + listHeight : Math.max(2 * RADIUS, listHeight) + 4
  const middle = isNarrow ? RADIUS + 2 : height / 2
  const listLeft = isNarrow ? 0 : 2 * RADIUS + GAP
  const listTop = isNarrow ? 2 * RADIUS + 20 : (height - listHeight) / 2
  let turned = 0
  const shapes = values.flatMap((value, index): ReadonlyArray<Shape> => {
    const share = value / total
    const path = slice(RADIUS + 2, middle, turned, share)
    turned += share
    const percent = formatDecimal(decimalFromNumber(Number((share * 100).toFixed(6))), 1)
    const figure = `${points[index]?.text ?? ''} (${percent}${NBSP}%)`
    const text = cutText(`${chart.categories[index] ?? ''}: ${figure}`, width - listLeft - 20)
    return [
      { kind: 'area', series: index, path },
      ...legendEntry(text, index, listLeft, listTop + ROW * (index + 0.5), false),
    ]
  })
  const unit: ReadonlyArray<Shape> =
    chart.unit === ''
      ? []
      : [
          {
            ...{ kind: 'text', role: 'axis', anchor: 'start', text: chart.unit },
            ...{ x: listLeft, y: height + LINE_HEIGHT },
          },
        ]
  return { width, height: height + (unit.length > 0 ? ROW : 0), shapes: [...shapes, ...unit] }
}

/** A part of a circle, from the top and with the clock. A whole circle is two halves: an arc cannot end where it begins. */
function slice(x: number, y: number, from: number, share: number): string {
  const edge = (part: number) => {
    const angle = 2 * Math.PI * part
    return `${at(x + RADIUS * Math.sin(angle))} ${at(y - RADIUS * Math.cos(angle))}`
  }
  const arc = (to: number, part: number) =>
    `A${RADIUS} ${RADIUS} 0 ${part > 0.5 ? 1 : 0} 1 ${edge(to)}`
  if (share >= 1) return `M${edge(0)}${arc(0.5, 0.5)}${arc(1, 0.5)}z`
  return `M${at(x)} ${at(y)}L${edge(from)}${arc(from + share, share)}z`
}
