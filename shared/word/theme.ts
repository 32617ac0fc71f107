import { assertExists } from '../base/assert.ts'
import { isRecord } from '../base/reading.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { type ThemeLook, themeColors } from '../contract/theme-look.ts'
import { ordinaryTables, tableLookProblem } from './table-look.ts'

/** How a report looks in Word. Data, so that a trust can have its own; the built-in one is `resources/themes/beretning.json`. */
export type WordTheme = ThemeLook & {
  readonly name: string
  readonly fonts: {
    /** Files in `resources/fonts` to embed. */
    readonly files: ReadonlyArray<FontFile>
    /** How tall the fonts say that a line is, for a size of 1; 1.2 where the theme does not say. */
    readonly lineHeights?: { readonly text: number; readonly table: number }
  }
  /** A PNG or JPEG beside the theme file, for reports without a logo of their own. */
  readonly logo?: string
}

/** The faces of a font that Word can embed. */
export const fontFaces = ['regular', 'bold', 'italic', 'boldItalic'] as const
/** One of a font's faces. */
export type FontFace = (typeof fontFaces)[number]

/** A font file in `resources/fonts`, and which face of which family it holds. */
export type FontFile = { readonly family: string; readonly face: FontFace; readonly file: string }

/** The deepest heading: a chapter of level 4 with a heading of level 4 in it. */
export const MAX_HEADING = 7

/** Gives the theme in a parsed theme file. A theme is part of the product, so a wrong one throws. */
export function readWordTheme(value: unknown): WordTheme {
  const theme = checkTheme(value)
  if (theme.ok) return theme.value
  throw new Error(`The Word theme cannot be used because ${theme.error}.`)
}

/** The theme in a parsed theme file, or what is wrong with it. Tables it does not tell of are the ordinary ones. */
export function checkTheme(value: unknown): Result<WordTheme, string> {
  if (!isRecord(value)) return fail('it is not an object')
  const whole = { ...value, tables: value.tables ?? ordinaryTables }
  const problem = themeProblem(whole)
  // Safe: themeProblem has looked at every property of the type.
  return problem === null ? ok(whole as unknown as WordTheme) : fail(problem)
}

function themeProblem(value: Record<string, unknown>): string | null {
  const { fonts, colors, sizes, page } = value
  if (typeof value.name !== 'string') return 'name is not text'
  if (value.logo !== undefined && !isLogoFile(value.logo)) {
    return 'logo is not the name of a .png or .jpg file'
  }
  if (typeof value.chapterStartsPage !== 'boolean') return 'chapterStartsPage is not true or false'
  if (!isRecord(fonts) || typeof fonts.text !== 'string' || typeof fonts.table !== 'string') {
    return 'fonts lacks text or table'
  }
  if (!Array.isArray(fonts.files) || !fonts.files.every(isFontFile)) return 'fonts.files is wrong'
  if (fonts.lineHeights !== undefined && !areLineHeights(fonts.lineHeights)) {
    return 'fonts.lineHeights is not two positive numbers'
  }
  for (const name of themeColors) {
    const color = isRecord(colors) ? colors[name] : null
    if (typeof color !== 'string' || !/^[0-9a-f]{6}$/i.test(color)) return `colors.${name} is wrong`
  }
  return numbersProblem(sizes, page) ?? tableLookProblem(value.tables)
}

const sizeNames = [
  'text',
  'lead',
  'table',
  'caption',
  'note',
  'running',
  'coverTitle',
  'coverYear',
] as const
const marginNames = ['marginSide', 'marginTop', 'marginBottom'] as const

function numbersProblem(sizes: unknown, page: unknown): string | null {
  if (!isRecord(sizes) || !isRecord(page)) return 'sizes or page is missing'
  const wrongSize = sizeNames.find((name) => !isPositive(sizes[name]))
  if (wrongSize) return `sizes.${wrongSize} is not a positive number`
  const { headings } = sizes
  if (!Array.isArray(headings) || headings.length !== MAX_HEADING || !headings.every(isPositive)) {
    return `sizes.headings is not ${MAX_HEADING} positive numbers`
  }
  const wrongMargin = marginNames.find((name) => !isPositive(page[name]))
  return wrongMargin ? `page.${wrongMargin} is not a positive number` : null
}

function areLineHeights(value: unknown): boolean {
  return isRecord(value) && isPositive(value.text) && isPositive(value.table)
}

function isFontFile(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.family === 'string' &&
    typeof value.file === 'string' &&
    fontFaces.some((face) => face === value.face)
  )
}

/** A name alone: a theme from elsewhere reaches nothing but its own folder. */
function isLogoFile(value: unknown): boolean {
  return typeof value === 'string' && /^[^/\\:]+\.(?:png|jpe?g)$/i.test(value)
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0
}

/** Points as docx wants them: half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Points as twips, a twentieth of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Millimetres as twips. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** The size of the heading at an outline level from 1. */
export function headingSize(theme: WordTheme, level: number): number {
  return assertExists(theme.sizes.headings[level - 1], `level ${level} is 1–${MAX_HEADING}`)
}
