import { fail, ok, type Result } from '../base/result.ts'
import { contrastWithWhite } from './contrast.ts'
import { themeProblem, type WordTheme } from './theme.ts'

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5

/**
 * A theme an organisation wrote, or what is wrong with it. Its fonts may be any that are installed; embedded are only the
 * product's own, whose licence allows it.
 */
export function readOwnTheme(
  text: string,
  productFonts: ReadonlySet<string>,
): Result<WordTheme, string> {
  const value = parse(text)
  const problem = themeProblem(value)
  if (problem !== null) return fail(problem)
  // Safe: themeProblem has looked at every property of the type.
  const theme = value as WordTheme
  const foreign = theme.fonts.files.find(({ file }) => !productFonts.has(file))
  return foreign ? fail(`fonts.files: ${foreign.file}`) : ok(theme)
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
  return ofText.filter((name) => contrastWithWhite(colors[name]) < READABLE)
}
