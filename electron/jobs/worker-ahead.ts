import { statSync } from 'node:fs'
import { projectLimits } from '../../shared/project/schema.ts'
import { backupOf } from '../files/project-files.ts'
import type { StartWorker } from './jobs.ts'
import { openingMemoryMb } from './open-in-job.ts'

/** As `start`, with the worker that will open this report started already: it comes up while the window does. */
export function withOpenerAhead(start: StartWorker, report: string): StartWorker {
  const size = sizeOf(report)
  if (size === null || size > projectLimits.fileBytes) return start
  const memoryMb = openingMemoryMb(size + (sizeOf(backupOf(report)) ?? 0))
  let ahead: ReturnType<StartWorker> | null = start('open-project', { memoryMb })
  return (name, limits) => {
    const isFit = name === 'open-project' && limits.memoryMb <= memoryMb
    if (!isFit || ahead === null) return start(name, limits)
    const worker = ahead
    ahead = null
    return worker
  }
}

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size
  } catch {
    // Not there, or not to be read: a report that was asked for is told of when the page opens it.
    return null
  }
}
