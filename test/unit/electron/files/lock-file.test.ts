import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  currentOwner,
  type LockFs,
  type LockOwner,
  lockPath,
  newOwner,
  releaseLock,
  renewLock,
  takeLock,
} from '../../../../electron/files/lock-file.ts'
import { createLocks } from '../../../../electron/files/locks.ts'

describe('the lock beside a file', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-lock-'))
    path = join(folder, 'rapport.beretning')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const page = 'page-one'
  const owner = () => newOwner(new Date())
  const elsewhere = (): LockOwner => ({ ...owner(), name: 'kari', machine: 'kontor-2' })
  const makeOld = () => {
    const longAgo = new Date(Date.now() - 10 * 60_000)
    utimesSync(lockPath(path), longAgo, longAgo)
  }
  /** As `node:fs`, but for some calls. */
  const fsWith = (changes: Partial<LockFs>): LockFs => ({ ...nodeFs, ...changes })
  const refuse = (code: string) => async (): Promise<never> => {
    throw Object.assign(new Error(code), { code })
  }

  it('tells the second who has the file open, until the first gives it back', async () => {
    const first = elsewhere()
    expect(await takeLock(path, first)).toEqual({ kind: 'mine' })
    expect(await takeLock(path, owner())).toEqual({ kind: 'other', owner: first })
    await releaseLock(path, first)
    expect(await takeLock(path, owner())).toEqual({ kind: 'mine' })
  })

  it('gives the lock to one of many who ask at once', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () => takeLock(path, elsewhere())),
    )
    expect(attempts.filter(({ kind }) => kind === 'mine')).toHaveLength(1)
  })

  it('takes over from a process of this machine that is gone', async () => {
    await takeLock(path, { ...owner(), process: 2 ** 22 + 1 })
    expect(await takeLock(path, owner())).toEqual({ kind: 'mine' })
  })

  it('takes over from a machine that is gone, judged by the clock of the disk', async () => {
    await takeLock(path, elsewhere())
    expect(await takeLock(path, owner())).toMatchObject({ kind: 'other' })
    makeOld()
    expect(await currentOwner(path)).toBeNull()
    const own = owner()
    expect(await takeLock(path, own)).toEqual({ kind: 'mine' })
    expect(await currentOwner(path)).toEqual(own)
    expect(readdirSync(folder)).toEqual(['.~lock.rapport.beretning'])
  })

  it('is waited for without a file being made, which a folder in the cloud would send each time', async () => {
    const other = elsewhere()
    await takeLock(path, other)
    const made: unknown[] = []
    const watched = fsWith({
      async writeFile(...given) {
        made.push(given)
        await nodeFs.writeFile(...given)
      },
    })
    expect(await currentOwner(path, watched)).toEqual(other)
    expect(made).toEqual([])
    makeOld()
    expect(await currentOwner(path, watched)).toBeNull()
  })

  it('believes a lock that cannot be read while it is new, and takes it over when it is old', async () => {
    writeFileSync(lockPath(path), '{"id": "half')
    expect(await takeLock(path, owner())).toMatchObject({ kind: 'other' })
    makeOld()
    expect(await takeLock(path, owner())).toEqual({ kind: 'mine' })
  })

  it('is renewed by writing, and finds out when another has taken it', async () => {
    const own = owner()
    await takeLock(path, own)
    makeOld()
    expect(await renewLock(path, own)).toBeNull()
    expect(await takeLock(path, elsewhere())).toMatchObject({ kind: 'other' })
    const other = elsewhere()
    writeFileSync(lockPath(path), JSON.stringify(other))
    expect(await renewLock(path, own)).toEqual(other)
    await releaseLock(path, own)
    expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toEqual(other)
  })

  it.each(['EACCES', 'EROFS', 'EPERM', 'ENOTSUP', 'EIO'])(
    'stops no work where no file can be made (%s)',
    async (code) => {
      const attempt = await takeLock(path, owner(), fsWith({ open: refuse(code) }))
      expect(attempt).toEqual({ kind: 'impossible' })
    },
  )

  it('sees that two made the same file where the share keeps nobody out', async () => {
    const other = elsewhere()
    const loose = fsWith({
      async open(lock, _flags, ...rest) {
        const file = await nodeFs.open(lock, 'w', ...rest)
        const writeFile = file.writeFile.bind(file)
        // The other's lock arrives just after ours, as a folder in the cloud may do it.
        file.writeFile = async (...given) => {
          await writeFile(...given)
          writeFileSync(lockPath(path), JSON.stringify(other))
        }
        return file
      },
    })
    expect(await takeLock(path, owner(), loose)).toEqual({ kind: 'other', owner: other })
  })

  it('stays with who has it where a stale one cannot be moved away', async () => {
    await takeLock(path, elsewhere())
    makeOld()
    const attempt = await takeLock(path, owner(), fsWith({ rename: refuse('EBUSY') }))
    expect(attempt).toEqual({ kind: 'impossible' })
  })

  it('tells when the lock of others is gone, and when others take one that is held here', async () => {
    const heard: (string | null)[] = []
    const locks = createLocks((_path, other) => heard.push(other?.name ?? null), {
      renewMs: 20,
      lookMs: 20,
      endMs: 1_000,
    })
    const other = elsewhere()
    await takeLock(path, other)
    expect(await locks.take(path, page)).toMatchObject({ kind: 'other' })
    await releaseLock(path, other)
    await expect.poll(() => heard).toEqual([null])
    expect(await locks.take(path, page)).toEqual({ kind: 'mine' })
    writeFileSync(lockPath(path), JSON.stringify({ ...other, machine: `${hostname()}-2` }))
    await expect.poll(() => heard).toEqual([null, 'kari'])
    await locks.releaseAll()
  })

  it('is gone when it is let go while it is still being taken', async () => {
    const locks = createLocks(() => {})
    const taken = locks.take(path, page)
    await locks.releaseAll()
    expect(await taken).toEqual({ kind: 'mine' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is held when it is asked for again while it is let go', async () => {
    const locks = createLocks(() => {})
    await locks.take(path, page)
    const released = locks.release(path, page)
    expect(await locks.take(path, page)).toEqual({ kind: 'mine' })
    await released
    expect(readdirSync(folder)).toEqual([basename(lockPath(path))])
    await locks.releaseAll()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is told of to another page of the same program, which hears when it is free', async () => {
    const heard: unknown[] = []
    const locks = createLocks((_path, other) => heard.push(other))
    await locks.take(path, page)
    // A page may ask more than once for its own.
    expect(await locks.take(path, page)).toEqual({ kind: 'mine' })
    const { machine } = owner()
    expect(await locks.take(path, 'page-two')).toMatchObject({ kind: 'other', owner: { machine } })
    await locks.release(path, page)
    expect(heard).toEqual([])
    await locks.release(path, page)
    expect(heard).toEqual([null])
    expect(await locks.take(path, 'page-two')).toEqual({ kind: 'mine' })
    expect(existsSync(lockPath(path))).toBe(true)
    await locks.releaseAll()
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes with the page that died, and stays for the one that lives', async () => {
    const second = join(folder, 'annen.beretning')
    const locks = createLocks(() => {})
    await locks.take(path, page)
    await locks.take(path, page)
    await locks.take(second, page)
    await locks.take(second, 'page-two')
    await locks.releasePage(page)
    expect(readdirSync(folder)).toEqual([basename(lockPath(second))])
    await locks.releasePage('page-two')
    expect(readdirSync(folder)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'is renewed although another share does not answer',
    async () => {
      const away = join(folder, 'borte.beretning')
      const times = { renewMs: 20, lookMs: 20, endMs: 10 }
      const locks = createLocks(() => {}, times)
      await locks.take(away, page)
      await locks.take(path, page)
      // Whoever reads a pipe that no one writes to waits, as for a share that is away.
      rmSync(lockPath(away))
      execFileSync('mkfifo', [lockPath(away)])
      await answerPipe(lockPath(away), async () => {
        const isFresh = () => Date.now() - statSync(lockPath(path)).mtimeMs < 60_000
        for (let round = 0; round < 3; round++) {
          makeOld()
          await expect.poll(isFresh).toBe(true)
        }
        await locks.releaseAll()
      })
    },
  )
})

/** Lets those who wait for a pipe go on when `during` is done. */
async function answerPipe(pipe: string, during: () => Promise<void>): Promise<void> {
  try {
    await during()
  } finally {
    closeSync(openSync(pipe, 'r+'))
  }
}
