import { parentPort as threadPort } from 'node:worker_threads'
import type { Result } from '../../shared/base/result.ts'
import type { JobMessage, JobStep } from '../../shared/contract/job.ts'
import type { JobName, JobSupply, Jobs } from './jobs.ts'

const PROGRESS_EVERY_MS = 50

export type OnProgress = (step: JobStep, done: number, total: number) => void

/**
 * The child's half of a job: waits for the input, does the work, sends the result. The same file runs as a thread and as
 * an Electron utility process. An error that is no Result ends the worker, and the runner reports the job as crashed.
 */
export function serveJob<N extends JobName>(
  work: (
    input: Jobs[N]['input'],
    onProgress: OnProgress,
    request: () => Promise<JobSupply<N>>,
  ) => Promise<Result<Jobs[N]['output']>>,
): void {
  const port = openPort()
  const request = () =>
    new Promise<JobSupply<N>>((resolve) => {
      // Safe: the runner answers with what the caller of this very job supplies.
      port.onNext(async (data) => resolve(data as JobSupply<N>))
      port.post({ type: 'request' } satisfies JobMessage<never>)
    })
  port.onNext(async (data) => {
    // Safe: the runner posts the input of the job whose entry this is.
    const input = data as Jobs[N]['input']
    const result = await work(input, throttled(port.post), request)
    port.post({ type: 'result', result } satisfies JobMessage<Jobs[N]['output']>)
  })
}

type Port = {
  readonly post: (message: unknown) => void
  /** The next message alone. */
  readonly onNext: (listener: (data: unknown) => Promise<void>) => void
}

function openPort(): Port {
  const endWith = (error: unknown): void => {
    // Outside the promise, so that it becomes an uncaught error and the worker dies of it.
    setImmediate(() => {
      throw error
    })
  }
  if (threadPort) {
    const port = threadPort
    return {
      post: (message) => port.postMessage(message),
      onNext: (listener) => port.once('message', (data) => listener(data).catch(endWith)),
    }
  }
  const port = process.parentPort
  if (!port) throw new Error('Cannot serve a job because this is neither a thread nor a process.')
  return {
    post: (message) => port.postMessage(message),
    onNext: (listener) => port.once('message', ({ data }) => listener(data).catch(endWith)),
  }
}

/** Lets through a new step, the last message of a step, and otherwise one each 50 ms. */
function throttled(post: Port['post']): OnProgress {
  let lastStep: JobStep | null = null
  let lastAt = 0
  return (step, done, total) => {
    const now = performance.now()
    if (step === lastStep && done < total && now - lastAt < PROGRESS_EVERY_MS) return
    lastStep = step
    lastAt = now
    post({ type: 'progress', step, done, total } satisfies JobMessage<never>)
  }
}
