import { readFile, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRecord } from '../../shared/base/reading.ts'
import type { Result } from '../../shared/base/result.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { isAlive } from '../files/process-alive.ts'

const OWNER = 'owner.json'
export const BEAT_MS = 10_000
/** A process id is used again after a restart of the machine; a living owner says so more often than this. */
const QUIET_MS = 60_000

/** Says that this process works on the draft in the folder. Who said so before is not lost when it cannot be written. */
export async function claimDraft(folder: string): Promise<Result<null>> {
  const owner = JSON.stringify({ process: process.pid, machine: hostname() })
  return await atomicWrite(join(folder, OWNER), new TextEncoder().encode(owner))
}

/** Says that it still does; a draft that is gone needs no owner. */
export async function beatDraft(folder: string, now: Date): Promise<void> {
  await utimes(join(folder, OWNER), now, now).catch(() => {
    // The draft was removed, or the disk refuses: then it is offered at the next start, and nothing is lost.
  })
}

/** Whether another living process works on the draft. */
export async function isOwnedByOther(folder: string, now: Date): Promise<boolean> {
  try {
    const path = join(folder, OWNER)
    const owner: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (!isRecord(owner) || typeof owner.process !== 'number') return false
    const isOther = owner.process !== process.pid || owner.machine !== hostname()
    const isQuiet = now.getTime() - (await stat(path)).mtimeMs > QUIET_MS
    return isOther && !isQuiet && (owner.machine !== hostname() || isAlive(owner.process))
  } catch {
    // No owner, or one that cannot be read: nobody is known to work on it.
    return false
  }
}
