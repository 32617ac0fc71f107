import { fail, type Result } from '../../shared/base/result.ts'
import type { JobId } from '../../shared/contract/job.ts'

/**
 * To be asked before the step that cannot be undone: false when the work was ended, and then the step must not be taken. From
 * then on the work cannot be ended.
 */
export type MayFinish = () => boolean

/** Work of the shell itself that a person can end, wherever it hangs: also on a share that does not answer. */
export type Stops = {
  /** Whoever asked for the work gets `job-cancelled` as soon as it is ended; what it still does comes to nothing. */
  readonly during: <T>(
    id: JobId,
    work: (mayFinish: MayFinish) => Promise<Result<T>>,
  ) => Promise<Result<T>>
  /** Ends the work; one that is not there, or is finishing, is left in peace. */
  readonly stop: (id: JobId) => void
  /** Whether work was ended that still goes on: no job is to be started for it. */
  readonly isEnded: (id: JobId) => boolean
}

export function createStops(): Stops {
  const working = new Map<JobId, () => void>()
  const ended = new Set<JobId>()
  return {
    during(id, work) {
      return new Promise((resolve, reject) => {
        let isFinishing = false
        const stop = () => {
          if (isFinishing) return
          ended.add(id)
          resolve(fail({ code: 'job-cancelled' }))
        }
        const mayFinish = () => {
          isFinishing ||= !ended.has(id)
          return isFinishing
        }
        working.set(id, stop)
        work(mayFinish)
          .finally(() => {
            working.delete(id)
            ended.delete(id)
          })
          .then(resolve, reject)
      })
    },
    stop: (id) => working.get(id)?.(),
    isEnded: (id) => ended.has(id),
  }
}
