import { basename, dirname, join } from 'node:path'
import type { WriteFs } from './write-fs.ts'

/** So long that no one is still writing it, by the clock of the disk it lies on. */
const OLD_MS = 60 * 60 * 1000

/** Removes the temporary files of writes to `path` that were cut short: a crash, a power cut. */
export async function removeLeftovers(path: string, fs: WriteFs): Promise<void> {
  const folder = dirname(path)
  const start = `.${basename(path)}.`
  try {
    const now = (await fs.stat(path)).mtimeMs
    for (const name of await fs.readdir(folder)) {
      if (!name.startsWith(start) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length))) continue
      const leftover = join(folder, name)
      if (now - (await fs.stat(leftover)).mtimeMs > OLD_MS) await fs.rm(leftover, { force: true })
    }
  } catch {
    // The file is written; what cannot be tidied here is tried again at the next write.
  }
}
