import type { ColumnId, FactId, RowId } from '../base/id.ts'

export const chartKinds = ['column', 'bar', 'line', 'pie', 'stacked', 'risk'] as const
/** `column` stands, `bar` lies; `stacked` is columns on top of each other; `risk` is likelihood by impact. */
export type ChartKind = (typeof chartKinds)[number]

/** What of a table a chart shows. The figures are the table's: a chart has none of its own. */
export type ChartChoice = {
  readonly chart: ChartKind
  /** Absent: the items, without sums. */
  readonly rows?: ReadonlyArray<RowId>
  /** Absent: every column of values, or the latest where there is room for one. */
  readonly columns?: ReadonlyArray<ColumnId>
  /** What is told apart by colour; the other stands along the axis. Absent: see `seriesFrom`. */
  readonly series?: SeriesFrom
}

export const seriesFroms = ['rows', 'columns'] as const
export type SeriesFrom = (typeof seriesFroms)[number]

export type ChartModel = SeriesChart | RiskMatrix

/** A chart of figures, ready to be drawn on the screen and in Word. */
export type SeriesChart = {
  readonly kind: Exclude<ChartKind, 'risk'>
  readonly categories: ReadonlyArray<string>
  /** At least one, each with a point for every category. A pie has one. */
  readonly series: ReadonlyArray<ChartSeries>
  /** What every figure is counted in: `tusen kroner`; may be empty. */
  readonly unit: string
  /** The most that any of the figures is shown with. */
  readonly decimals: number
  /** Names of rows or columns that could not be drawn among the others. */
  readonly leftOut: ReadonlyArray<LeftOut>
}

export type ChartSeries = {
  readonly name: string
  readonly points: ReadonlyArray<ChartPoint | null>
}

/** `value` is for drawing only; `text` is the figure as the table shows it. More facts than one are put together. */
export type ChartPoint = {
  readonly value: number
  readonly text: string
  readonly facts: ReadonlyArray<FactId>
}

/** Another unit than the rest, no room for it, or a slice that is not above zero. */
export type LeftOut = { readonly name: string; readonly because: 'unit' | 'room' | 'negative' }

/** Risks by how likely they are and what they lead to. */
export type RiskMatrix = {
  readonly kind: 'risk'
  /** From the least to the most. */
  readonly likelihoods: ReadonlyArray<string>
  readonly impacts: ReadonlyArray<string>
  readonly risks: ReadonlyArray<Risk>
  /** Risks whose likelihood or impact cannot be read. */
  readonly unplaced: ReadonlyArray<string>
}

export type Risk = {
  /** As it stands in the matrix: its rank in the table, else where it stands there, from 1. */
  readonly mark: string
  readonly name: string
  /** Positions in `likelihoods` and `impacts`. */
  readonly likelihood: number
  readonly impact: number
}

export type RiskLevel = 'low' | 'medium' | 'high'
