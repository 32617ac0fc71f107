import { type FileChild, Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import type { SeriesChart } from '../../charts/chart.ts'
import { drawChart } from '../../charts/draw-chart.ts'
import { type ValueAxis, valueAxis } from '../../charts/value-axis.ts'
import { shareOf } from '../../media/print-size.ts'
import type { ResolvedChart } from '../../report/resolved.ts'
import { chartColor, chartDashes, chartMarkers, chartNumberFormat } from '../chart-look.ts'
import { plainText } from '../clean-text.ts'
import type { ExportContext } from '../export-context.ts'
import { mm, twips, type WordTheme } from '../theme.ts'
import { figureCaption } from './figure-caption.ts'
import { writeRiskMatrix } from './risk-matrix.ts'
import { type Before, BOX_INDENT, boxFormat, type Flow, withoutGap } from './text.ts'

/** A chart with its caption under it, on the same page. None when there is nothing to draw. */
export function writeChart(
  context: ExportContext,
  chart: ResolvedChart,
  before: Before,
): ReadonlyArray<FileChild> {
  const { model, box } = chart
  if (!model) return []
  const frame: Flow = box ? boxFormat(context, box) : {}
  const caption = [...figureCaption(context, chart)]
  const hasCaption = caption.length > 0
  const after = frame.spacing?.after ?? twips(10)
  const above = before === 'table' ? twips(14) : frame.spacing?.before
  const first: Flow = {
    ...(before === 'page-break' && { pageBreakBefore: true }),
    spacing: { ...(above !== undefined && { before: above }), after: hasCaption ? 0 : after },
  }
  const drawn: ReadonlyArray<FileChild> =
    model.kind === 'risk'
      ? writeRiskMatrix(context, model, chart, { ...first, keepNext: hasCaption })
      : [
          new Paragraph({
            style: 'Picture',
            ...withoutGap(frame),
            ...first,
            keepNext: hasCaption,
            children: [nativeChart(context, model, chart)],
          }),
        ]
  if (!hasCaption) return drawn
  const spacing = { before: twips(4), after }
  return [
    ...drawn,
    new Paragraph({
      ...{ style: 'Caption', ...withoutGap(frame), spacing, keepNext: false },
      children: caption,
    }),
  ]
}

function nativeChart(
  context: ExportContext,
  model: SeriesChart,
  { alt, size, box }: ResolvedChart,
): ChartRun {
  const { page, theme, texts } = context
  const room = page.textWidth - (box ? 2 * mm(BOX_INDENT) : 0)
  const width = Math.round((room / TWIPS_PER_PIXEL) * shareOf[size])
  context.charts++
  return new ChartRun({
    ...chartOptions(cleaned(model), theme),
    transformation: { width, height: heightOf(model, width) },
    font: { name: theme.fonts.table, color: theme.colors.ink },
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: `${texts.chart} ${context.charts}`, description: plainText(alt) },
  })
}

const TWIPS_PER_PIXEL = 15
const MIN_HEIGHT = 160

/** As on the screen, apart from a pie: its names stand beside it however narrow it is. */
function heightOf(model: SeriesChart, width: number): number {
  const height = model.kind === 'pie' ? Math.min(width * 0.6, 240) : drawChart(model, width).height
  return Math.max(Math.round(height), MIN_HEIGHT)
}

/** Characters XML cannot hold are left out; a series or category without a name is a dash, since docx demands one. */
function cleaned(model: SeriesChart): SeriesChart {
  const named = (text: string) => plainText(text) || '–'
  return {
    ...model,
    categories: model.categories.map(named),
    series: model.series.map((series) => ({ ...series, name: named(series.name) })),
  }
}

function chartOptions(model: SeriesChart, theme: WordTheme): ChartRunOptions {
  switch (model.kind) {
    case 'pie':
      return pieOptions(model, theme)
    case 'line':
      return lineOptions(model, theme)
    default:
      return columnOptions(model, theme)
  }
}

/** More figures than this would stand on top of each other: Word moves none aside. */
const MAX_VALUES = 12

function columnOptions(model: SeriesChart, theme: WordTheme): ChartRunOptions {
  const { categories, series, decimals, kind } = model
  const isBar = kind === 'bar'
  const isStacked = kind === 'stacked'
  // Figures to the left of bars below zero would stand on the names of the categories.
  const isBelowZero = series.some(({ points }) => points.some((point) => (point?.value ?? 0) < 0))
  const isShort = isBar ? !isBelowZero : series.length * categories.length <= MAX_VALUES
  return {
    ...shared(model, valueAxis(model)),
    ...(isBar ? { type: 'bar' } : { type: 'column' }),
    categories: [...categories],
    series: series.map(({ name, points }, index) => ({
      name,
      values: points.map((point) => point?.value ?? null),
      color: chartColor(theme, index),
    })),
    ...(isStacked && { stacking: 'stacked' as const }),
    gapWidth: 60,
    ...(!isStacked && { overlap: 0 }),
    // The first category at the top, as in the table, and the figures still at the bottom.
    ...(isBar && { categoryAxis: { reverseOrder: true } }),
    ...(isShort &&
      !isStacked && {
        dataLabels: { value: true, numberFormat: chartNumberFormat(model, decimals) },
      }),
  }
}

function lineOptions(model: SeriesChart, theme: WordTheme): ChartRunOptions {
  const { categories, series, decimals } = model
  const hasValues = series.length === 1 && categories.length <= MAX_VALUES
  const at = <T>(all: ReadonlyArray<T>, index: number) => all[index % all.length]
  return {
    ...shared(model, valueAxis(model)),
    type: 'line',
    categories: [...categories],
    series: series.map(({ name, points }, index) => {
      const color = chartColor(theme, index)
      const shape = at(chartMarkers, index) ?? 'circle'
      const dash = at(chartDashes, index) ?? 'solid'
      return {
        name,
        values: points.map((point) => point?.value ?? null),
        color,
        markers: { shape, size: 7 },
        line: { color, dash },
      }
    }),
    ...(hasValues && {
      dataLabels: {
        ...{ value: true, position: 'above' as const },
        numberFormat: chartNumberFormat(model, decimals),
      },
    }),
  }
}

function shared(model: SeriesChart, { minimum, maximum, step, ticks }: ValueAxis) {
  const decimals = ticks.reduce((most, { text }) => Math.max(most, fraction(text)), 0)
  return {
    legend: model.series.length > 1 ? ({ position: 'top' } as const) : (false as const),
    valueAxis: {
      ...{ minimum, maximum, interval: step },
      numberFormat: chartNumberFormat(model, decimals),
      ...(model.unit !== '' && { title: plainText(model.unit) }),
      ...(model.kind === 'bar' && { crossesAt: 'maximum' as const }),
    },
  }
}

function fraction(text: string): number {
  return text.split(',')[1]?.length ?? 0
}

/** Shares at the slices and names beside them: names at the slices are broken in pieces where there is little room. */
function pieOptions(model: SeriesChart, theme: WordTheme): ChartRunOptions {
  return {
    type: 'pie',
    categories: [...model.categories],
    series: model.series.map(({ name, points }) => ({
      name,
      values: points.map((point) => point?.value ?? null),
      colors: points.map((_, index) => chartColor(theme, index)),
    })),
    legend: { position: 'right' },
    dataLabels: {
      ...{ percentage: true, position: 'outsideEnd' },
      numberFormat: '0.0\u00a0%',
    },
  }
}
