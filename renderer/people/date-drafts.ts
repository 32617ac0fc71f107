import { readDate } from '../../shared/language/dates.ts'
import { createStore } from '../stores/create-store.ts'
import { reportStore } from '../stores/report-store.ts'

type Drafts = Readonly<Record<string, string>>

/** Dates as they were typed, by whose they are: one that is not understood stays here until it is put right. */
export const dateDrafts = createStore<{ readonly drafts: Drafts }>({ drafts: {} })

reportStore.subscribe((state, previous) => {
  if (state.id !== previous.id) dateDrafts.setState({ drafts: {} })
})

export function keepDraft(key: string, typed: string): void {
  dateDrafts.setState({ drafts: { ...dateDrafts.getState().drafts, [key]: typed } })
}

export function dropDraft(key: string): void {
  const { [key]: _, ...drafts } = dateDrafts.getState().drafts
  dateDrafts.setState({ drafts })
}

/** Whether something is typed that is no date. */
export function isUnclear(drafts: Drafts, key: string): boolean {
  const typed = drafts[key]?.trim() ?? ''
  return typed !== '' && readDate(typed) === null
}
