import type { JobId } from '../../shared/contract/job.ts'
import { api } from '../bridge.ts'
import { ids } from '../ids.ts'
import { createStore } from '../stores/create-store.ts'

/** Most reports are open, or saved, before this; then there is nothing to tell. */
const TELL_AFTER_MS = 1000

type Waiting = {
  readonly for: 'opening' | 'saving'
  /** What the person sees of the file. */
  readonly name: string
  readonly job: JobId
}

/** The report that is being opened or saved, once it takes so long that the person should know. */
export const waitingStore = createStore<{ readonly waiting: Waiting | null }>({ waiting: null })

/** Opens a report, or reads what is needed for it, in a job that the person can end. */
export function whileOpening<T>(name: string, open: (job: JobId) => Promise<T>): Promise<T> {
  return whileWaiting({ for: 'opening', name, job: `open-${ids()}` }, open)
}

/** Saves under a name that was just chosen, which the person can end as long as nothing is written. */
export function whileSaving<T>(name: string, save: (job: JobId) => Promise<T>): Promise<T> {
  return whileWaiting({ for: 'saving', name, job: `save-${ids()}` }, save)
}

async function whileWaiting<T>(waiting: Waiting, action: (job: JobId) => Promise<T>): Promise<T> {
  const timer = setTimeout(() => waitingStore.setState({ waiting }), TELL_AFTER_MS)
  try {
    return await action(waiting.job)
  } finally {
    clearTimeout(timer)
    waitingStore.setState({ waiting: null })
  }
}

export function cancelWaiting(): void {
  const { waiting } = waitingStore.getState()
  // Whoever asked for it gets the answer that it was cancelled.
  if (waiting) void api().cancelJob({ job: waiting.job })
}
