import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from '../log.ts'
import type { JobWorker, StartWorker } from './jobs.ts'

/** Starts jobs in threads with a heap limit: for the local host and the command line. */
export function threadStarter(jobsFolder: string): StartWorker {
  return (name, { memoryMb }): JobWorker => {
    const worker = new Worker(join(jobsFolder, `${name}.js`), {
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    let killed = false
    let outOfMemory = false
    return {
      post: (input) => worker.postMessage(input),
      onMessage: (listener) => worker.on('message', listener),
      onExit(listener) {
        worker.on('error', (error: Error & { code?: string }) => {
          outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
          log('warning', `The job ${name} ended in a way no one expected.`, error)
        })
        worker.on('exit', () => {
          if (!killed) listener(outOfMemory ? 'memory' : 'crash')
        })
      },
      kill() {
        killed = true
        worker.terminate().catch((error: unknown) => {
          log('warning', `The job ${name} could not be ended.`, error)
        })
      },
    }
  }
}
