import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx'
import { MAX_HEADING, mm } from './theme.ts'

/** A list Word can count. */
export type NumberingDefinition = {
  readonly reference: string
  readonly levels: ReadonlyArray<ILevelsOptions>
}

/**
 * docx writes `{name-0}` for a list and replaces it all over the document at the end, also where the report says just
 * that. U+FFFF never comes into a report's text, so no text looks like one of these.
 */
function listName(name: string): string {
  return `\uffff${name}`
}

/** The list that numbers headings. */
export const HEADING_LIST = listName('heading')
/** Bullets in the text. */
export const BULLET_LIST = listName('bullet')
/** Numbered lists in the text. */
export const NUMBER_LIST = listName('number')
/** Bullets in table cells, which have less room. */
export const CELL_BULLET_LIST = listName('cell-bullet')
/** Numbered lists in table cells. */
export const CELL_NUMBER_LIST = listName('cell-number')

/** How far each level of a list is moved in, in millimetres. */
export const listSteps = { bullet: 6, number: 7 } as const
/** How far each level of a list in a cell is moved in, in millimetres. */
export const cellListSteps = { bullet: 3, number: 4.5 } as const

/** The name of a list that starts at a heading's number. */
export function restartList(index: number): string {
  return listName(`heading-${index}`)
}

/** Where the text of a numbered heading begins, in millimetres, by level. */
const headingIndents = [12, 14, 15, 17, 19, 22, 25]

/** What stands after the number of a chapter on the first level: nothing, a full stop, or `.0`. */
export type HeadingForm = '' | '.' | '.0'

/** The list that numbers headings 1, 1.1, 1.1.1; `start` is the number its first heading shows. */
export function headingDefinition(
  reference: string,
  form: HeadingForm,
  start: ReadonlyArray<number> = [],
): NumberingDefinition {
  const levels = headingIndents.slice(0, MAX_HEADING).map((indent, level): ILevelsOptions => {
    const counted = Array.from({ length: level + 1 }, (_, upper) => `%${upper + 1}`).join('.')
    const text = level === 0 ? `${counted}${form}` : counted
    const paragraph = { indent: { left: mm(indent), hanging: mm(indent) } }
    return {
      level,
      text,
      format: LevelFormat.DECIMAL,
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.TAB,
      start: start[level] ?? 1,
      // Only the style's own list may name the style: Word takes a style that two lists name from either.
      style: start.length === 0 ? { style: `Heading${level + 1}`, paragraph } : { paragraph },
    }
  })
  return { reference, levels }
}

/** The lists of text and of table cells. */
export const listDefinitions: ReadonlyArray<NumberingDefinition> = [
  { reference: BULLET_LIST, levels: bullets(listSteps.bullet) },
  { reference: NUMBER_LIST, levels: numbers(listSteps.number) },
  { reference: CELL_BULLET_LIST, levels: bullets(cellListSteps.bullet) },
  { reference: CELL_NUMBER_LIST, levels: numbers(cellListSteps.number) },
]

function bullets(step: number): ReadonlyArray<ILevelsOptions> {
  return ['•', '–', '•', '–'].map((text, level) => listLevel(level, step, text, LevelFormat.BULLET))
}

function numbers(step: number): ReadonlyArray<ILevelsOptions> {
  return [
    listLevel(0, step, '%1.', LevelFormat.DECIMAL),
    listLevel(1, step, '%2)', LevelFormat.LOWER_LETTER),
    listLevel(2, step, '%3.', LevelFormat.LOWER_ROMAN),
    listLevel(3, step, '%4)', LevelFormat.DECIMAL),
  ]
}

function listLevel(
  level: number,
  step: number,
  text: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
): ILevelsOptions {
  const indent = { left: mm(step * (level + 1)), hanging: mm(step) }
  return { level, text, format, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
}
