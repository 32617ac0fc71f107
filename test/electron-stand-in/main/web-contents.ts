import type { FrameFacts } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { answerBrowser, browser } from './browser-link.ts'
import { KnownEvents } from './known-events.ts'
import { record } from './recorded.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string }
type Frame = { url: string; readonly origin: string; readonly top: Frame | null }

const events = [
  'context-menu',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'render-process-gone',
  'responsive',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
  'zoom-changed',
]

/** docs/api/web-contents.md */
export class WebContents extends KnownEvents {
  readonly #window: number
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' })
  #zoomLevel = 0
  #isDestroyed: boolean = false
  readonly mainFrame: Frame

  constructor(
    window: number,
    readonly session: object,
  ) {
    super('webContents', events)
    this.#window = window
    this.mainFrame = aFrame('', null)
    const contents = refuseUnknown('electron.webContents', this)
    all.set(window, contents)
    // biome-ignore lint/correctness/noConstructorReturn: whoever has the page must be told of what it lacks.
    return contents
  }

  get id(): number {
    return this.#window
  }

  getURL(): string {
    return this.mainFrame.url
  }

  send(channel: string, ...values: ReadonlyArray<unknown>): void {
    // Cloned here, so that what cannot be cloned throws where it was sent.
    const copies = structuredClone(values)
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
    browser.ask('send', { window: this.#window, channel, values: copies }).catch(() => {
      // A page that is gone hears nothing, and the sender is not told.
    })
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  allowsNewWindow(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow'
  }

  reload(): void {
    void browser.ask('reload', this.#window)
  }

  printToPDF(options: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
    return browser.ask('printToPdf', { window: this.#window, options })
  }

  getZoomLevel(): number {
    return this.#zoomLevel
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    record('webContents.setZoomLevel', level)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  destroyed(): void {
    this.#isDestroyed = true
    all.delete(this.#window)
    this.emit('destroyed')
  }
}

const all = new Map<number, WebContents>()

export function webContentsOf(window: number): WebContents | undefined {
  return all.get(window)
}

/** The frame a call came from; the main frame is the same object every time (docs/api/web-frame-main.md). */
export function frameOf(window: number, { url, isMainFrame }: FrameFacts): Frame | null {
  const contents = all.get(window)
  if (!contents) return null
  if (!isMainFrame) return aFrame(url, contents.mainFrame)
  contents.mainFrame.url = url
  return contents.mainFrame
}

function aFrame(at: string, top: Frame | null): Frame {
  const frame: Frame = {
    url: at,
    /** Scheme and host; for a scheme of the app's own too, where Node says "null". */
    get origin() {
      return /^[a-z]+:\/\/[^/]*/.exec(this.url)?.[0] ?? ''
    },
    get top() {
      return top ?? frame
    },
  }
  return frame
}

answerBrowser('willNavigate', ({ window, url, isMainFrame }) => {
  const contents = all.get(window)
  if (!contents) return true
  const stopped = contents.emitPreventable('will-frame-navigate', url, isMainFrame)
  return isMainFrame ? contents.emitPreventable('will-navigate', url) || stopped : stopped
})
answerBrowser('willPreventUnload', (window) => {
  return all.get(window)?.emitPreventable('will-prevent-unload') ?? true
})
answerBrowser(
  'allowsNewWindow',
  ({ window, url }) => all.get(window)?.allowsNewWindow(url) ?? false,
)
