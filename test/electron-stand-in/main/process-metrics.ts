import { readFileSync } from 'node:fs'
import { answerBrowser } from './browser-link.ts'

const PAGE_KB = 4
const pids = new Set<number>()

export function watchProcess(pid: number): () => void {
  pids.add(pid)
  return () => pids.delete(pid)
}

/** docs/api/structures/process-metric.md: memory in kilobytes; Linux alone says it this way. */
export function utilityMetrics(): ReadonlyArray<{
  readonly pid: number
  readonly type: string
  readonly memory: { readonly workingSetSize: number }
}> {
  return [...pids].map((pid) => {
    const memory = { workingSetSize: residentKb(pid) }
    return { pid, type: 'Utility', memory }
  })
}

function residentKb(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_KB
  } catch {
    // It has just ended, or this is no Linux.
    return 0
  }
}

answerBrowser('utilityProcesses', () => [...pids])
