import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { emitToPages, registerHandlers, registerPage } from '../../../../electron/ipc/register.ts'
import { setLogSink } from '../../../../electron/log.ts'
import { ok } from '../../../../shared/base/result.ts'
import { callNames, type Handlers } from '../../../../shared/contract/ipc.ts'

type Listener = (event: unknown, argument: unknown) => Promise<unknown>
const channels = vi.hoisted(() => new Map<string, unknown>())

vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: unknown) => channels.set(name, listener) },
}))

const mainFrame = { origin: 'app://bundle' }

function page(frame: { origin: string } = mainFrame) {
  const sent: unknown[] = []
  const contents = Object.assign(new EventEmitter(), {
    mainFrame: frame,
    send: (...values: unknown[]) => sent.push(values),
  })
  // Safe: the register uses nothing else of a page.
  return {
    contents: contents as unknown as WebContents,
    sent,
    close: () => contents.emit('destroyed'),
  }
}

const call = (name: string, event: unknown, argument?: unknown) =>
  (channels.get(name) as Listener)(event, argument)

const refused = { ok: false, error: { code: 'not-permitted' } }

describe('the calls', () => {
  beforeAll(() => setLogSink(() => {}))
  beforeEach(() => {
    const handlers = Object.fromEntries(
      callNames.map((name) => [name, async (argument: unknown) => ok({ name, argument })]),
    )
    // Safe: every call of the contract has a handler.
    registerHandlers(handlers as unknown as Handlers)
  })

  it('are all of the contract and no more', () => {
    expect(new Set(channels.keys())).toEqual(new Set(callNames))
  })

  it('are answered to the main frame of a registered page', async () => {
    const { contents } = page()
    registerPage(contents)
    const event = { sender: contents, senderFrame: mainFrame }
    const argument = { job: 'job-1234' }
    expect(await call('cancelJob', event, argument)).toEqual(ok({ name: 'cancelJob', argument }))
  })

  it('are refused to a page that is not registered', async () => {
    const { contents } = page()
    expect(await call('shellInfo', { sender: contents, senderFrame: mainFrame })).toEqual(refused)
  })

  it('are refused to a frame inside the page', async () => {
    const { contents } = page()
    registerPage(contents)
    const frame = { origin: 'app://bundle' }
    expect(await call('shellInfo', { sender: contents, senderFrame: frame })).toEqual(refused)
  })

  it('are refused to a frame that is gone', async () => {
    const { contents } = page()
    registerPage(contents)
    expect(await call('shellInfo', { sender: contents, senderFrame: null })).toEqual(refused)
  })

  it.each(['https://example.no', 'app://bundle.example.no', 'app://other', 'null', 'file://'])(
    'are refused to a page that has become %s',
    async (origin) => {
      const frame = { origin }
      const { contents } = page(frame)
      registerPage(contents)
      expect(await call('shellInfo', { sender: contents, senderFrame: frame })).toEqual(refused)
    },
  )

  it('are refused after the page has closed', async () => {
    const { contents, close } = page()
    registerPage(contents)
    close()
    expect(await call('shellInfo', { sender: contents, senderFrame: mainFrame })).toEqual(refused)
  })

  it('are refused when the argument is wrong', async () => {
    const { contents } = page()
    registerPage(contents)
    const event = { sender: contents, senderFrame: mainFrame }
    for (const argument of [undefined, {}, { job: '../x' }, { job: 'job-1234', more: 1 }]) {
      expect(await call('cancelJob', event, argument)).toMatchObject({
        ok: false,
        error: { code: 'argument-invalid' },
      })
    }
  })
})

describe('an event', () => {
  it('reaches the pages that are open', () => {
    const open = page()
    const closed = page()
    registerPage(open.contents)
    registerPage(closed.contents)
    closed.close()
    const progress = { job: 'job-1234', step: 'reading', done: 0, total: 1 } as const
    emitToPages('jobProgress', progress)
    expect(open.sent).toEqual([['jobProgress', progress]])
    expect(closed.sent).toEqual([])
  })
})
