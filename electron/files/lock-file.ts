import { randomBytes } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRecord } from '../../shared/base/reading.ts'
import { isAlive } from './process-alive.ts'

/** The part of `node:fs/promises` that locks need; a test hands in one that behaves as some share does. */
export type LockFs = Pick<
  typeof nodeFs,
  'open' | 'readFile' | 'rename' | 'rm' | 'stat' | 'writeFile'
>

/** Who has a file open. */
export type LockOwner = {
  readonly id: string
  readonly name: string
  readonly machine: string
  /** Machines may have the same name; this tells them apart. Empty in a lock of a version that did not know of it. */
  readonly installation: string
  readonly process: number
  /** When it was taken, by the clock of its machine. */
  readonly since: string
}

export type LockAttempt =
  | { readonly kind: 'mine' }
  | { readonly kind: 'other'; readonly owner: LockOwner }
  /** No lock can be made there: work goes on, and what is saved meanwhile is found before it is overwritten. */
  | { readonly kind: 'impossible' }

export type LockRenewal =
  | { readonly kind: 'kept' }
  /** It was not there, and has been made anew: others may have had the file meanwhile. */
  | { readonly kind: 'anew' }
  | { readonly kind: 'other'; readonly owner: LockOwner }

/** An owner renews the lock more often than this, unless its machine is gone. */
const QUIET_MS = 150_000
/** A lock that is this new by the clock of this machine too is believed, without a file that asks for the disk's time. */
const NEW_MS = 60_000
const MAX_ATTEMPTS = 3

/** `installation` is what the settings of this program call it (`Settings.installation`). */
export function newOwner(installation: string, now: Date): LockOwner {
  return {
    id: randomBytes(12).toString('hex'),
    name: userInfo().username,
    machine: hostname(),
    installation,
    process: process.pid,
    since: now.toISOString(),
  }
}

/** The lock of a file lies beside it: `.~lock.<name>`. */
export function lockPath(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}`)
}

/** Takes the lock of a file, also one that is left by an owner who is gone. */
export async function takeLock(
  path: string,
  owner: LockOwner,
  fs: LockFs = nodeFs,
): Promise<LockAttempt> {
  const lock = lockPath(path)
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const made = await create(lock, owner, fs)
    if (made === 'impossible') return { kind: 'impossible' }
    // Read back: not every share keeps two from making the same file.
    const current = await readOwner(lock, fs)
    if (current?.id === owner.id) return { kind: 'mine' }
    if (current && !(await isStale(lock, current, owner.installation, fs)))
      return { kind: 'other', owner: current }
    if (!current && !(await isQuiet(lock, fs))) return { kind: 'other', owner: unknownOwner }
    await putAway(lock, current, fs)
  }
  return { kind: 'impossible' }
}

/** Says that the owner still works; finds out when another has taken the lock meanwhile, or has had it. */
export async function renewLock(
  path: string,
  owner: LockOwner,
  fs: LockFs = nodeFs,
): Promise<LockRenewal> {
  const lock = lockPath(path)
  const current = await readOwner(lock, fs)
  if (current && current.id !== owner.id) return { kind: 'other', owner: current }
  await fs.writeFile(lock, JSON.stringify(owner)).catch(() => {
    // The share is away for a while: the next renewal makes the lock anew.
  })
  return { kind: current ? 'kept' : 'anew' }
}

/** Removes the lock when it is the owner's. */
export async function releaseLock(
  path: string,
  owner: LockOwner,
  fs: LockFs = nodeFs,
): Promise<void> {
  const lock = lockPath(path)
  if ((await readOwner(lock, fs))?.id !== owner.id) return
  await fs.rm(lock, { force: true }).catch(() => {
    // Left behind, it is found to be stale by whoever opens the file next.
  })
}

/** Who has the file open now, as this installation sees it; null when nobody has. */
export async function currentOwner(
  path: string,
  installation: string,
  fs: LockFs = nodeFs,
): Promise<LockOwner | null> {
  const lock = lockPath(path)
  const owner = await readOwner(lock, fs)
  return owner && !(await isStale(lock, owner, installation, fs)) ? owner : null
}

const unknownOwner: LockOwner = {
  id: '',
  name: '',
  machine: '',
  installation: '',
  process: 0,
  since: '',
}

async function create(
  lock: string,
  owner: LockOwner,
  fs: LockFs,
): Promise<'made' | 'exists' | 'impossible'> {
  try {
    const file = await fs.open(lock, 'wx')
    try {
      await file.writeFile(JSON.stringify(owner))
    } finally {
      await file.close()
    }
    return 'made'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? 'exists'
      : 'impossible'
  }
}

/** Null when there is no lock, or one that is being written or damaged. */
async function readOwner(lock: string, fs: LockFs): Promise<LockOwner | null> {
  try {
    const value: unknown = JSON.parse(await fs.readFile(lock, 'utf8'))
    return isOwner(value) ? { ...value, installation: value.installation ?? '' } : null
  } catch {
    // Gone, or halfway written: the caller looks at its age.
    return null
  }
}

type WrittenOwner = Omit<LockOwner, 'installation'> & { readonly installation?: string }

function isOwner(value: unknown): value is WrittenOwner {
  if (!isRecord(value) || typeof value.process !== 'number') return false
  const { id, name, machine, since, installation = '' } = value
  const texts = [id, name, machine, since, installation]
  return texts.every((text) => typeof text === 'string' && text.length <= 200)
}

async function isStale(
  lock: string,
  owner: LockOwner,
  installation: string,
  fs: LockFs,
): Promise<boolean> {
  // The settings may follow a person from machine to machine, so the name counts too.
  const isOurs = owner.installation === installation && owner.machine === hostname()
  if (isOurs && !isAlive(owner.process)) return true
  return await isQuiet(lock, fs)
}

/** Whether the lock has not been renewed for long, by the clock of the disk it lies on: a file is made there to ask it. */
async function isQuiet(lock: string, fs: LockFs): Promise<boolean> {
  const found = await fs.stat(lock).catch(() => null)
  if (found && Math.abs(Date.now() - found.mtimeMs) < NEW_MS) return false
  const probe = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    await fs.writeFile(probe, '')
    const [now, renewed] = [await fs.stat(probe), await fs.stat(lock).catch(() => null)]
    return renewed === null || now.mtimeMs - renewed.mtimeMs > QUIET_MS
  } catch {
    // Nothing can be written there: nobody knows the time, and the lock is believed.
    return false
  } finally {
    await fs.rm(probe, { force: true }).catch(() => {})
  }
}

/** Puts a stale lock away. If another has taken it in between, that one comes back. */
async function putAway(lock: string, stale: LockOwner | null, fs: LockFs): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    await fs.rename(lock, aside)
    const moved = await readOwner(aside, fs)
    if (moved && moved.id !== stale?.id) await create(lock, moved, fs)
  } catch {
    // Another was quicker: the next attempt sees whose it is.
  } finally {
    await fs.rm(aside, { force: true }).catch(() => {})
  }
}
