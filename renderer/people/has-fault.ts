import { isBackwards } from '../../shared/report/people.ts'
import type { Person } from '../../shared/report/person.ts'
import { isUnclear } from './date-drafts.ts'

/** Whether something about a person must be put right: no name, a date that is none, or a period that ends first. */
export function hasFault(person: Person, drafts: Readonly<Record<string, string>>): boolean {
  return (
    person.name.trim() === '' ||
    isBackwards(person) ||
    isUnclear(drafts, dateKey(person, 'from')) ||
    isUnclear(drafts, dateKey(person, 'to'))
  )
}

/** Names one date of one person. */
export function dateKey({ id }: Pick<Person, 'id'>, side: 'from' | 'to'): string {
  return `${id}/${side}`
}
