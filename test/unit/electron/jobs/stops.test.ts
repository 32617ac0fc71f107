import { describe, expect, it } from 'vitest'
import { createStops } from '../../../../electron/jobs/stops.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'

const job = 'job-00000001'

/** Work that goes on when the test says so. */
function aWork() {
  let goOn = () => {}
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const done: string[] = []
  const work = async (mayFinish: () => boolean): Promise<Result<string>> => {
    await waiting
    if (mayFinish()) done.push('finished')
    return ok('answer')
  }
  return { work, done, goOn }
}

describe('work that a person can end', () => {
  it('answers at once when it is ended, and does not take its last step later', async () => {
    const stops = createStops()
    const { work, done, goOn } = aWork()
    const answer = stops.during(job, work)
    stops.stop('job-00000002')
    stops.stop(job)
    expect(await answer).toEqual({ ok: false, error: { code: 'job-cancelled' } })
    goOn()
    await new Promise((resolve) => setImmediate(resolve))
    expect(done).toEqual([])
  })

  it('is left in peace when its last step is taken', async () => {
    const stops = createStops()
    const answer = stops.during(job, async (mayFinish) => {
      const isTaken = mayFinish()
      stops.stop(job)
      return ok([isTaken, mayFinish()])
    })
    expect(await answer).toEqual(ok([true, true]))
    stops.stop(job)
  })

  it('tells what it failed of', async () => {
    const failing = createStops().during(job, () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
  })
})
