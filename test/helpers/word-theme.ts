import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddedFont } from '../../shared/word/embed-fonts.ts'
import { readWordTheme, type WordTheme } from '../../shared/word/theme.ts'
import { projectRoot } from './source-files.ts'

const resources = join(projectRoot, 'resources')

/** The built-in theme as it lies in resources. */
export function builtInTheme(): WordTheme {
  return readWordTheme(JSON.parse(readFileSync(join(resources, 'themes/beretning.json'), 'utf8')))
}

/** The fonts that a theme names. */
export function themeFonts(theme: WordTheme): ReadonlyArray<EmbeddedFont> {
  return theme.fonts.files.map(({ family, face, file }) => ({
    family,
    face,
    data: new Uint8Array(readFileSync(join(resources, 'fonts', file))),
  }))
}
