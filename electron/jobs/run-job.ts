import { assertExists } from '../../shared/base/assert.ts'
import { type FailureCode, fail, type Result } from '../../shared/base/result.ts'
import {
  exportTimeoutMs,
  type JobId,
  type JobMessage,
  type JobProgress,
  jobLimits,
  openTimeoutMs,
} from '../../shared/contract/job.ts'
import type { JobName, JobSupply, Jobs, StartWorker } from './jobs.ts'
import { createStops, type Stops } from './stops.ts'

export type JobOptions<N extends JobName = JobName> = {
  readonly id: JobId
  /** Gives what the job asks for while it works. */
  readonly supply?: () => Promise<JobSupply<N>>
  readonly onProgress?: (progress: JobProgress) => void
  readonly timeoutMs?: number
  readonly memoryMb?: number
}

export type JobRunner = {
  /** Work around jobs, ended by `cancel` together with the job of the same id. */
  readonly during: Stops['during']
  readonly run: <N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    options: JobOptions<NoInfer<N>>,
  ) => Promise<Result<Jobs[N]['output']>>
  /** Ends a job, or the work around it; its caller gets `job-cancelled`. A job that is not running is left in peace. */
  readonly cancel: (id: JobId) => void
  readonly cancelAll: () => void
  /** Whether the person waits for something that should not be broken off: a report that is opened can be. */
  readonly isBusy: () => boolean
}

const timeouts: Readonly<Record<JobName, number>> = {
  'read-workbook': jobLimits.timeoutMs,
  'refresh-tables': jobLimits.timeoutMs,
  'open-project': openTimeoutMs,
  'export-word': exportTimeoutMs,
}

type Running = { readonly name: JobName; readonly stop: (code: FailureCode) => void }

/**
 * Runs jobs in workers of their own, within limits of time and memory. Whatever a job does, its caller gets a Result:
 * a job that hangs, grows, dies or is cancelled is killed and answered with the code for it.
 */
export function createJobRunner(startWorker: StartWorker): JobRunner {
  const running = new Map<JobId, Running>()
  const stops = createStops()

  function run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    {
      id,
      supply,
      onProgress,
      timeoutMs = timeouts[name],
      memoryMb = jobLimits.memoryMb,
    }: JobOptions<NoInfer<N>>,
  ): Promise<Result<Jobs[N]['output']>> {
    if (stops.isEnded(id)) return Promise.resolve(fail({ code: 'job-cancelled' }))
    return new Promise((resolve) => {
      const worker = startWorker(name, { memoryMb })
      const settle = (result: Result<Jobs[N]['output']>): void => {
        if (running.get(id)?.stop !== stop) return
        running.delete(id)
        clearTimeout(timer)
        worker.kill()
        resolve(result)
      }
      const stop = (code: FailureCode): void => settle(fail({ code }))
      running.get(id)?.stop('job-cancelled')
      running.set(id, { name, stop })
      const timer = setTimeout(stop, timeoutMs, 'job-timeout')
      worker.onExit((reason) => stop(reason === 'memory' ? 'job-memory' : 'job-crashed'))
      worker.onMessage((data) => {
        // Safe: only our own entry of this name runs in the worker, and it sends this shape.
        const message = data as JobMessage<Jobs[N]['output']>
        if (message.type === 'result') return settle(message.result)
        if (message.type === 'request') {
          const supplied = assertExists(supply, `the job ${name} is given what it asks for`)()
          return void supplied.then((value) => {
            if (running.get(id)?.stop === stop) worker.post(value)
          })
        }
        const { step, done, total } = message
        if (running.get(id)?.stop === stop) onProgress?.({ job: id, step, done, total })
      })
      worker.post(input)
    })
  }

  return {
    run,
    during: stops.during,
    cancel(id) {
      stops.stop(id)
      running.get(id)?.stop('job-cancelled')
    },
    cancelAll() {
      for (const { stop } of [...running.values()]) stop('job-cancelled')
    },
    isBusy: () => [...running.values()].some(({ name }) => name !== 'open-project'),
  }
}
