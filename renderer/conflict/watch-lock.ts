import type { ChosenFile, FileUser } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { openFile } from '../commands/document-actions.ts'
import { pageId } from '../page-id.ts'
import { documentStore } from '../stores/document-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { text as texts } from '../text/text.ts'
import { followFile, unlock } from './file-lock.ts'
import { checkFile } from './watch-file.ts'

const text = texts.conflict

/** Tells what happens to the lock of the report's file, and gives it back when the window is left. */
export function watchLock(): () => void {
  const stopChanges = api().onLockChanged(({ file, user }) => tell(file, user))
  const leave = () => void followFile(null)
  window.addEventListener('pagehide', leave)
  return () => {
    stopChanges()
    window.removeEventListener('pagehide', leave)
  }
}

function tell(changed: ChosenFile, user: FileUser | null): void {
  const { file } = documentStore.getState()
  if (file?.name !== changed.name || file.folder !== changed.folder) return
  if (reportStore.getState().hold === 'locked') {
    const run = () => void openFile(file)
    if (!user) showNotice('good', text.free(file.name), { label: text.openForWriting, run })
    return
  }
  if (user) showNotice('warning', text.taken(file.name, user.name, user.machine))
  // It was opened although others had it: it is asked for once more, and stays locked as the report's file.
  else void lockAgain(file)
  // Whoever has it, or had it, may have saved it.
  void checkFile()
}

async function lockAgain(file: ChosenFile): Promise<void> {
  await api().lockFile({ file: file.token, page: pageId })
  await unlock(file)
}
