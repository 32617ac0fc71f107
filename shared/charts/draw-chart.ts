import type { SeriesChart } from './chart.ts'
import { drawBars } from './draw-bars.ts'
import { drawColumns } from './draw-columns.ts'
import { drawPie } from './draw-pie.ts'
import type { ChartDrawing } from './drawing.ts'

/** A chart as shapes, as wide as it is given; how high follows from what is in it. */
export function drawChart(chart: SeriesChart, width: number): ChartDrawing {
  if (chart.kind === 'pie') return drawPie(chart, width)
  return chart.kind === 'bar' ? drawBars(chart, width) : drawColumns(chart, width)
}
