import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newOwner, releaseLock, takeLock } from './lock-file.ts'

const WAIT_MS = 40
const MAX_WAIT_MS = 8_000

/**
 * Lets one program at a time look at a file and write it, so that nobody saves between the two. It waits its turn, but
 * not for ever, and where no lock can be made it does not wait at all: then the look at the file is the only guard.
 */
export async function asOneWriter<T>(
  path: string,
  installation: string,
  action: () => Promise<T>,
): Promise<T> {
  const turn = join(dirname(path), `${basename(path)}.save`)
  const owner = newOwner(installation, new Date())
  const until = Date.now() + MAX_WAIT_MS
  let attempt = await takeLock(turn, owner)
  while (attempt.kind === 'other' && Date.now() < until) {
    await pause(WAIT_MS * (0.5 + Math.random()))
    attempt = await takeLock(turn, owner)
  }
  try {
    return await action()
  } finally {
    if (attempt.kind === 'mine') await releaseLock(turn, owner)
  }
}
