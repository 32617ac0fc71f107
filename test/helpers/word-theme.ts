import { readFileSync } from 'node:fs'
import type { EmbeddedFont } from '../../shared/word/embed-fonts.ts'
import { readWordTheme, type WordTheme } from '../../shared/word/theme.ts'

const resources = new URL('../../resources/', import.meta.url)

/** The built-in theme as it lies in resources. */
export function builtInTheme(): WordTheme {
  return readWordTheme(
    JSON.parse(readFileSync(new URL('themes/beretning.json', resources), 'utf8')),
  )
}

/** The fonts that a theme names. */
export function themeFonts(theme: WordTheme): ReadonlyArray<EmbeddedFont> {
  return theme.fonts.files.map(({ family, face, file }) => ({
    family,
    face,
    data: new Uint8Array(readFileSync(new URL(`fonts/${file}`, resources))),
  }))
}
