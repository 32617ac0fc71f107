import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

describe('the lock beside a file', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-lock-'))
    path = join(folder, 'rapport.beretning')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const owner = () => newOwner('installation-here', new Date())
  const elsewhere = (): LockOwner => ({
    ...newOwner('installation-there', new Date()),
    ...{ name: 'kari', machine: 'kontor-2' },
  })
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

  it.each([
    ['another machine of the same name', { installation: 'installation-there' }],
    ['another machine that has the same settings', { machine: 'kontor-2' }],
    ['a version that said only its machine', { installation: undefined }],
  ])('is left to %s until it is quiet, since its processes are not ours', async (_, other) => {
    const there = { ...owner(), process: 2 ** 22 + 1, ...other }
    writeFileSync(lockPath(path), JSON.stringify(there))
    const attempt = await takeLock(path, owner())
    expect(attempt).toMatchObject({ kind: 'other', owner: { id: there.id, name: there.name } })
    makeOld()
    expect(await takeLock(path, owner())).toEqual({ kind: 'mine' })
  })

  it('takes over from a machine that is gone, judged by the clock of the disk', async () => {
    await takeLock(path, elsewhere())
    expect(await takeLock(path, owner())).toMatchObject({ kind: 'other' })
    makeOld()
    expect(await currentOwner(path, 'installation-here')).toBeNull()
    const own = owner()
    expect(await takeLock(path, own)).toEqual({ kind: 'mine' })
    expect(await currentOwner(path, 'installation-here')).toEqual(own)
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
    expect(await currentOwner(path, 'installation-here', watched)).toEqual(other)
    expect(made).toEqual([])
    makeOld()
    expect(await currentOwner(path, 'installation-here', watched)).toBeNull()
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
    expect(await renewLock(path, own)).toEqual({ kind: 'kept' })
    expect(await takeLock(path, elsewhere())).toMatchObject({ kind: 'other' })
    const other = elsewhere()
    writeFileSync(lockPath(path), JSON.stringify(other))
    expect(await renewLock(path, own)).toEqual({ kind: 'other', owner: other })
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
})
