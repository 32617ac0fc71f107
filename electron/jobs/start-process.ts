import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { JobWorker, StartWorker } from './jobs.ts'

/** V8 ends a process that has used its heap with an abort: SIGABRT, or the code Windows gives for it. */
const ABORT_CODES: ReadonlySet<number> = new Set([6, 134, 0x80000003, -2147483645])

/** Starts jobs in processes of their own, without environment and with a heap limit: for Electron. */
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
    return {
      post: (input) => child.postMessage(input),
      onMessage: (listener) => child.on('message', listener),
      onExit(listener) {
        child.on('error', (type) => {
          outOfMemory = type === 'FatalError'
        })
        child.on('exit', (code) => {
          if (!killed) listener(outOfMemory || ABORT_CODES.has(code) ? 'memory' : 'crash')
        })
      },
      kill() {
        killed = true
        child.kill()
      },
    }
  }
}
