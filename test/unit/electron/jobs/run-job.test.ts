import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import { setLogSink } from '../../../../electron/log.ts'
import type { JobProgress } from '../../../../shared/contract/job.ts'

/** Jobs that behave as a hostile or broken file can make one behave. */
const behaviours = {
  answers: `port.postMessage({ type: 'result', result: { ok: true, value: input.file } })`,
  fails: `port.postMessage({ type: 'result', result: { ok: false, error: { code: 'workbook-damaged' } } })`,
  hangs: `for (;;);`,
  waits: `setInterval(() => {}, 1000)`,
  growsHeap: `const kept = []; for (;;) kept.push({ a: kept.length, b: [kept.length] })`,
  growsOutsideHeap: `const kept = []; setInterval(() => kept.push(Buffer.alloc(5e7, 1)), 1)`,
  throws: `throw new Error('unexpected')`,
  exits: `process.exit(0)`,
  tellsEnvironment: `port.postMessage({ type: 'result', result: { ok: true, value: Object.keys(process.env) } })`,
  tellsProgress: `for (const done of [0, 1, 2]) port.postMessage({ type: 'progress', step: 'reading', done, total: 2 });
    port.postMessage({ type: 'result', result: { ok: true, value: null } })`,
} as const

const input = { bytes: new Uint8Array([1]), file: 'bok.xlsx', sha256: '' }

describe('a job', () => {
  const folders = new Map<string, string>()

  beforeAll(async () => {
    setLogSink(() => {})
    for (const [name, code] of Object.entries(behaviours)) {
      const folder = await mkdtemp(join(tmpdir(), 'beretning-job-'))
      folders.set(name, folder)
      await writeFile(join(folder, 'package.json'), '{"type":"module"}')
      await writeFile(
        join(folder, 'read-workbook.js'),
        `import { parentPort as port } from 'node:worker_threads'\nport.once('message', (input) => { ${code} })`,
      )
    }
  })
  afterAll(async () => {
    for (const folder of folders.values()) await rm(folder, { recursive: true, force: true })
  })

  const runner = (name: keyof typeof behaviours) =>
    createJobRunner(threadStarter(folders.get(name) ?? ''))
  const run = (
    name: keyof typeof behaviours,
    limits: { timeoutMs?: number; memoryMb?: number } = {},
  ) => runner(name).run('read-workbook', input, { id: 'job-00000001', ...limits })

  it('gives its answer', async () => {
    expect(await run('answers')).toEqual({ ok: true, value: 'bok.xlsx' })
  })

  it('gives an expected failure as it is', async () => {
    expect(await run('fails')).toEqual({ ok: false, error: { code: 'workbook-damaged' } })
  })

  it('is killed when its time is up', async () => {
    expect(await run('hangs', { timeoutMs: 200 })).toEqual({
      ok: false,
      error: { code: 'job-timeout' },
    })
  })

  it.each(['growsHeap', 'growsOutsideHeap'] as const)(
    'is killed when it has used its memory: %s',
    async (name) => {
      expect(await run(name, { memoryMb: 100 })).toEqual({
        ok: false,
        error: { code: 'job-memory' },
      })
    },
  )

  it.each(['throws', 'exits'] as const)('is reported when it dies: %s', async (name) => {
    expect(await run(name)).toEqual({ ok: false, error: { code: 'job-crashed' } })
  })

  it('sees nothing of the environment', async () => {
    expect(await run('tellsEnvironment')).toEqual({ ok: true, value: [] })
  })

  it('can be cancelled, and the next one runs as if nothing had happened', async () => {
    const jobs = runner('waits')
    const waiting = jobs.run('read-workbook', input, { id: 'job-00000001' })
    jobs.cancel('job-00000002')
    jobs.cancel('job-00000001')
    expect(await waiting).toEqual({ ok: false, error: { code: 'job-cancelled' } })
    expect(await run('answers')).toEqual({ ok: true, value: 'bok.xlsx' })
  })

  it('is not started for work that was ended before it came to that', async () => {
    const jobs = runner('answers')
    let goOn = () => {}
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const id = 'job-00000001'
    let answered: unknown
    const work = jobs.during(id, async () => {
      await waiting
      answered = await jobs.run('read-workbook', input, { id })
      return { ok: true, value: null }
    })
    jobs.cancel(id)
    const cancelled = { ok: false, error: { code: 'job-cancelled' } }
    expect(await work).toEqual(cancelled)
    goOn()
    await expect.poll(() => answered).toEqual(cancelled)
    await expect.poll(() => jobs.run('read-workbook', input, { id })).toMatchObject({ ok: true })
  })

  it('ends when all are cancelled', async () => {
    const jobs = runner('waits')
    const waiting = ['job-00000001', 'job-00000002'].map((id) =>
      jobs.run('read-workbook', input, { id }),
    )
    jobs.cancelAll()
    expect(await Promise.all(waiting)).toEqual([
      { ok: false, error: { code: 'job-cancelled' } },
      { ok: false, error: { code: 'job-cancelled' } },
    ])
  })

  it('tells how far it has come, under the id it was given', async () => {
    const heard: JobProgress[] = []
    await runner('tellsProgress').run('read-workbook', input, {
      id: 'job-00000007',
      onProgress: (progress) => heard.push(progress),
    })
    expect(heard.map(({ done }) => done)).toEqual([0, 1, 2])
    expect(heard[0]).toEqual({ job: 'job-00000007', step: 'reading', done: 0, total: 2 })
  })
})
