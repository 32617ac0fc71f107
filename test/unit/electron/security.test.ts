import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { securePages, secureSession } from '../../../electron/security.ts'

type Answer = (value: unknown) => void

/** As much of a session as the rules touch; it keeps what they set. */
function fakeSession() {
  const set: Record<string, unknown> = {}
  const keep = (name: string) => (value: unknown) => {
    set[name] = value
  }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: keep('spelling'),
    setSpellCheckerLanguages: keep('languages'),
    webRequest: { onBeforeRequest: keep('before') },
  })
  // Safe: the rules use nothing else of a session.
  secureSession(session as unknown as Session)
  return { session, set }
}

/** As much of a page as the rules touch. */
function fakePage() {
  let open: () => unknown = () => null
  const page = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      open = handler
    },
  })
  const app = new EventEmitter()
  // Safe: the rules only listen to the app.
  securePages(app as unknown as App)
  app.emit('web-contents-created', {}, page)
  return { page, open: () => open() }
}

describe('a session', () => {
  it.each([
    'notifications',
    'media',
    'geolocation',
    'clipboard-read',
    'openExternal',
    'fileSystem',
  ])('is denied %s', (permission) => {
    const { set } = fakeSession()
    let answered: unknown
    const answer: Answer = (value) => {
      answered = value
    }
    ;(set.request as (page: unknown, permission: string, answer: Answer) => void)(
      null,
      permission,
      answer,
    )
    expect(answered).toBe(false)
    expect((set.check as (page: unknown, permission: string) => boolean)(null, permission)).toBe(
      false,
    )
    expect((set.device as () => boolean)()).toBe(false)
  })

  it.each([
    ['app://bundle/index.html', false],
    ['blob:app://bundle/123', false],
    ['https://example.no/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.no/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['app://bundle.example.no/', true],
    ['https://example.no/app://bundle', true],
  ])('cancels a request for %s: %s', (url, isCancelled) => {
    const { set } = fakeSession()
    let answered: unknown
    ;(set.before as (details: { url: string }, answer: Answer) => void)({ url }, (value) => {
      answered = value
    })
    expect(answered).toEqual({ cancel: isCancelled })
  })

  it('downloads nothing, and no dictionaries', () => {
    const { session, set } = fakeSession()
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    expect(set).toMatchObject({ spelling: false, languages: [] })
  })
})

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'is stopped at %s',
    (event) => {
      let prevented = false
      fakePage().page.emit(event, { preventDefault: () => (prevented = true) })
      expect(prevented).toBe(true)
    },
  )

  it.each(['will-navigate', 'will-frame-navigate'])(
    'stays in the app as it is, which may be drawn anew, at %s',
    (event) => {
      const { page } = fakePage()
      const isStopped = (url: string) => {
        let prevented = false
        page.emit(event, { url, preventDefault: () => (prevented = true) })
        return prevented
      }
      expect(isStopped('app://bundle/index.html')).toBe(false)
      const others = [
        'app://bundle/media/x.svg',
        'app://bundle/index.html/..',
        'app://other/index.html',
      ]
      expect(others.filter((url) => !isStopped(url))).toEqual([])
    },
  )

  it('opens no window', () => {
    expect(fakePage().open()).toEqual({ action: 'deny' })
  })
})
