import { reportStore } from '../stores/report-store.ts'

/** Draws the component again at every change of the text. */
export function useTextRevision(): number {
  return reportStore.use((state) => state.textRevision)
}
