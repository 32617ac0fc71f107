import { isRecord } from '../base/reading.ts'
import { type TableLine, type TableLook, themeColors } from '../contract/theme-look.ts'

/** The tables of a theme that does not say: a strong line under the head, thin ones between rows, totals between two. */
export const ordinaryTables: TableLook = {
  underHead: { color: 'brand', weight: 1.5 },
  underGroup: { color: 'brand', weight: 0.5 },
  betweenRows: { color: 'line', weight: 0.5 },
  atEnd: { color: 'brand', weight: 1 },
  overSubtotal: { color: 'ink', weight: 0.75 },
  overTotal: { color: 'brand', weight: 1 },
  underTotal: { color: 'brand', weight: 1 },
  headShade: null,
  banding: null,
}

const lines = [
  'underHead',
  'underGroup',
  'betweenRows',
  'atEnd',
  'overSubtotal',
  'overTotal',
  'underTotal',
] as const
const shades = ['headShade', 'banding'] as const

/** What is wrong with the tables of a theme file, or null. */
export function tableLookProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'tables is not an object'
  const line = lines.find((name) => value[name] !== null && !isLine(value[name]))
  if (line) return `tables.${line} is neither null nor a colour and a weight of at most 6 points`
  const shade = shades.find((name) => value[name] !== null && !isTableColor(value[name]))
  return shade ? `tables.${shade} is neither null nor a colour of the theme` : null
}

/** Word draws lines from a quarter of a point to six (ECMA-376 Part 1, 17.18.2 and 17.4.66). */
function isLine(value: unknown): boolean {
  if (!isRecord(value) || !isTableColor(value.color)) return false
  return typeof value.weight === 'number' && value.weight >= 0.25 && value.weight <= 6
}

function isTableColor(value: unknown): boolean {
  return themeColors.some((name) => name === value)
}

/** The weight of a line as Word counts it, in eighths of a point. */
export function eighths({ weight }: TableLine): number {
  return Math.round(weight * 8)
}
