import { isRecord, type ReadContext, repaired } from '../base/reading.ts'
import { isMediaName, type MediaName, typeOfMedia } from '../media/media-name.ts'

/** What a report says of its own looks; the rest is the theme's. */
export type ReportLook = {
  /** A theme of the product by its id; absent: the one chosen when the report is exported. */
  readonly theme?: string
  /** The colour of headings, lines and heads of tables: six hexadecimal digits in lower case, without a hash. */
  readonly brand?: string
  /** Shown on the front page. */
  readonly logo?: Logo
}

/** A picture as it was added, and as it is put in Word when that is another. */
export type Logo = { readonly media: MediaName; readonly print?: MediaName }

/** What Word may show of a logo, best first; a drawing is shown as its print. */
export function logoNames(look: ReportLook | undefined): ReadonlyArray<MediaName> {
  const { media, print } = look?.logo ?? {}
  return [print, media].flatMap((name) => (name && typeOfMedia(name) !== 'svg' ? [name] : []))
}

/** Six hexadecimal digits as they are kept, of what a person writes: with a hash or without, also in capitals. */
export function readColor(typed: string): string | null {
  const digits = typed.trim().replace(/^#/, '').toLowerCase()
  return isColor(digits) ? digits : null
}

/** Reads the look of a report; see `readReport`. What is no theme, colour or picture is left out and named. */
export function readLook(value: unknown, context: ReadContext): { readonly look?: ReportLook } {
  if (value === undefined) return {}
  const place = 'settings.look'
  if (!isRecord(value)) return repaired({}, place, context)
  const left = (key: string) => repaired({}, `${place}.${key}`, context)
  const { theme, brand, logo } = value
  const look: ReportLook = {
    ...(theme !== undefined && (isThemeId(theme) ? { theme } : left('theme'))),
    ...(brand !== undefined && (isColor(brand) ? { brand } : left('brand'))),
    ...(logo !== undefined && (readLogo(logo) ?? left('logo'))),
  }
  return Object.keys(look).length === 0 ? {} : { look }
}

function readLogo(value: unknown): { readonly logo: Logo } | null {
  if (!isRecord(value) || !isMediaName(value.media)) return null
  const { media, print } = value
  return { logo: { media, ...(isMediaName(print) && { print }) } }
}

/** The name of a file in `resources/themes`, which may be one that only a newer program has. */
function isThemeId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value)
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{6}$/.test(value)
}
