import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import { removeLeftovers } from './leftovers.ts'
import { isSameOnDisk } from './read-back.ts'
import type { WriteFs } from './write-fs.ts'

export type WriteOptions = {
  /** Keeps what was there as `<name>.bak`. */
  readonly backup?: boolean
  readonly fs?: WriteFs
  /** Asked before the file takes its name; false leaves what was there. */
  readonly mayFinish?: () => boolean
}

/** What is written, in one piece or in several that are written one after another. */
export type Content = Uint8Array | ReadonlyArray<Uint8Array>

/**
 * Writes a file so that there is always a whole one at `path`: the old until the last step, then the new.
 * The bytes go to a temporary file in the same folder, are forced to the disk, read back and compared, and then take the
 * name.
 */
export async function atomicWrite(
  path: string,
  content: Content,
  { backup = false, fs = nodeFs, mayFinish = () => true }: WriteOptions = {},
): Promise<Result<null>> {
  const pieces = content instanceof Uint8Array ? [content] : content
  const target = await realPath(path, fs)
  const temporary = besideName(target)
  try {
    const mode = await modeOf(target, fs)
    await writeAndFlush(temporary, pieces, mode, fs)
    if (!(await isSameOnDisk(temporary, pieces, fs))) throw new NotKept()
    if (!mayFinish()) throw new Stopped()
    if (backup && mode !== null) await keepBackup(target, fs)
    await rename(temporary, target, fs)
    await flushFolder(dirname(target), fs)
    await removeLeftovers(target, fs)
    return ok(null)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {
      // The write has failed already, and that is what the person is told; a leftover has a name that says what it is.
    })
    return fail(writeFailure(error, path))
  }
}

/** The disk gave back something else than was written. */
class NotKept extends Error {}
/** The person has ended it. */
class Stopped extends Error {}

/** A link is followed, so that the link stays and the file it points to is the one that changes. */
async function realPath(path: string, fs: WriteFs): Promise<string> {
  return await fs.realpath(path).catch(() => path)
}

function besideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
}

async function modeOf(path: string, fs: WriteFs): Promise<number | null> {
  try {
    return (await fs.stat(path)).mode & 0o777
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function writeAndFlush(
  path: string,
  pieces: ReadonlyArray<Uint8Array>,
  mode: number | null,
  fs: WriteFs,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode ?? 0o666)
  try {
    for (const piece of gathered(pieces)) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

const SMALL_BYTES = 64 * 1024

/** Small pieces put together to larger ones, since every write is a trip to the disk, or over the network. */
function* gathered(pieces: ReadonlyArray<Uint8Array>): Generator<Uint8Array> {
  let small: Uint8Array[] = []
  let bytes = 0
  for (const piece of pieces) {
    if (bytes + piece.length > SMALL_BYTES && bytes > 0) {
      yield Buffer.concat(small)
      small = []
      bytes = 0
    }
    if (piece.length > SMALL_BYTES) yield piece
    else {
      small.push(piece)
      bytes += piece.length
    }
  }
  if (bytes > 0) yield Buffer.concat(small)
}

async function keepBackup(path: string, fs: WriteFs): Promise<void> {
  const temporary = besideName(path)
  try {
    await duplicate(path, temporary, fs)
    await rename(temporary, `${path}.bak`, fs)
  } finally {
    // It has its new name already, unless that failed or the backup is the same file.
    await fs.rm(temporary, { force: true })
  }
}

/**
 * Gives a file a second name that is not taken: that takes no room. Some disks and shares have no links, there it is
 * copied.
 */
export async function duplicate(
  path: string,
  to: string,
  fs: Pick<WriteFs, 'link' | 'copyFile' | 'open'>,
): Promise<void> {
  try {
    await fs.link(path, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await fs.copyFile(path, to, constants.COPYFILE_EXCL)
    await flush(to, 'r+', fs)
  }
}

const WAITS_MS = [40, 80, 160, 320]

/** A virus scanner or a program that syncs may hold a file for a moment; Windows and shares then refuse the name. */
async function rename(from: string, to: string, fs: WriteFs): Promise<void> {
  for (const ms of WAITS_MS) {
    try {
      await fs.rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error
      await wait(ms)
    }
  }
  await fs.rename(from, to)
}

/** Makes the new name survive a power cut. */
async function flushFolder(path: string, fs: WriteFs): Promise<void> {
  await flush(path, 'r', fs).catch(() => {
    // Windows and some shares cannot flush a folder; the file itself is flushed and has its name.
  })
}

async function flush(path: string, flags: 'r' | 'r+', fs: Pick<WriteFs, 'open'>): Promise<void> {
  const handle = await fs.open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What a failed write means for the person. */
export function writeFailure(error: unknown, path: string): Failure {
  const file = basename(path)
  if (error instanceof Stopped) return { code: 'job-cancelled' }
  if (error instanceof NotKept) return { code: 'write-not-kept', file }
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { code: 'disk-full', file }
  if (code === '') throw error
  return { code: 'file-not-writable', file, detail: dirname(path) }
}
