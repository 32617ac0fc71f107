import { isRecord } from '../base/reading.ts'
import { languages } from '../language/language.ts'
import { type LocalisedText, YEAR } from './table-template.ts'

/** Ends the reading of a template that is wrong. */
export function refuse(place: string, reason: string): never {
  throw new Error(`The table templates cannot be used because of ${place}: ${reason}.`)
}

/** The fields of an object that has no others: a misspelt name must not pass as one left out. */
export function fieldsOf<K extends string>(
  value: unknown,
  place: string,
  names: ReadonlyArray<K>,
): Partial<Record<K, unknown>> {
  if (!isRecord(value)) return refuse(place, 'it is not an object')
  const known: ReadonlyArray<string> = names
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown !== undefined) refuse(place, `"${unknown}" means nothing here`)
  // Safe: every key is one of the names.
  return value as Partial<Record<K, unknown>>
}

export function listOf(value: unknown, place: string): ReadonlyArray<unknown> {
  return Array.isArray(value) ? value : refuse(place, 'a list is missing')
}

export function textsOf(value: unknown, place: string): ReadonlyArray<string> {
  return listOf(value, place).map((item) =>
    typeof item === 'string' ? item : refuse(place, 'it is not a list of texts'),
  )
}

/** A text in both languages; one string stands for a text that is the same in both. */
export function localised(value: unknown, place: string): LocalisedText {
  if (typeof value === 'string') return { nb: words(value, place), nn: words(value, place) }
  const { nb, nn } = fieldsOf(value, place, languages)
  return { nb: words(nb, `${place}.nb`), nn: words(nn, `${place}.nn`) }
}

/** Lower case words with hyphens between. */
export function templateId(value: unknown, place: string): string {
  const isId = typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
  return isId ? value : refuse(place, `${JSON.stringify(value)} is no id`)
}

export function oneOf<T extends string | number>(
  value: unknown,
  choices: ReadonlyArray<T>,
  place: string,
): T {
  const found = choices.find((choice) => choice === value)
  return found ?? refuse(place, `${JSON.stringify(value)} is none of ${choices.join(', ')}`)
}

export function oneOfOrNull<T extends string | number>(
  value: unknown,
  choices: ReadonlyArray<T>,
  place: string,
): T | null {
  return value === undefined ? null : oneOf(value, choices, place)
}

export function numberIn(value: unknown, min: number, max: number, place: string): number {
  const isWhole = typeof value === 'number' && Number.isInteger(value)
  return isWhole && value >= min && value <= max ? value : refuse(place, `${value} is out of range`)
}

function words(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '') return refuse(place, 'a text is missing')
  if (value !== value.trim()) refuse(place, 'the text begins or ends with a space')
  if (/[{}]/.test(value.replace(YEAR, ''))) refuse(place, `"${value}" has braces without a year`)
  return value
}
