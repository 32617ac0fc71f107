import type { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { callNames, eventNames } from '../../../shared/contract/ipc.ts'

const electron = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (argument: unknown) => unknown>>(),
  invoked: [] as unknown[],
  emitter: null as EventEmitter | null,
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  electron.emitter = new EventEmitter()
  return {
    webUtils: { getPathForFile: ({ name }: File) => `/felles/${name}` },
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, () => unknown>) =>
        electron.exposed.set(name, api),
    },
    ipcRenderer: Object.assign(electron.emitter, {
      invoke: async (...values: unknown[]) => electron.invoked.push(values),
    }),
  }
})

describe('window.api', () => {
  beforeAll(async () => {
    await import('../../../electron/preload/index.ts')
  })

  it('has one function for each call and event of the contract, and is all there is', () => {
    const subscriptions = eventNames.map((name) => `on${name[0]?.toUpperCase()}${name.slice(1)}`)
    expect([...electron.exposed.keys()]).toEqual(['api'])
    expect(new Set(Object.keys(electron.exposed.get('api') ?? {}))).toEqual(
      new Set([...callNames, ...subscriptions]),
    )
  })

  it('sends one argument on the call its function is for', async () => {
    const argument = { url: 'https://example.no' }
    await electron.exposed.get('api')?.openLink?.(argument)
    expect(electron.invoked).toEqual([['openLink', argument]])
  })

  it('finds the path of a dropped file itself, so that the page can name none', async () => {
    electron.invoked = []
    await electron.exposed.get('api')?.dropFile?.(new File([], 'rapport.beretning'))
    expect(electron.invoked).toEqual([['dropFile', { path: '/felles/rapport.beretning' }]])
  })

  it('gives a listener the payload alone, until it stops listening', () => {
    const heard: unknown[][] = []
    const stop = electron.exposed.get('api')?.onJobProgress?.((...values: unknown[]) => {
      heard.push(values)
    })
    electron.emitter?.emit('jobProgress', { sender: 'raw event' }, { done: 1 })
    ;(stop as () => void)()
    electron.emitter?.emit('jobProgress', { sender: 'raw event' }, { done: 2 })
    expect(heard).toEqual([[{ done: 1 }]])
  })
})
