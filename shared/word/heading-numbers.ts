import type { ResolvedReport } from '../report/resolved.ts'
import type { NumberingDefinition } from './numbering.ts'
import { HEADING_LIST, type HeadingForm, headingDefinition, restartList } from './numbering.ts'

/** How a heading gets its number in Word. */
export type HeadingNumber =
  /** The style's own list counts it. */
  | { readonly kind: 'style' }
  /** A list that starts at this number counts it, because the style's would show another one. */
  | { readonly kind: 'list'; readonly reference: string; readonly level: number }
  | { readonly kind: 'none' }
  /** The number is not of the kind Word counts, and stands as text. */
  | { readonly kind: 'text'; readonly number: string }

/** Counts headings as Word does, so that what Word shows is always the number on the screen. */
export type HeadingNumbers = {
  readonly next: (number: string, level: number) => HeadingNumber
  /** The style's own list, and the extra lists that were needed. */
  readonly definitions: () => ReadonlyArray<NumberingDefinition>
}

type ReadNumber = {
  readonly parts: ReadonlyArray<number>
  /** Null where the number does not show it: below the first level. */
  readonly form: HeadingForm | null
}

/** How the first numbered chapter writes its number, which is how the style's own list writes it. */
export function headingForm({ chapters }: Pick<ResolvedReport, 'chapters'>): HeadingForm {
  const first = chapters.find(({ chapter, number }) => chapter.level === 1 && number !== '')
  return (first && readNumber(first.number, 1)?.form) ?? ''
}

/**
 * Word counts a multilevel list from what stands above: a level starts again under each item of a higher level. Where
 * the resolved number is another (the first heading is on level 2, say) or is written another way, a new list is
 * started at the right number. `form` is how the style's own list writes the first level.
 */
export function createHeadingNumbers(form: HeadingForm): HeadingNumbers {
  const restarts: NumberingDefinition[] = []
  let reference: string | null = null
  let current = form
  let counts: ReadonlyArray<number> = []
  /** Levels above this one are shown but were never counted; Word's next number there is not to be relied on. */
  let countedFrom = 1
  const next: HeadingNumbers['next'] = (number, level) => {
    if (number === '') return { kind: 'none' }
    const read = readNumber(number, level)
    if (read === null) return { kind: 'text', number }
    const isExpected = areSame(predict(counts, level), read.parts) && level >= countedFrom
    counts = read.parts
    if (isExpected && (read.form ?? current) === current) {
      return reference === null ? { kind: 'style' } : { kind: 'list', reference, level: level - 1 }
    }
    countedFrom = level
    current = read.form ?? current
    const restart = headingDefinition(restartList(restarts.length + 1), current, read.parts)
    reference = restart.reference
    restarts.push(restart)
    return { kind: 'list', reference, level: level - 1 }
  }
  return { next, definitions: () => [headingDefinition(HEADING_LIST, form), ...restarts] }
}

function predict(counts: ReadonlyArray<number>, level: number): ReadonlyArray<number> | null {
  if (counts.length < level - 1) return null
  return [...counts.slice(0, level - 1), (counts[level - 1] ?? 0) + 1]
}

function areSame(predicted: ReadonlyArray<number> | null, parts: ReadonlyArray<number>): boolean {
  return predicted?.join('.') === parts.join('.')
}

/** Null when the number is not one that Word counts on this level. */
function readNumber(number: string, level: number): ReadNumber | null {
  const first = level === 1 ? /^(\d{1,4})(|\.|\.0)$/.exec(number) : null
  if (first) {
    // Safe: the pattern lets only the three forms through.
    return { parts: [Number(first[1])], form: first[2] as HeadingForm }
  }
  const parts = /^\d{1,4}(\.\d{1,4})*$/.test(number) ? number.split('.').map(Number) : []
  return level > 1 && parts.length === level ? { parts, form: null } : null
}
