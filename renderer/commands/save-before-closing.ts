import { api } from '../bridge.ts'
import { saveReport } from './document-actions.ts'

/** Saves when the window is being closed and the person wants it; the window closes when that was done, else it stays. */
export function watchSaveRequests(): () => void {
  return api().onSaveRequested(() => {
    void saveReport().then((isSaved) => api().saveAnswered({ isSaved }))
  })
}
