import { contrastWithWhite, READABLE_CONTRAST } from '../base/color.ts'
import { fail, type Result } from '../base/result.ts'
import { checkTheme, type WordTheme } from './theme.ts'

/**
 * A theme an organisation wrote, or what is wrong with it. Its fonts may be any that are installed; embedded are only the
 * product's own, whose licence allows it.
 */
export function readOwnTheme(
  text: string,
  productFonts: ReadonlySet<string>,
): Result<WordTheme, string> {
  const theme = checkTheme(parse(text))
  if (!theme.ok) return theme
  const foreign = theme.value.fonts.files.find(({ file }) => !productFonts.has(file))
  return foreign ? fail(`fonts.files: ${foreign.file}`) : theme
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is no theme, and is refused as one.
    return null
  }
}

/** The colours text is written in that are too light to be read on white. */
export function faintColors({ colors }: WordTheme): ReadonlyArray<string> {
  const ofText = ['ink', 'quietInk', 'brand', 'brandLight'] as const
  return ofText.filter((name) => contrastWithWhite(colors[name]) < READABLE_CONTRAST)
}
