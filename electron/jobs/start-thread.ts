import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from '../log.ts'
import type { JobWorker, StartWorker } from './jobs.ts'

/** How often the memory of the process is looked at while a job runs. */
const WATCH_EVERY_MS = 25
/** Stopped a little before the limit, because memory goes on growing between two looks. */
const STOP_AT = 0.85

/** Starts jobs in threads with a limit on memory: for the local host and the command line. */
export function threadStarter(jobsFolder: string): StartWorker {
  return (name, { memoryMb }): JobWorker => {
    const worker = new Worker(join(jobsFolder, `${name}.js`), {
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    })
    // What a library prints is not for the person.
    worker.stdout.resume()
    worker.stderr.resume()
    let killed = false
    let outOfMemory = false
    // The heap limit does not count text and bytes that V8 keeps outside its heap, and a workbook is mostly that.
    const rssAtStart = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - rssAtStart < memoryMb * STOP_AT * 2 ** 20) return
      outOfMemory = true
      clearInterval(watch)
      end(worker, name)
    }, WATCH_EVERY_MS)
    return {
      post: (input) => worker.postMessage(input),
      onMessage: (listener) => worker.on('message', listener),
      onExit(listener) {
        worker.on('error', (error: Error & { code?: string }) => {
          outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
          log('warning', `The job ${name} ended in a way no one expected.`, error)
        })
        worker.on('exit', () => {
          clearInterval(watch)
          if (!killed) listener(outOfMemory ? 'memory' : 'crash')
        })
      },
      kill() {
        killed = true
        clearInterval(watch)
        end(worker, name)
      },
    }
  }
}

function end(worker: Worker, name: string): void {
  worker.terminate().catch((error: unknown) => {
    log('warning', `The job ${name} could not be ended.`, error)
  })
}
