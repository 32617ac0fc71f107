import { randomBytes } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'

/** The part of `node:fs/promises` that writing needs; a test hands in one that fails halfway. */
export type WriteFs = Pick<
  typeof nodeFs,
  'open' | 'rename' | 'link' | 'copyFile' | 'rm' | 'stat' | 'realpath'
>

export type WriteOptions = {
  /** Keeps what was there as `<name>.bak`. */
  readonly backup?: boolean
  readonly fs?: WriteFs
}

/**
 * Writes a file so that there is always a whole one at `path`: the old until the last step, then the new.
 * The bytes go to a temporary file in the same folder, are forced to the disk, and then take the name.
 */
export async function atomicWrite(
  path: string,
  bytes: Uint8Array,
  { backup = false, fs = nodeFs }: WriteOptions = {},
): Promise<Result<null>> {
  const target = await realPath(path, fs)
  const temporary = besideName(target)
  try {
    const mode = await modeOf(target, fs)
    await writeAndFlush(temporary, bytes, mode, fs)
    if (backup && mode !== null) await keepBackup(target, fs)
    await fs.rename(temporary, target)
    await flushFolder(dirname(target), fs)
    return ok(null)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {
      // The write has failed already, and that is what the person is told; a leftover has a name that says what it is.
    })
    return fail(writeFailure(error, path))
  }
}

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
  bytes: Uint8Array,
  mode: number | null,
  fs: WriteFs,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode ?? 0o666)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function keepBackup(path: string, fs: WriteFs): Promise<void> {
  const temporary = besideName(path)
  try {
    // A second name for the same bytes takes no room; some disks and shares have no links, there it is copied.
    await fs.link(path, temporary).catch(() => fs.copyFile(path, temporary))
    await fs.rename(temporary, `${path}.bak`)
  } catch (error) {
    await fs.rm(temporary, { force: true })
    throw error
  }
}

/** Makes the new name survive a power cut. */
async function flushFolder(path: string, fs: WriteFs): Promise<void> {
  try {
    const folder = await fs.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Windows and some shares cannot flush a folder; the file itself is flushed and has its name.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What a failed write means for the person. */
export function writeFailure(error: unknown, path: string): Failure {
  const file = basename(path)
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { code: 'disk-full', file }
  if (code === '') throw error
  return { code: 'file-not-writable', file, detail: dirname(path) }
}
