import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 1024 * 1024

/** A sink for the log: a file in `folder`, moved aside once when it has grown large. */
export function logFileSink(folder: string): (line: string) => void {
  const path = join(folder, 'beretning.log')
  mkdirSync(folder, { recursive: true })
  return (line) => {
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      if (size > MAX_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${line}\n`)
    } catch {
      // A log that cannot be written (full disk) must not stop the work it tells about.
      process.stderr.write(`${line}\n`)
    }
  }
}
