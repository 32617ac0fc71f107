import {
  currentOwner,
  type LockAttempt,
  type LockOwner,
  newOwner,
  releaseLock,
  renewLock,
  takeLock,
} from './lock-file.ts'

/** The locks this program holds, and those of others it waits for. */
export type Locks = {
  readonly take: (path: string) => Promise<LockAttempt>
  /** To be called once for each time the lock was asked for, also when it was not given. */
  readonly release: (path: string) => Promise<void>
  readonly releaseAll: () => Promise<void>
}

export type LockTimes = { readonly renewMs: number; readonly lookMs: number }
const usualTimes: LockTimes = { renewMs: 30_000, lookMs: 5_000 }

/** A file that someone here has asked a lock for; `owner` is null while others have it. */
type Wanted = { users: number; owner: LockOwner | null; isTold: boolean }

/** `onChange` hears when a lock of others is gone (null), and when someone else works on a file that is locked here. */
export function createLocks(
  onChange: (path: string, owner: LockOwner | null) => void,
  times: LockTimes = usualTimes,
): Locks {
  const wanted = new Map<string, Wanted>()
  every(times.renewMs, async () => {
    for (const [path, lock] of wanted) {
      const other = lock.owner && (await renewLock(path, lock.owner))
      if (other && !lock.isTold && wanted.get(path) === lock) onChange(path, other)
      if (lock.owner) lock.isTold = other !== null
    }
  })
  every(times.lookMs, async () => {
    for (const [path, lock] of wanted) {
      if (lock.owner || lock.isTold || (await currentOwner(path)) !== null) continue
      lock.isTold = true
      onChange(path, null)
    }
  })

  async function release(path: string): Promise<void> {
    const lock = wanted.get(path)
    if (!lock) return
    lock.users--
    if (lock.users > 0) return
    wanted.delete(path)
    if (lock.owner) await releaseLock(path, lock.owner)
  }

  return {
    async take(path) {
      const lock = wanted.get(path) ?? { users: 0, owner: null, isTold: false }
      wanted.set(path, lock)
      lock.users++
      if (lock.owner) return { kind: 'mine' }
      const owner = newOwner(new Date())
      const attempt = await takeLock(path, owner)
      if (attempt.kind === 'mine') lock.owner = owner
      lock.isTold = attempt.kind === 'impossible'
      return attempt
    },
    release,
    async releaseAll() {
      for (const lock of wanted.values()) lock.users = 1
      await Promise.all([...wanted.keys()].map(release))
    },
  }
}

/** Runs again and again, never twice at once, and keeps no program from ending. */
function every(ms: number, action: () => Promise<void>): void {
  const timer = setTimeout(() => {
    // A share that is away fails in the parts that handle it; nothing here may stop the clock.
    void action().finally(() => every(ms, action))
  }, ms)
  timer.unref()
}
