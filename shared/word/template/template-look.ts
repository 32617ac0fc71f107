import { contrastWithWhite, READABLE_CONTRAST, tintOf } from '../../base/color.ts'
import type { PageMeasures } from '../export-context.ts'
import type { WordTheme } from '../theme.ts'
import { inherited, type StyleSheet } from './template-styles.ts'
import { childAt, everyElement, type XmlElement } from './xml-tree.ts'

const HEX = /^[0-9a-f]{6}$/i
/** Black on white, where a template says nothing of its own. */
const INK = '1a1a1a'

/**
 * The theme for what a template has no style for: its own font, size and colours, in our proportions. Nothing is embedded:
 * the licence of its fonts is not known.
 */
export function lookOf(
  sheet: StyleSheet,
  documentTheme: XmlElement | null,
  base: WordTheme,
): WordTheme {
  const heading = sheet.find('paragraph', 'heading 1')
  const text = fontOf(inherited(sheet, sheet.normal, 'w:rPr', 'w:rFonts'), documentTheme)
  const size = Number(inherited(sheet, sheet.normal, 'w:rPr', 'w:sz')?.attributes.get('w:val'))
  const points = Number.isFinite(size) && size >= 12 && size <= 60 ? size / 2 : 10
  const brand = firstReadable([
    heading && colorOf(inherited(sheet, heading, 'w:rPr', 'w:color'), documentTheme),
    themeColor(documentTheme, 'accent1'),
    themeColor(documentTheme, 'dk2'),
  ])
  return {
    ...base,
    fonts: { text: text ?? base.fonts.text, table: text ?? base.fonts.table, files: [] },
    colors: {
      ink: INK,
      quietInk: base.colors.quietInk,
      brand,
      brandLight: brand,
      tint: tintOf(brand),
      line: base.colors.line,
    },
    sizes: scaleSizes(base.sizes, points),
  }
}

function scaleSizes(sizes: WordTheme['sizes'], text: number): WordTheme['sizes'] {
  const scale = text / sizes.text
  const scaled = (points: number) => Math.max(7, Math.round(points * scale * 2) / 2)
  return {
    text,
    lead: scaled(sizes.lead),
    table: scaled(sizes.table),
    caption: scaled(sizes.caption),
    note: scaled(sizes.note),
    running: scaled(sizes.running),
    coverTitle: sizes.coverTitle,
    coverYear: sizes.coverYear,
    headings: sizes.headings.map(scaled),
  }
}

function fontOf(fonts: XmlElement | null, theme: XmlElement | null): string | null {
  const scheme = fonts?.attributes.get('w:asciiTheme')
  if (scheme) {
    const kind = scheme.startsWith('major') ? 'a:majorFont' : 'a:minorFont'
    const latin = theme && find(theme, kind)
    const face = latin && childAt(latin, 'a:latin')?.attributes.get('typeface')
    if (face) return face
  }
  // LibreOffice writes fonts to fall back on after a semicolon, and Word knows no name of more than 31 letters.
  const [name = ''] = (fonts?.attributes.get('w:ascii') ?? '').split(';')
  return name === '' || name.length > 31 ? null : name
}

function colorOf(color: XmlElement | null, theme: XmlElement | null): string | null {
  const value = color?.attributes.get('w:val') ?? ''
  if (HEX.test(value)) return value.toLowerCase()
  const name = color?.attributes.get('w:themeColor')
  return name ? themeColor(theme, schemeNames[name] ?? name) : null
}

/** ISO 29500-1, 17.18.97: what Word calls the colours of a theme. */
const schemeNames: Readonly<Record<string, string>> = {
  text1: 'dk1',
  text2: 'dk2',
  dark1: 'dk1',
  dark2: 'dk2',
  background1: 'lt1',
  background2: 'lt2',
  light1: 'lt1',
  light2: 'lt2',
}

function themeColor(theme: XmlElement | null, name: string): string | null {
  const found = theme && find(theme, `a:${name}`)
  const color = found && (childAt(found, 'a:srgbClr') ?? childAt(found, 'a:sysClr'))
  const value = color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? ''
  return HEX.test(value) ? value.toLowerCase() : null
}

function find(root: XmlElement, name: string): XmlElement | null {
  for (const element of everyElement(root)) if (element.name === name) return element
  return null
}

function firstReadable(colors: ReadonlyArray<string | null>): string {
  return (
    colors.find((color) => color !== null && contrastWithWhite(color) >= READABLE_CONTRAST) ?? INK
  )
}

/** A4 upright with the margins Word starts with, in twips. */
const ordinary = { w: 11906, h: 16838, margin: 1417 }
/** The least room a table is laid out in, whatever the section says. */
const LEAST_WIDTH = 2000

/** What a section has room for (ISO 29500-1, 17.6.11 and 17.6.13). */
export function measuresOf(section: XmlElement | null): PageMeasures {
  const size = section && childAt(section, 'w:pgSz')?.attributes
  const margin = section && childAt(section, 'w:pgMar')?.attributes
  const columns = section && childAt(section, 'w:cols')?.attributes
  const number = (value: string | undefined, otherwise: number) => {
    const read = Math.abs(Math.round(Number(value)))
    return Number.isFinite(read) && value !== undefined ? read : otherwise
  }
  const width = number(size?.get('w:w'), ordinary.w)
  const height = number(size?.get('w:h'), ordinary.h)
  const left = number(margin?.get('w:left'), ordinary.margin)
  const right = number(margin?.get('w:right'), ordinary.margin)
  const count = Math.max(1, number(columns?.get('w:num'), 1))
  const gaps = (count - 1) * number(columns?.get('w:space'), 720)
  const room = (across: number) => Math.max(LEAST_WIDTH, across - left - right)
  return {
    width,
    height,
    side: left,
    top: number(margin?.get('w:top'), ordinary.margin),
    bottom: number(margin?.get('w:bottom'), ordinary.margin),
    textWidth: Math.max(LEAST_WIDTH, Math.floor((room(width) - gaps) / count)),
    wideTextWidth: room(Math.max(width, height)),
  }
}
