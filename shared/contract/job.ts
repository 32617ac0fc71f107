import type { Result } from '../base/result.ts'

/** What a job tells while it works. `done` of `total`; the step is worded in the window. */
export type JobProgress = {
  readonly job: JobId
  readonly step: JobStep
  readonly done: number
  readonly total: number
}
export const jobSteps = [
  'reading',
  'finding-tables',
  'comparing',
  'resolving',
  'building',
  'laying-out',
  'packing',
  'writing',
] as const
export type JobStep = (typeof jobSteps)[number]

/** Chosen by the caller, so that a job can be cancelled before it has answered. 8–64 of `[a-z0-9-]`. */
export type JobId = string

/** Messages from a job process. Exactly one `result` ends it; a `request` is answered with what it asks for. */
export type JobMessage<T> =
  | {
      readonly type: 'progress'
      readonly step: JobStep
      readonly done: number
      readonly total: number
    }
  | { readonly type: 'request' }
  | { readonly type: 'result'; readonly result: Result<T> }

/** Limits for every job; see "Bad input" in the README. */
export const jobLimits = { timeoutMs: 30_000, memoryMb: 1024 } as const
export const exportTimeoutMs = 120_000
/** The largest report that can be saved takes a third of it; the person can end it before. */
export const openTimeoutMs = 60_000
