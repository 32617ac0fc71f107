import { useEffect, useState } from 'react'
import { reportStore } from '../stores/report-store.ts'

const PAUSE_MS = 400

/** Draws the component again a moment after the text has changed, not at every key. */
export function useDeferredRevision(): number {
  const [revision, setRevision] = useState(reportStore.getState().textRevision)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = reportStore.subscribe((state) => {
      clearTimeout(timer)
      timer = setTimeout(() => setRevision(state.textRevision), PAUSE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return revision
}
