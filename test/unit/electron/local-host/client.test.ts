import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LocalHost, startLocalHost } from '../../../../electron/local-host/start-local-host.ts'
import { createMediaStore } from '../../../../electron/media/media-store.ts'
import { createLocalHostApi } from '../../../../renderer/local-host-api.ts'
import { ok } from '../../../../shared/base/result.ts'
import { callNames, eventNames, type Handlers } from '../../../../shared/contract/ipc.ts'

/** A browser's event source whose connection the test holds in its hand. */
class FakeEventSource extends EventEmitter {
  static readonly CLOSED = 2
  static readonly all: FakeEventSource[] = []
  readyState = 1
  constructor(readonly url: string) {
    super()
    FakeEventSource.all.push(this)
  }
  addEventListener(name: string, listener: (event: unknown) => void): void {
    this.on(name === 'error' ? 'broken' : name, listener)
  }
}

describe('the client of the local host', () => {
  let host: LocalHost
  let received: unknown

  beforeEach(async () => {
    host = await startLocalHost({
      media: createMediaStore(),
      rendererFolder: tmpdir(),
      port: 0,
      onPage: () => {},
      texts: { linkUsed: '', notFound: '' },
      createHandlers() {
        const answers = callNames.map((name) => [
          name,
          async (argument: unknown) => {
            received = argument
            return ok({ from: name })
          },
        ])
        // Safe: every call of the contract has a handler.
        return Object.fromEntries(answers) as unknown as Handlers
      },
    })
    const { origin } = new URL(host.url)
    const start = await fetch(host.url, { redirect: 'manual' })
    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? ''
    const browserFetch = globalThis.fetch
    // What a browser adds by itself: the address of the page, its cookie and its origin.
    vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
      browserFetch(`${origin}${path}`, {
        ...init,
        headers: { ...init.headers, cookie, origin },
      }),
    )
    vi.stubGlobal('EventSource', FakeEventSource)
    FakeEventSource.all.length = 0
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
    await host.close()
  })

  it('has the same calls and events as Electron', () => {
    const subscriptions = eventNames.map((name) => `on${name[0]?.toUpperCase()}${name.slice(1)}`)
    expect(new Set(Object.keys(createLocalHostApi()))).toEqual(
      new Set([...callNames, ...subscriptions]),
    )
  })

  it('makes a call with bytes and gets its answer', async () => {
    const argument = { name: 'a.xlsx', bytes: new Uint8Array([1, 2, 255]) }
    expect(await createLocalHostApi().adoptFile(argument)).toEqual(ok({ from: 'adoptFile' }))
    expect(received).toEqual(argument)
  })

  it('answers with a failure when the host is gone', async () => {
    await host.close()
    expect(await createLocalHostApi().shellInfo(undefined)).toMatchObject({
      ok: false,
      error: { code: 'not-available' },
    })
  })

  it('opens one stream for all listeners, and tells each until it stops listening', () => {
    const api = createLocalHostApi()
    const first: unknown[] = []
    const second: unknown[] = []
    const stop = api.onJobProgress((progress) => first.push(progress))
    api.onJobProgress((progress) => second.push(progress))
    const [source] = FakeEventSource.all
    source?.emit('jobProgress', { data: '{"done":1}' })
    stop()
    source?.emit('jobProgress', { data: '{"done":2}' })
    expect(FakeEventSource.all).toHaveLength(1)
    expect(first).toEqual([{ done: 1 }])
    expect(second).toEqual([{ done: 1 }, { done: 2 }])
  })

  it('opens the stream again when the browser has given up', () => {
    vi.useFakeTimers()
    const heard: unknown[] = []
    createLocalHostApi().onJobProgress((progress) => heard.push(progress))
    const [source] = FakeEventSource.all
    source?.emit('broken')
    vi.runAllTimers()
    expect(FakeEventSource.all).toHaveLength(1)
    if (source) source.readyState = FakeEventSource.CLOSED
    source?.emit('broken')
    vi.runAllTimers()
    FakeEventSource.all[1]?.emit('jobProgress', { data: '{"done":3}' })
    expect(heard).toEqual([{ done: 3 }])
  })
})
