import type { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { processStarter } from '../../../../electron/jobs/start-process.ts'

const electron = vi.hoisted(() => ({
  forks: [] as unknown[][],
  metrics: [] as unknown[],
  child: null as null | (EventEmitter & { killed: boolean; received: unknown[] }),
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  return {
    app: { getAppMetrics: () => electron.metrics },
    utilityProcess: {
      fork(...values: unknown[]) {
        electron.forks.push(values)
        const child = Object.assign(new EventEmitter(), {
          pid: 7,
          killed: false,
          received: [] as unknown[],
          postMessage(message: unknown) {
            child.received.push(message)
          },
          kill() {
            child.killed = true
            queueMicrotask(() => child.emit('exit', 15))
          },
        })
        electron.child = child
        return child
      },
    },
  }
})

const input = { bytes: new Uint8Array([1]), file: 'bok.xlsx', sha256: '' }
const run = (memoryMb = 512) =>
  createJobRunner(processStarter('/out/jobs')).run('read-workbook', input, {
    id: 'job-00000001',
    memoryMb,
  })

describe('a job in Electron', () => {
  beforeEach(() => {
    electron.forks.length = 0
    electron.metrics = []
  })

  it('runs in a process without environment and with a heap limit', async () => {
    const result = run()
    electron.child?.emit('message', { type: 'result', result: { ok: true, value: 1 } })
    expect(await result).toEqual({ ok: true, value: 1 })
    expect(electron.forks[0]).toMatchObject([
      '/out/jobs/read-workbook.js',
      [],
      { env: {}, execArgv: ['--max-old-space-size=512'] },
    ])
    expect(electron.child?.received).toEqual([input])
    expect(electron.child?.killed).toBe(true)
  })

  it.each([
    [6, 'job-memory'],
    [134, 'job-memory'],
    [1, 'job-crashed'],
    [11, 'job-crashed'],
  ])('that ends with %i is reported as %s', async (code, failure) => {
    const result = run()
    electron.child?.emit('exit', code)
    expect(await result).toEqual({ ok: false, error: { code: failure } })
  })

  it('is killed when its process has grown beyond the limit', async () => {
    electron.metrics = [{ pid: 7, memory: { workingSetSize: 600 * 1024 } }]
    expect(await run(512)).toEqual({ ok: false, error: { code: 'job-memory' } })
  })
})
