import type { JobId } from '../../shared/contract/job.ts'
import { api } from '../bridge.ts'
import { ids } from '../ids.ts'
import { createStore } from '../stores/create-store.ts'

/** Most reports are open before this; then there is nothing to tell. */
const TELL_AFTER_MS = 1000

type Opening = { readonly name: string; readonly job: JobId }

/** The report that is being opened, once it takes so long that the person should know. */
export const openingStore = createStore<{ readonly opening: Opening | null }>({ opening: null })

/** Opens a report, or reads what is needed for it, in a job that the person can end; `name` is what they see of it. */
export async function whileOpening<T>(name: string, open: (job: JobId) => Promise<T>): Promise<T> {
  const job = `open-${ids()}`
  const tell = () => openingStore.setState({ opening: { name, job } })
  const timer = setTimeout(tell, TELL_AFTER_MS)
  try {
    return await open(job)
  } finally {
    clearTimeout(timer)
    openingStore.setState({ opening: null })
  }
}

export function cancelOpening(): void {
  const { opening } = openingStore.getState()
  // Whoever asked for the report gets the answer that it was cancelled.
  if (opening) void api().cancelJob({ job: opening.job })
}
