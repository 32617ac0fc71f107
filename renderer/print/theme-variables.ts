import type { CSSProperties } from 'react'
import { tintOf } from '../../shared/base/color.ts'
import type { TableLine, ThemeColor, ThemeLook } from '../../shared/contract/theme-look.ts'
import type { ReportLook } from '../../shared/report/look.ts'

/**
 * A theme as the custom properties that the style sheets of print read, in the report's own colour where it has one. What
 * a sheet has no property for looks the same in every theme.
 */
export function themeVariables(theme: ThemeLook, own: ReportLook | undefined): CSSProperties {
  const { fonts, sizes, tables } = theme
  const brand = own?.brand
  const colors =
    brand === undefined
      ? theme.colors
      : { ...theme.colors, brand, brandLight: brand, tint: tintOf(brand) }
  const color = (name: ThemeColor) => `#${colors[name]}`
  const line = (one: TableLine | null) => (one ? `${one.weight}pt solid ${color(one.color)}` : '0')
  const shade = (name: ThemeColor | null) => (name ? color(name) : 'transparent')
  const points = (size: number | undefined) => `${size ?? sizes.text}pt`
  const variables = {
    '--font-text': family(fonts.text, 'serif'),
    '--font-table': family(fonts.table, 'sans-serif'),
    '--ink': color('ink'),
    '--ink-soft': color('quietInk'),
    '--brand': color('brand'),
    '--brand-strong': color('brandLight'),
    '--tint': color('tint'),
    '--line': color('line'),
    '--line-strong': color('line'),
    '--size-text': points(sizes.text),
    '--size-lead': points(sizes.lead),
    '--size-table': points(sizes.table),
    '--size-caption': points(sizes.caption),
    '--size-note': points(sizes.note),
    '--size-title': points(sizes.coverTitle),
    '--size-year': points(sizes.coverYear),
    ...Object.fromEntries(
      [1, 2, 3, 4].map((level) => [`--size-h${level}`, points(sizes.headings[level - 1])]),
    ),
    '--under-head': line(tables.underHead),
    '--under-group': line(tables.underGroup),
    '--between-rows': line(tables.betweenRows),
    '--at-end': line(tables.atEnd),
    '--over-subtotal': line(tables.overSubtotal),
    '--over-total': line(tables.overTotal),
    '--under-total': line(tables.underTotal),
    '--head-shade': shade(tables.headShade),
    '--banding': shade(tables.banding),
    '--chapter-break': theme.chapterStartsPage ? 'page' : 'auto',
  }
  // Safe: React takes custom properties, which its type does not name.
  return variables as CSSProperties
}

/** A font by name, in quotes: a name may hold spaces, and nothing that ends a text in a style sheet. */
export function family(name: string, otherwise: 'serif' | 'sans-serif'): string {
  return `"${name.replaceAll(/["\\\n]/g, '')}", ${otherwise}`
}
