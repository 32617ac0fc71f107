import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  currentOwner,
  type LockOwner,
  lockPath,
  newOwner,
  releaseLock,
  takeLock,
} from '../../../../electron/files/lock-file.ts'
import { createLocks } from '../../../../electron/files/locks.ts'

describe('the locks that a program holds for its pages', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-locks-'))
    path = join(folder, 'rapport.beretning')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const page = 'page-one'
  const here = async () => 'installation-here'
  const elsewhere = (): LockOwner => ({
    ...newOwner('installation-there', new Date()),
    ...{ name: 'kari', machine: 'kontor-2' },
  })
  const makeOld = () => {
    const longAgo = new Date(Date.now() - 10 * 60_000)
    utimesSync(lockPath(path), longAgo, longAgo)
  }

  it('tell when the lock of others is gone, and when others take one that is held here', async () => {
    const heard: (string | null)[] = []
    const locks = createLocks((_path, other) => heard.push(other?.name ?? null), here, {
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

  it('tell when one was taken and given back while the machine slept', async () => {
    const heard: unknown[] = []
    const never = { renewMs: 2 ** 30, lookMs: 2 ** 30, endMs: 1_000 }
    const locks = createLocks((_path, other) => heard.push(other), here, never)
    await locks.take(path, page)
    const other = elsewhere()
    writeFileSync(lockPath(path), JSON.stringify(other))
    await releaseLock(path, other)
    locks.renew()
    await expect.poll(() => heard).toEqual([null])
    expect(await currentOwner(path, 'installation-here')).toMatchObject({ process: process.pid })
    locks.renew()
    await locks.releaseAll()
    expect(heard).toEqual([null])
    expect(readdirSync(folder)).toEqual([])
  })

  it('are gone when they are let go while they are still being taken', async () => {
    const locks = createLocks(() => {}, here)
    const taken = locks.take(path, page)
    await locks.releaseAll()
    expect(await taken).toEqual({ kind: 'mine' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('are held when they are asked for again while they are let go', async () => {
    const locks = createLocks(() => {}, here)
    await locks.take(path, page)
    const released = locks.release(path, page)
    expect(await locks.take(path, page)).toEqual({ kind: 'mine' })
    await released
    expect(readdirSync(folder)).toEqual([basename(lockPath(path))])
    await locks.releaseAll()
    expect(readdirSync(folder)).toEqual([])
  })

  it('are told of to another page of the same program, which hears when they are free', async () => {
    const heard: unknown[] = []
    const locks = createLocks((_path, other) => heard.push(other), here)
    await locks.take(path, page)
    // A page may ask more than once for its own.
    expect(await locks.take(path, page)).toEqual({ kind: 'mine' })
    expect(await locks.take(path, 'page-two')).toMatchObject({
      kind: 'other',
      owner: { machine: hostname() },
    })
    await locks.release(path, page)
    expect(heard).toEqual([])
    await locks.release(path, page)
    expect(heard).toEqual([null])
    expect(await locks.take(path, 'page-two')).toEqual({ kind: 'mine' })
    expect(existsSync(lockPath(path))).toBe(true)
    await locks.releaseAll()
    expect(readdirSync(folder)).toEqual([])
  })

  it('go with the page that died, and stay for the one that lives', async () => {
    const second = join(folder, 'annen.beretning')
    const locks = createLocks(() => {}, here)
    await locks.take(path, page)
    await locks.take(path, page)
    await locks.take(second, page)
    await locks.take(second, 'page-two')
    await locks.pageGone(page)
    expect(readdirSync(folder)).toEqual([basename(lockPath(second))])
    await locks.pageGone('page-two')
    expect(readdirSync(folder)).toEqual([])
  })

  it('are taken again when the page that was away is back, as often as they were asked for', async () => {
    const heard: unknown[] = []
    const locks = createLocks((_path, other) => heard.push(other), here)
    await locks.take(path, page)
    await locks.take(path, page)
    await locks.pageBack(page)
    expect(heard).toEqual([])
    await locks.pageGone(page)
    expect(readdirSync(folder)).toEqual([])
    await locks.pageBack(page)
    expect(heard).toEqual([null])
    expect(await currentOwner(path, 'installation-here')).toMatchObject({ process: process.pid })
    await locks.release(path, page)
    expect(existsSync(lockPath(path))).toBe(true)
    await locks.release(path, page)
    expect(readdirSync(folder)).toEqual([])
  })

  it('are told of to the page that is back when others have taken them meanwhile, and when they are free', async () => {
    const heard: (string | null)[] = []
    const times = { renewMs: 20, lookMs: 20, endMs: 1_000 }
    const locks = createLocks((_path, other) => heard.push(other?.name ?? null), here, times)
    await locks.take(path, page)
    await locks.pageGone(page)
    const other = elsewhere()
    expect(await takeLock(path, other)).toEqual({ kind: 'mine' })
    await locks.pageBack(page)
    expect(heard).toEqual(['kari'])
    await releaseLock(path, other)
    await expect.poll(() => heard).toEqual(['kari', null])
    await locks.releaseAll()
  })

  it('are not taken again for a page that let go of them while it was away', async () => {
    const heard: unknown[] = []
    const locks = createLocks((_path, other) => heard.push(other), here)
    await locks.take(path, page)
    await locks.pageGone(page)
    await locks.release(path, page)
    await locks.pageBack(page)
    expect([heard, readdirSync(folder)]).toEqual([[], []])
  })

  it('are with the page that took them while another was away, which is told so when it is back', async () => {
    const heard: unknown[] = []
    const locks = createLocks((_path, other) => heard.push(other), here)
    await locks.take(path, page)
    await locks.pageGone(page)
    expect(await locks.take(path, 'page-two')).toEqual({ kind: 'mine' })
    await locks.pageBack(page)
    expect(heard).toMatchObject([{ process: process.pid }])
    await locks.release(path, 'page-two')
    expect(heard).toHaveLength(2)
    expect(heard[1]).toBeNull()
    await locks.releaseAll()
    expect(readdirSync(folder)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'are renewed although another share does not answer',
    async () => {
      const away = join(folder, 'borte.beretning')
      const times = { renewMs: 20, lookMs: 20, endMs: 10 }
      const locks = createLocks(() => {}, here, times)
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
