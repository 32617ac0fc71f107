import type { EventName, EventPayload } from '../../shared/contract/ipc.ts'
import { createLocks, type Locks } from '../files/locks.ts'
import type { Settings } from '../settings.ts'
import type { FileTokens } from './file-tokens.ts'

type Emit = <K extends EventName>(name: K, payload: EventPayload<K>) => void

/** Locks whose changes the window is told about. */
export function locksToldTo(
  emit: Emit,
  files: FileTokens,
  { installation }: Pick<Settings, 'installation'>,
): Locks {
  return createLocks((path, owner) => {
    const user = owner && { name: owner.name, machine: owner.machine, since: owner.since }
    emit('lockChanged', { file: files.addFile(path, 'open-project'), user })
  }, installation)
}
