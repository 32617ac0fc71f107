import type { PersonId } from '../../shared/base/id.ts'
import { createStore } from '../stores/create-store.ts'
import { openDialog } from '../stores/ui-store.ts'

/** Who is chosen in the registry; null: the first. */
export const chosenPersonStore = createStore<{ readonly person: PersonId | null }>({ person: null })

export function choosePerson(person: PersonId | null): void {
  chosenPersonStore.setState({ person })
}

/** Opens the registry at one of those in it. */
export function openPerson(person: PersonId): void {
  choosePerson(person)
  openDialog('people')
}
