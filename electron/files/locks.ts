import { setTimeout as pause } from 'node:timers/promises'
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
  /** Lets all go at the end of the program, also one that is still being taken; a share that is away is not waited for. */
  readonly releaseAll: () => Promise<void>
}

export type LockTimes = {
  readonly renewMs: number
  readonly lookMs: number
  /** How long the end of the program waits for locks to be gone. */
  readonly endMs: number
}
const usualTimes: LockTimes = { renewMs: 30_000, lookMs: 5_000, endMs: 5_000 }

/** A file that someone here has asked a lock for; `owner` is null while others have it. `last` is done when nothing is under way. */
type Wanted = { users: number; owner: LockOwner | null; isTold: boolean; last: Promise<unknown> }

/** `onChange` hears when a lock of others is gone (null), and when someone else works on a file that is locked here. */
export function createLocks(
  onChange: (path: string, owner: LockOwner | null) => void,
  times: LockTimes = usualTimes,
): Locks {
  const wanted = new Map<string, Wanted>()
  every(times.renewMs, async () => {
    for (const [path, lock] of wanted) {
      const other = await inTurn(lock, async () => lock.owner && renewLock(path, lock.owner))
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

  async function takeNow(path: string, lock: Wanted): Promise<LockAttempt> {
    if (lock.owner) return { kind: 'mine' }
    const owner = newOwner(new Date())
    const attempt = await takeLock(path, owner)
    if (attempt.kind === 'mine') lock.owner = owner
    lock.isTold = attempt.kind === 'impossible'
    return attempt
  }

  async function releaseNow(path: string, lock: Wanted): Promise<void> {
    if (lock.users > 0 || wanted.get(path) !== lock) return
    const { owner } = lock
    lock.owner = null
    if (owner) await releaseLock(path, owner)
    // Asked for again meanwhile, it waits for its turn in the same place.
    if (lock.users === 0) wanted.delete(path)
  }

  function release(path: string): Promise<void> {
    const lock = wanted.get(path)
    if (!lock) return Promise.resolve()
    lock.users--
    return inTurn(lock, () => releaseNow(path, lock))
  }

  return {
    take(path) {
      const lock = wanted.get(path) ?? {
        users: 0,
        owner: null,
        isTold: false,
        last: Promise.resolve(),
      }
      wanted.set(path, lock)
      lock.users++
      return inTurn(lock, () => takeNow(path, lock))
    },
    release,
    async releaseAll() {
      for (const lock of wanted.values()) lock.users = 1
      const released = Promise.all([...wanted.keys()].map(release))
      await Promise.race([released, pause(times.endMs, undefined, { ref: false })])
    },
  }
}

/** A lock that is let go while it is being taken is let go of when it has been, and the other way round. */
function inTurn<T>(lock: Wanted, action: () => Promise<T>): Promise<T> {
  const done = lock.last.then(action, action)
  lock.last = done
  return done
}

/** Runs again and again, never twice at once, and keeps no program from ending. */
function every(ms: number, action: () => Promise<void>): void {
  const timer = setTimeout(() => {
    // A share that is away fails in the parts that handle it; nothing here may stop the clock.
    void action().finally(() => every(ms, action))
  }, ms)
  timer.unref()
}
