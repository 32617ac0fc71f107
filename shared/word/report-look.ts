import { lighten } from '../base/color.ts'
import type { ReportLook } from '../report/look.ts'
import type { WordTheme } from './theme.ts'

/** How much of white is in the shade that goes with a colour. */
const TINT = 0.9

/** A theme in the report's own colour, where it has one: then links are in it too, and shades are lighter kinds of it. */
export function inColorOf(look: ReportLook | undefined, theme: WordTheme): WordTheme {
  const brand = look?.brand
  if (brand === undefined) return theme
  const colors = { ...theme.colors, brand, brandLight: brand, tint: lighten(brand, TINT) }
  return { ...theme, colors }
}
