import { type IParagraphStyleOptions, LineRuleType } from 'docx'
import { twips } from './theme.ts'
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
