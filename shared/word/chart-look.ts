import type { SeriesChart } from '../charts/chart.ts'
import type { WordTheme } from './theme.ts'

/** After the theme's own colour: each with at least 3 : 1 to white, and neighbours differ also in grey. */
const colors = ['c77700', '7a5195', '4a90c2', 'b0413e', '2e8b57', '5b6669', '9a6b1f'] as const

/** The pattern that goes with a colour, so that a chart can be read without colours; the others are plain. */
export const chartPatterns: ReadonlyMap<string, string> = new Map([
  ['c77700', 'dkUpDiag'],
  ['4a90c2', 'dkDnDiag'],
  ['2e8b57', 'dkHorz'],
  ['9a6b1f', 'dkVert'],
])

export const chartMarkers = ['circle', 'square', 'triangle', 'diamond'] as const
export const chartDashes = ['solid', 'dash', 'shortDot', 'longDash'] as const

/** The colour of a series or slice, counted from 0. */
export function chartColor({ colors: { brand } }: WordTheme, index: number): string {
  const all = [brand, ...colors]
  return all[index % all.length] ?? brand
}

/**
 * How Word writes a chart's figures. Thousands are parted by no-break spaces of the format's own, since `#,##0` follows
 * the reader's system: 27 133 would be 27,133 on an English one. The decimal sign follows it, and is not mistaken.
 * Reference: ECMA-376 Part 1, 18.8.31 (number formats).
 */
export function chartNumberFormat({ series }: SeriesChart, decimals: number): string {
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []))
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  const space = '\\\u00a0'
  const small = `0${fraction}`
  const thousands = `#${space}##${small}`
  const millions = `#${space}###${space}##${small}`
  const largest = Math.max(...values.map(Math.abs))
  if (values.every((value) => value >= 0)) {
    return largest < 1000 ? small : `[>=1000000]${millions};[>=1000]${thousands};${small}`
  }
  // A format has room for two conditions, and the minus sign takes one.
  const positive = largest < 1000 ? small : largest < 1_000_000 ? thousands : millions
  return `${positive};\u2212${positive};0`
}
