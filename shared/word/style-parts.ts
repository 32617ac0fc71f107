import { type IParagraphStyleOptions, LineRuleType } from 'docx'
import { halfPoints, twips, type WordTheme } from './theme.ts'
import type { WordTexts } from './word-texts.ts'

export type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>
export type Run = NonNullable<IParagraphStyleOptions['run']>
export type StyleNames = WordTexts['styleNames']

/** A paragraph style that people can choose in Word. */
export function style(
  id: string,
  name: string,
  paragraph: Paragraph & { readonly widowControl?: boolean },
  run: Run,
): IParagraphStyleOptions {
  const basedOn = id === 'Normal' ? {} : { basedOn: 'Normal' }
  return { id, name, ...basedOn, quickFormat: true, paragraph, run }
}

/** Points before and after, and the line height as a multiple. */
export function spacing(
  before: number,
  after: number,
  line: number,
): NonNullable<Paragraph['spacing']> {
  return {
    before: twips(before),
    after: twips(after),
    line: Math.round(line * 240),
    lineRule: LineRuleType.AUTO,
  }
}

/** How tall a font says that a line is, for a size of 1, where a theme does not say. */
const LINE_HEIGHT = 1.2

/**
 * A style whose lines are given in points, "at least", and not as a multiple of what the font says: programs round that
 * height each in their own way, and over a page that becomes a line. A taller sign still gets its room.
 */
export function evenLines(
  { fonts, sizes }: WordTheme,
  { paragraph, run, ...rest }: IParagraphStyleOptions,
): IParagraphStyleOptions {
  const { line, lineRule } = paragraph?.spacing ?? {}
  if (line === undefined || lineRule !== LineRuleType.AUTO) {
    return { ...rest, ...(paragraph && { paragraph }), ...(run && { run }) }
  }
  const isTable = run?.font === fonts.table
  const natural = fonts.lineHeights?.[isTable ? 'table' : 'text'] ?? LINE_HEIGHT
  const size = typeof run?.size === 'number' ? run.size : halfPoints(sizes.text)
  const height = Math.round((size / 2) * natural * (line / 240) * 20)
  return {
    ...rest,
    ...(run && { run }),
    paragraph: {
      ...paragraph,
      spacing: { ...paragraph?.spacing, line: height, lineRule: LineRuleType.AT_LEAST },
    },
  }
}
