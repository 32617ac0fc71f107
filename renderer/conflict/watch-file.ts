import { api } from '../bridge.ts'
import { settleConflict } from '../commands/document-actions.ts'
import { documentStore } from '../stores/document-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { text as texts } from '../text/text.ts'
import { conflictStore } from './ask-about-conflict.ts'

const text = texts.conflict

/** Tells early when someone else has saved the file: each time the person comes back to the window. */
export function watchFile(): () => void {
  const check = () => void checkFile()
  window.addEventListener('focus', check)
  return () => window.removeEventListener('focus', check)
}

/** Files that are being looked at: a share that does not answer is asked once. */
const checking = new Set<string>()

/** Tells when someone else has saved the report's file, or taken it away. */
export async function checkFile(): Promise<void> {
  const { file, isSaving } = documentStore.getState()
  if (!file || isSaving || conflictStore.getState().asked || checking.has(file.token)) return
  checking.add(file.token)
  const state = await api().checkFile({ file: file.token })
  checking.delete(file.token)
  const now = documentStore.getState()
  // While it was looked at, the report may have been saved or left.
  if (!state.ok || now.file?.token !== file.token || now.isSaving) return
  if (state.value === 'missing') showNotice('warning', text.missing(file.name))
  if (state.value === 'changed') {
    const run = () => void settleConflict(file)
    showNotice('warning', text.noticed(file.name), { label: text.compare, run })
  }
}
