import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { JobWorker, StartWorker } from './jobs.ts'

/** V8 ends a process that has used its heap with an abort: SIGABRT, or the code Windows gives for it. */
const ABORT_CODES: ReadonlySet<number> = new Set([6, 134, 0x80000003, -2147483645])

const WATCH_EVERY_MS = 250

/** Starts jobs in processes of their own, without environment and with a limit on memory: for Electron. */
export function processStarter(jobsFolder: string): StartWorker {
  return (name, { memoryMb }): JobWorker => {
    const child = utilityProcess.fork(join(jobsFolder, `${name}.js`), [], {
      env: {},
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serviceName: `beretning-${name}`,
      stdio: 'ignore',
    })
    let killed = false
    let outOfMemory = false
    // The heap limit does not count what V8 keeps outside its heap.
    const watch = setInterval(() => {
      const process = app.getAppMetrics().find(({ pid }) => pid === child.pid)
      if ((process?.memory.workingSetSize ?? 0) < memoryMb * 1024) return
      outOfMemory = true
      clearInterval(watch)
      child.kill()
    }, WATCH_EVERY_MS)
    return {
      post: (input) => child.postMessage(input),
      onMessage: (listener) => child.on('message', listener),
      onExit(listener) {
        child.on('error', (type) => {
          outOfMemory = type === 'FatalError'
        })
        child.on('exit', (code) => {
          clearInterval(watch)
          if (!killed) listener(outOfMemory || ABORT_CODES.has(code) ? 'memory' : 'crash')
        })
      },
      kill() {
        killed = true
        clearInterval(watch)
        child.kill()
      },
    }
  }
}
