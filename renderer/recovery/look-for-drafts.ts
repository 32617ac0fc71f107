import type { FoundDrafts } from '../../shared/contract/draft.ts'
import { api } from '../bridge.ts'
import { ids } from '../ids.ts'
import { findDrafts } from './find-drafts.ts'

/** The files are usually read by then; a share that does not answer is not waited for any longer. */
const SHOW_AFTER_MS = 1500

/**
 * Shows all unsaved work as soon as it is known how it stands to its files, or without that when a file keeps them waiting.
 * Gives what ends the search.
 */
export function lookForDrafts(show: (drafts: FoundDrafts) => void): () => void {
  const job = `drafts-${ids()}`
  let isDone = false
  const showUncompared = async () => {
    const found = await findDrafts({ job: `${job}-now`, file: null, compare: false })
    if (found.ok && !isDone) show(found.value)
  }
  const timer = setTimeout(() => void showUncompared(), SHOW_AFTER_MS)
  void findDrafts({ job, file: null, compare: true }).then((found) => {
    clearTimeout(timer)
    if (isDone) return
    isDone = found.ok
    if (found.ok) show(found.value)
    else void showUncompared()
  })
  return () => {
    isDone = true
    clearTimeout(timer)
    // Nobody waits for it when another report is opened meanwhile.
    void api().cancelJob({ job })
  }
}
