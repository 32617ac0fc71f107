import { type FailureCode, fail, type Result } from '../../shared/base/result.ts'
import {
  exportTimeoutMs,
  type JobId,
  type JobMessage,
  type JobProgress,
  jobLimits,
} from '../../shared/contract/job.ts'
import type { JobName, Jobs, StartWorker } from './jobs.ts'

export type JobOptions = {
  readonly id: JobId
  readonly onProgress?: (progress: JobProgress) => void
  readonly timeoutMs?: number
  readonly memoryMb?: number
}

export type JobRunner = {
  readonly run: <N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    options: JobOptions,
  ) => Promise<Result<Jobs[N]['output']>>
  /** Ends a job; its caller gets `job-cancelled`. A job that is not running is left in peace. */
  readonly cancel: (id: JobId) => void
  readonly cancelAll: () => void
  readonly isBusy: () => boolean
}

const timeouts: Readonly<Record<JobName, number>> = {
  'read-workbook': jobLimits.timeoutMs,
  'refresh-tables': jobLimits.timeoutMs,
  'export-word': exportTimeoutMs,
}

/**
 * Runs jobs in workers of their own, within limits of time and memory. Whatever a job does, its caller gets a Result:
 * a job that hangs, grows, dies or is cancelled is killed and answered with the code for it.
 */
export function createJobRunner(startWorker: StartWorker): JobRunner {
  const stops = new Map<JobId, (code: FailureCode) => void>()

  function run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    { id, onProgress, timeoutMs = timeouts[name], memoryMb = jobLimits.memoryMb }: JobOptions,
  ): Promise<Result<Jobs[N]['output']>> {
    return new Promise((resolve) => {
      const worker = startWorker(name, { memoryMb })
      const settle = (result: Result<Jobs[N]['output']>): void => {
        if (stops.get(id) !== stop) return
        stops.delete(id)
        clearTimeout(timer)
        worker.kill()
        resolve(result)
      }
      const stop = (code: FailureCode): void => settle(fail({ code }))
      stops.get(id)?.('job-cancelled')
      stops.set(id, stop)
      const timer = setTimeout(stop, timeoutMs, 'job-timeout')
      worker.onExit((reason) => stop(reason === 'memory' ? 'job-memory' : 'job-crashed'))
      worker.onMessage((data) => {
        // Safe: only our own entry of this name runs in the worker, and it sends this shape.
        const message = data as JobMessage<Jobs[N]['output']>
        if (message.type === 'result') return settle(message.result)
        const { step, done, total } = message
        if (stops.get(id) === stop) onProgress?.({ job: id, step, done, total })
      })
      worker.post(input)
    })
  }

  return {
    run,
    cancel: (id) => stops.get(id)?.('job-cancelled'),
    cancelAll() {
      for (const stop of [...stops.values()]) stop('job-cancelled')
    },
    isBusy: () => stops.size > 0,
  }
}
