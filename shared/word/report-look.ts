import { tintOf } from '../base/color.ts'
import type { ReportLook } from '../report/look.ts'
import type { WordTheme } from './theme.ts'

/** A theme in the report's own colour, where it has one: then links are in it too, and shades are lighter kinds of it. */
export function inColorOf(look: ReportLook | undefined, theme: WordTheme): WordTheme {
  const brand = look?.brand
  if (brand === undefined) return theme
  const colors = { ...theme.colors, brand, brandLight: brand, tint: tintOf(brand) }
  return { ...theme, colors }
}
