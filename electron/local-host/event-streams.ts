import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { PageId } from '../../shared/contract/values.ts'
import { encodeWire } from '../../shared/contract/wire.ts'

const HEARTBEAT_MS = 15_000
/** A page whose stream breaks opens it anew after a second, unless it is held up; one that is loaded anew is another page. */
const GONE_MS = 5_000

export type EventStreams = {
  readonly add: (response: ServerResponse, page: PageId) => void
  readonly send: (name: string, payload: unknown) => void
  readonly close: () => void
}

/** `gone`: closed, dead, or away for a while; `here`: its stream is open, for the first time or again. */
export type PageNews = { readonly page: PageId; readonly is: 'here' | 'gone' }

/** Server-sent events to every open page. `tell` hears which pages there are. */
export function createEventStreams(
  tell: (news: PageNews) => void,
  goneMs: number = GONE_MS,
): EventStreams {
  const open = new Map<ServerResponse, PageId>()
  // A comment now and then lets the host notice pages that are gone.
  const heartbeat = setInterval(() => writeAll(':\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  function writeAll(text: string): void {
    for (const response of open.keys()) response.write(text)
  }

  async function closed(response: ServerResponse, page: PageId): Promise<void> {
    open.delete(response)
    await pause(goneMs, undefined, { ref: false })
    if (![...open.values()].includes(page)) tell({ page, is: 'gone' })
  }

  return {
    add(response, page) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 1000\n\n')
      open.set(response, page)
      response.on('close', () => void closed(response, page))
      tell({ page, is: 'here' })
    },
    send: (name, payload) => writeAll(`event: ${name}\ndata: ${encodeWire(payload)}\n\n`),
    close() {
      clearInterval(heartbeat)
      for (const response of open.keys()) response.end()
      open.clear()
    },
  }
}
