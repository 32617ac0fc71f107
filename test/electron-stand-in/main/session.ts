import type { PageAnswer, PageRequest } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { answerBrowser } from './browser-link.ts'
import { KnownEvents } from './known-events.ts'
import { answerByProtocol, isHandled, protocol } from './protocol.ts'
import { record } from './recorded.ts'

type Details = { readonly url: string; readonly method: string; readonly resourceType: string }
type BeforeRequest = (
  details: Details,
  answer: (what: { readonly cancel?: boolean }) => void,
) => void
type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean

/** What Electron asks about, and the name the driver of the browser has for it. */
const permissions: Readonly<Record<string, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
}

/** docs/api/session.md */
class Session extends KnownEvents {
  readonly protocol = protocol
  readonly webRequest: { readonly onBeforeRequest: (listener: BeforeRequest) => void }
  #beforeRequest: BeforeRequest | null = null
  #check: PermissionCheck = () => true

  constructor() {
    super('session', ['will-download'])
    this.webRequest = refuseUnknown('electron.webRequest', {
      onBeforeRequest: (listener: BeforeRequest) => {
        this.#beforeRequest = listener
      },
    })
  }

  setPermissionRequestHandler(handler: unknown): void {
    // A page is never asked here: what the check allows is granted when it is made, and all else denied.
    record('session.setPermissionRequestHandler', typeof handler)
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: unknown): void {
    record('session.setDevicePermissionHandler', typeof handler)
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    record('session.setSpellCheckerEnabled', isEnabled)
  }

  setSpellCheckerLanguages(languages: ReadonlyArray<string>): void {
    record('session.setSpellCheckerLanguages', languages)
  }

  allowedPermissions(): ReadonlyArray<string> {
    return Object.entries(permissions).flatMap(([name, inChromium]) =>
      this.#check(null, name, '', {}) ? [inChromium] : [],
    )
  }

  /** The request filter first, then the handler of the scheme (docs/api/web-request.md). */
  async answer(request: PageRequest): Promise<PageAnswer> {
    if (await this.#cancels(request)) return { kind: 'cancelled' }
    return isHandled(request.url) ? await answerByProtocol(request) : { kind: 'let-through' }
  }

  #cancels({ url, method, resourceType }: PageRequest): Promise<boolean> {
    const listener = this.#beforeRequest
    if (!listener) return Promise.resolve(false)
    return new Promise((resolve) =>
      listener({ url, method, resourceType }, ({ cancel }) => resolve(cancel ?? false)),
    )
  }
}

export const theSession = new Session()
export const defaultSession = refuseUnknown('electron.session', theSession)
export const session = refuseUnknown('electron.session', { defaultSession })

answerBrowser('request', (request) => theSession.answer(request))
