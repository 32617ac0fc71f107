import { setTimeout as pause } from 'node:timers/promises'
import type { PageId } from '../../shared/contract/values.ts'
import {
  currentOwner,
  type LockAttempt,
  type LockOwner,
  newOwner,
  releaseLock,
  renewLock,
  takeLock,
} from './lock-file.ts'

/** The locks this program holds for its pages, and those of others it waits for. */
export type Locks = {
  /** A file that another page of this program has open is told of as others' are; it may be written all the same. */
  readonly take: (path: string, page: PageId) => Promise<LockAttempt>
  /** To be called once for each time the lock was asked for, also when it was not given. */
  readonly release: (path: string, page: PageId) => Promise<void>
  /** The page is gone, and has not let go of what it asked for: others may have it until the page is back. */
  readonly pageGone: (page: PageId) => Promise<void>
  /** A page that was gone asks anew for all that it had asked for, and `onChange` hears how each of them stands. */
  readonly pageBack: (page: PageId) => Promise<void>
  /** Looks at once, since the machine has slept, whether others have taken or had what is held here. */
  readonly renew: () => void
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

/** A file that pages here have asked a lock for, and how often; `owner` is null while others have it. */
type Wanted = {
  readonly pages: Map<PageId, number>
  owner: LockOwner | null
  isTold: boolean
  /** Done when nothing is under way. */
  last: Promise<unknown>
}

/**
 * `onChange` hears when a lock of others is gone (null), or may have been there and gone unseen, and when someone else works
 * on a file that is locked here.
 */
export function createLocks(
  onChange: (path: string, owner: LockOwner | null) => void,
  installation: () => Promise<string>,
  times: LockTimes = usualTimes,
): Locks {
  const wanted = new Map<string, Wanted>()
  const away = new Set<PageId>()
  const renew = eachAgain(times.renewMs, wanted, async (path, lock) => {
    const renewal = await inTurn(lock, async () => lock.owner && renewLock(path, lock.owner))
    if (!renewal || !lock.owner || wanted.get(path) !== lock) return
    const other = renewal.kind === 'other' ? renewal.owner : null
    if (renewal.kind === 'anew' || (other && !lock.isTold)) onChange(path, other)
    lock.isTold = other !== null
  })
  eachAgain(times.lookMs, wanted, async (path, lock) => {
    if (lock.owner || lock.isTold) return
    if ((await currentOwner(path, await installation())) !== null) return
    lock.isTold = true
    onChange(path, null)
  })

  const present = (lock: Wanted) => [...lock.pages.keys()].filter((page) => !away.has(page))

  async function takeNow(path: string, lock: Wanted, page: PageId): Promise<LockAttempt> {
    const isAlone = present(lock).every((other) => other === page)
    if (lock.owner) return isAlone ? { kind: 'mine' } : { kind: 'other', owner: lock.owner }
    const owner = newOwner(await installation(), new Date())
    const attempt = await takeLock(path, owner)
    if (attempt.kind === 'mine') lock.owner = owner
    lock.isTold = attempt.kind === 'impossible'
    return attempt
  }

  async function releaseNow(path: string, lock: Wanted): Promise<void> {
    if (present(lock).length > 0 || wanted.get(path) !== lock) return
    const { owner } = lock
    // Nobody is here to be told.
    Object.assign(lock, { owner: null, isTold: true })
    if (owner) await releaseLock(path, owner)
    // Asked for again meanwhile, it waits for its turn in the same place.
    if (lock.pages.size === 0) wanted.delete(path)
  }

  function leave(path: string, lock: Wanted): Promise<void> {
    // The page that is left may have waited for it.
    if (lock.owner && present(lock).length === 1) onChange(path, null)
    return inTurn(lock, () => releaseNow(path, lock))
  }

  const askedBy = (page: PageId) => [...wanted].filter(([, lock]) => lock.pages.has(page))

  async function takeAgain(path: string, lock: Wanted, page: PageId): Promise<void> {
    const attempt = await inTurn(lock, () => takeNow(path, lock, page))
    if (attempt.kind === 'impossible') return
    onChange(path, attempt.kind === 'other' ? attempt.owner : null)
  }

  return {
    take(path, page) {
      const lock = wanted.get(path) ?? {
        pages: new Map(),
        owner: null,
        isTold: false,
        last: Promise.resolve(),
      }
      wanted.set(path, lock)
      lock.pages.set(page, (lock.pages.get(page) ?? 0) + 1)
      return inTurn(lock, () => takeNow(path, lock, page))
    },
    async release(path, page) {
      const lock = wanted.get(path)
      const times = lock?.pages.get(page)
      if (!lock || times === undefined) return
      if (times > 1) lock.pages.set(page, times - 1)
      else {
        lock.pages.delete(page)
        await leave(path, lock)
      }
    },
    async pageGone(page) {
      away.add(page)
      await Promise.all(askedBy(page).map(([path, lock]) => leave(path, lock)))
    },
    async pageBack(page) {
      if (!away.delete(page)) return
      await Promise.all(askedBy(page).map(([path, lock]) => takeAgain(path, lock, page)))
    },
    renew,
    async releaseAll() {
      for (const lock of wanted.values()) lock.pages.clear()
      const released = Promise.all(
        [...wanted].map(([path, lock]) => inTurn(lock, () => releaseNow(path, lock))),
      )
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

/**
 * Does it for each lock again and again, never twice at once for the same: a share that does not answer holds up its own
 * files alone. It keeps no program from ending. Gives what does it once more, at once.
 */
function eachAgain(
  ms: number,
  wanted: ReadonlyMap<string, Wanted>,
  action: (path: string, lock: Wanted) => Promise<void>,
): () => void {
  const busy = new Set<Wanted>()
  const doAll = () => {
    for (const [path, lock] of wanted) {
      if (busy.has(lock)) continue
      busy.add(lock)
      void action(path, lock).finally(() => busy.delete(lock))
    }
  }
  setInterval(doAll, ms).unref()
  return doAll
}
