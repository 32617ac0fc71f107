import { newId, type PersonId } from '../../shared/base/id.ts'
import { inRoleOrder } from '../../shared/report/people.ts'
import type { Person } from '../../shared/report/person.ts'
import type { ReportSettings } from '../../shared/report/report.ts'
import { ids } from '../ids.ts'
import { change } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'

const nobody: ReadonlyArray<Person> = []

export function usePeople(): ReadonlyArray<Person> {
  return reportStore.use((state) => state.settings.people ?? nobody)
}

/** Adds someone after those who are there: a chair first, then members. */
export function addPerson(): PersonId {
  const people = currentPeople()
  const role = people.length === 0 ? 'boardChair' : 'boardMember'
  const person: Person = { id: newId('p', ids), name: '', title: '', role, from: null, to: null }
  putPeople([...people, person])
  return person.id
}

export function changePerson(id: PersonId, patch: Partial<Omit<Person, 'id'>>): void {
  const people = currentPeople().map((one) => (one.id === id ? { ...one, ...patch } : one))
  putPeople(people, `person:${id}:${Object.keys(patch).join()}`)
}

/** Takes someone away; gives who stands there now, or the one before. */
export function removePerson(id: PersonId): PersonId | null {
  const people = currentPeople()
  const index = people.findIndex((one) => one.id === id)
  const rest = people.filter((one) => one.id !== id)
  putPeople(rest)
  return (rest[index] ?? rest.at(-1))?.id ?? null
}

export function movePerson(id: PersonId, by: 1 | -1): void {
  const people = [...currentPeople()]
  const index = people.findIndex((one) => one.id === id)
  const [person] = people.splice(index, 1)
  if (!person) return
  people.splice(Math.max(0, index + by), 0, person)
  putPeople(people)
}

export function sortPeople(): void {
  putPeople(inRoleOrder(currentPeople()))
}

/** Writes how the organisation is reached; what is emptied is taken away. */
export function setContact(key: 'address' | 'email' | 'website', value: string): void {
  const { [key]: _, ...rest } = reportStore.getState().settings
  const settings: ReportSettings = value === '' ? rest : { ...rest, [key]: value }
  change({ settings }, `settings:${key}`)
}

function currentPeople(): ReadonlyArray<Person> {
  return reportStore.getState().settings.people ?? nobody
}

function putPeople(people: ReadonlyArray<Person>, mergeKey?: string): void {
  const { people: _, ...rest } = reportStore.getState().settings
  change({ settings: people.length === 0 ? rest : { ...rest, people } }, mergeKey)
}
