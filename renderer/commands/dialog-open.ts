import { uiStore } from '../stores/ui-store.ts'

/** Whether a dialog has the person's attention: then the commands of the report wait. */
export function isDialogOpen(): boolean {
  return uiStore.getState().dialog !== null || document.querySelector('[role="dialog"]') !== null
}
