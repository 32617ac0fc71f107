import type { ServerResponse } from 'node:http'
import { encodeWire } from '../../shared/contract/wire.ts'

const HEARTBEAT_MS = 15_000

export type EventStreams = {
  readonly add: (response: ServerResponse) => void
  readonly send: (name: string, payload: unknown) => void
  readonly close: () => void
}

/** Server-sent events to every open page. */
export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  // A comment now and then lets the host notice pages that are gone.
  const heartbeat = setInterval(() => writeAll(':\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  function writeAll(text: string): void {
    for (const response of open) response.write(text)
  }

  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    send: (name, payload) => writeAll(`event: ${name}\ndata: ${encodeWire(payload)}\n\n`),
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
      open.clear()
    },
  }
}
