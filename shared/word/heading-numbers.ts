import type { NumberingDefinition } from './numbering.ts'
import { headingDefinition, restartList } from './numbering.ts'

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
  /** The extra lists that were needed. */
  readonly restarts: ReadonlyArray<NumberingDefinition>
}

/**
 * Word counts a multilevel list from what stands above: a level starts again under each item of a higher level. Where
 * the resolved number is another (the first heading is on level 2, say), a new list is started at the right number.
 */
export function createHeadingNumbers(): HeadingNumbers {
  const restarts: NumberingDefinition[] = []
  let reference: string | null = null
  let counts: ReadonlyArray<number> = []
  /** Levels above this one are shown but were never counted; Word's next number there is not to be relied on. */
  let countedFrom = 1
  const next: HeadingNumbers['next'] = (number, level) => {
    if (number === '') return { kind: 'none' }
    const parts = readParts(number)
    if (parts === null || parts.length !== level) return { kind: 'text', number }
    const predicted = predict(counts, level)
    counts = parts
    if (predicted !== null && level >= countedFrom && predicted.join('.') === number) {
      return reference === null ? { kind: 'style' } : { kind: 'list', reference, level: level - 1 }
    }
    countedFrom = level
    const restart = headingDefinition(restartList(restarts.length + 1), parts)
    reference = restart.reference
    restarts.push(restart)
    return { kind: 'list', reference, level: level - 1 }
  }
  return { next, restarts }
}

function predict(counts: ReadonlyArray<number>, level: number): ReadonlyArray<number> | null {
  if (counts.length < level - 1) return null
  return [...counts.slice(0, level - 1), (counts[level - 1] ?? 0) + 1]
}

function readParts(number: string): ReadonlyArray<number> | null {
  return /^\d{1,4}(\.\d{1,4})*$/.test(number) ? number.split('.').map(Number) : null
}
