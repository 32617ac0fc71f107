import type { ChosenFile, FileUser } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { pageId } from '../page-id.ts'
import { createStore } from '../stores/create-store.ts'

/** `unlocked`: it may be written, but others are not told so. */
export type LockAnswer = 'write' | 'unlocked' | 'read-only' | 'cancel'
export type LockAsked = {
  readonly file: ChosenFile
  readonly user: FileUser
  readonly answer: (answer: LockAnswer) => void
}

/** The question about a file that someone else has open, while it is shown. */
export const lockQuestionStore = createStore<{ readonly asked: LockAsked | null }>({ asked: null })

/** The file of the report in the window, which is locked while it is there. */
let locked: ChosenFile | null = null

/** Locks a file that is to be opened, and asks what to do when someone else has it open. */
export async function lockToOpen(file: ChosenFile): Promise<LockAnswer> {
  const lock = await api().lockFile({ file: file.token, page: pageId })
  // A file that was dropped on the window has no place where it could be locked.
  if (!lock.ok || lock.value.kind === 'mine') return 'write'
  if (lock.value.kind === 'impossible') return 'unlocked'
  return await ask(file, lock.value.owner)
}

export async function unlock(file: ChosenFile): Promise<void> {
  await api().unlockFile({ file: file.token, page: pageId })
}

/** The report in the window now lies in this file, or in none: the lock goes with it. */
export async function followFile(file: ChosenFile | null): Promise<void> {
  const before = locked
  if (file?.token === before?.token) return
  locked = file
  if (file) await api().lockFile({ file: file.token, page: pageId })
  if (before) await unlock(before)
}

function ask(file: ChosenFile, user: FileUser): Promise<LockAnswer> {
  return new Promise((resolve) => {
    lockQuestionStore.setState({
      asked: {
        file,
        user,
        answer(answer) {
          lockQuestionStore.setState({ asked: null })
          resolve(answer)
        },
      },
    })
  })
}
