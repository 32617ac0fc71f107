import { readFileSync } from 'node:fs'
import type { PageEvent } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { theApp } from './app.ts'
import { answerBrowser, browser } from './browser-link.ts'
import { KnownEvents } from './known-events.ts'
import { protocolFor } from './protocol.ts'
import { defaultSession, theSession } from './session.ts'
import { WebContents } from './web-contents.ts'
import { forgetWindow, keepWindow } from './windows.ts'

type Bounds = { x: number; y: number; width: number; height: number }
type Options = Partial<Bounds> & {
  readonly show?: boolean
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

const events = [
  'blur',
  'close',
  'closed',
  'focus',
  'maximize',
  'query-session-end',
  'ready-to-show',
  'responsive',
  'session-end',
  'unmaximize',
  'unresponsive',
]
const standard: Bounds = { x: 0, y: 0, width: 800, height: 600 }
const all = new Map<number, Window>()
let last = 0

/** docs/api/browser-window.md; the page is one in Chromium, with the preload in a world of its own. */
class Window extends KnownEvents {
  readonly id = ++last
  readonly webContents: WebContents
  readonly #opened: Promise<unknown>
  readonly #bounds: Bounds
  #isVisible: boolean
  #isMinimized: boolean = false
  #isMaximized: boolean = false
  #isReady: boolean = false
  #isDestroyed: boolean = false

  constructor(options: Options = {}) {
    super('BrowserWindow', events)
    refuseUnsafe(options.webPreferences ?? {})
    const { x, y, width, height } = { ...standard, ...options }
    this.#bounds = { x, y, width, height }
    this.#isVisible = options.show ?? true
    this.webContents = new WebContents(this.id, defaultSession)
    const preload = options.webPreferences?.preload
    this.#opened = browser.ask('openWindow', {
      window: this.id,
      width,
      height,
      preload: typeof preload === 'string' ? readFileSync(preload, 'utf8') : null,
      permissions: theSession.allowedPermissions(),
    })
    const window = refuseUnknown('electron.BrowserWindow', this)
    all.set(this.id, window)
    keepWindow(this.id, window)
    theApp.emit('web-contents-created', {}, this.webContents)
    theApp.emit('browser-window-created', {}, window)
    // biome-ignore lint/correctness/noConstructorReturn: whoever has the window must be told of what it lacks.
    return window
  }

  static getAllWindows(): ReadonlyArray<Window> {
    return [...all.values()]
  }

  static getFocusedWindow(): Window | null {
    return [...all.values()].find((window) => !window.isMinimized()) ?? null
  }

  async loadURL(url: string): Promise<void> {
    protocolFor(url)
    await this.#opened
    this.webContents.mainFrame.url = url
    await browser.ask('load', { window: this.id, url })
  }

  close(): void {
    void this.closeAndWait()
  }

  /** `close` comes before the page is asked; a page that wants to stay is asked about (docs/api/browser-window.md). */
  async closeAndWait(): Promise<boolean> {
    if (this.#isDestroyed) return true
    if (this.emitPreventable('close')) return false
    await this.#opened
    return await browser.ask('close', { window: this.id, force: false })
  }

  destroy(): void {
    void browser.ask('close', { window: this.id, force: true })
  }

  pageEvent(event: PageEvent): void {
    if (event.name === 'closed') this.#closed()
    if (event.name === 'navigated') this.webContents.emit('did-navigate')
    if (event.name === 'finished') this.#finished()
    if (event.name === 'failed') {
      this.webContents.emit('did-fail-load', {}, -2, 'ERR_FAILED', event.url, true)
    }
    if (event.name === 'gone') {
      this.webContents.emit('render-process-gone', {}, { reason: event.reason, exitCode: 1 })
    }
  }

  #finished(): void {
    this.webContents.emit('did-finish-load')
    if (!this.#isReady) this.emit('ready-to-show')
    this.#isReady = true
  }

  #closed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    all.delete(this.id)
    forgetWindow(this.id)
    this.webContents.destroyed()
    this.emit('closed')
    if (all.size === 0) theApp.allWindowsClosed()
  }

  show(): void {
    this.#isVisible = true
    this.#isMinimized = false
  }
  hide(): void {
    this.#isVisible = false
  }
  focus(): void {
    this.emit('focus')
  }
  minimize(): void {
    this.#isMinimized = true
  }
  restore(): void {
    this.#isMinimized = false
    this.#isMaximized = false
  }
  maximize(): void {
    this.#isMaximized = true
  }
  isVisible(): boolean {
    return this.#isVisible
  }
  isMinimized(): boolean {
    return this.#isMinimized
  }
  isMaximized(): boolean {
    return this.#isMaximized
  }
  isFullScreen(): boolean {
    return false
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds)
  }
}

/** Only a sandboxed, isolated page is copied here; anything else would be proved by the wrong means. */
function refuseUnsafe(preferences: Readonly<Record<string, unknown>>): void {
  const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }
  for (const [name, value] of Object.entries(safe)) {
    if (name in preferences && preferences[name] !== value) {
      throw new Error(`A window with ${name}: ${preferences[name]} is not in the stand-in.`)
    }
  }
}

answerBrowser('pageEvent', (event) => {
  all.get(event.window)?.pageEvent(event)
  return null
})

export const BrowserWindow = refuseUnknown('electron.BrowserWindow', Window)
