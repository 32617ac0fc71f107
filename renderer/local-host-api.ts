import { type Failure, fail, ok, type Result } from '../shared/base/result.ts'
import { type Api, callNames, eventNames } from '../shared/contract/ipc.ts'
import { decodeWire, encodeWire } from '../shared/contract/wire.ts'
import { pageId } from './page-id.ts'

const RECONNECT_MS = 1000
type Listener = (payload: unknown) => void

/** The same `Api` as `window.api` in Electron, over HTTP to the local host the page came from. */
export function createLocalHostApi(): Api {
  const events = openEvents()
  const calls = callNames.map((name) => [name, (argument: unknown) => post(name, argument)])
  const subscriptions = eventNames.map((name) => [
    `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    (listener: Listener) => events.subscribe(name, listener),
  ])
  // Safe: the keys come from the same table as the type, and the host answers each call with that call's result.
  const api = Object.fromEntries([...calls, ...subscriptions]) as unknown as Api
  // A browser tells no page where a file lies.
  return { ...api, dropFile: async () => ok(null) }
}

/** Calls made while the page is being closed. Browsers let 64 kB outlive a page; what is longer is sent as usual. */
const outliving: ReadonlyArray<string> = ['keepDraft', 'unlockFile']
const MAX_OUTLIVING_LENGTH = 20_000

async function post(name: string, argument: unknown): Promise<Result<unknown>> {
  const body = encodeWire(argument)
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body,
      keepalive: outliving.includes(name) && body.length <= MAX_OUTLIVING_LENGTH,
    })
    // Safe: the host answers every known call with a Result, also when it refuses it.
    return decodeWire(await response.text()) as Result<unknown>
  } catch {
    return fail<Failure>({ code: 'not-available', detail: 'local-host' })
  }
}

/** One event stream for the page; opened at the first listener, opened again when it breaks for good. */
function openEvents() {
  const listeners = new Map<string, Set<Listener>>()
  let source: EventSource | null = null

  function connect(): void {
    source = new EventSource(`/api/events?page=${pageId}`)
    for (const name of eventNames) {
      source.addEventListener(name, (event) => {
        // Safe: an event with a name of ours comes from the host and has text data.
        const payload = decodeWire((event as MessageEvent<string>).data)
        for (const listener of listeners.get(name) ?? []) listener(payload)
      })
    }
    source.addEventListener('error', () => {
      // The browser reconnects by itself unless it has given up, for instance when the host answered with a refusal.
      if (source?.readyState !== EventSource.CLOSED) return
      setTimeout(connect, RECONNECT_MS)
    })
  }

  return {
    subscribe(name: string, listener: Listener): () => void {
      const known = listeners.get(name) ?? new Set<Listener>()
      listeners.set(name, known.add(listener))
      if (!source) connect()
      return () => {
        known.delete(listener)
      }
    },
  }
}
