import type { App, Session, WebContents } from 'electron'
import { APP_SCHEME, APP_URL, isAppUrl } from './app-address.ts'

/** Rules for one session: nothing leaves the machine and nothing is permitted. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowedPermission(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocalRequest(details.url) })
  })
  session.on('will-download', (event) => event.preventDefault())
  // Dictionaries come from the network on most systems.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}

/** Rules for every page there will ever be: it stays where it is, opens nothing and holds no other page. */
export function securePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => securePage(contents))
}

function securePage(contents: WebContents): void {
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    // The app drawn anew is the same page: the window changes its language so.
    if (event.url !== APP_URL) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Writing to the clipboard is what Copy does; reading it is left to Paste, which the person presses. */
function isAllowedPermission(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function isLocalRequest(url: string): boolean {
  if (isAppUrl(url)) return true
  // Pictures made in the page, and the developer tools of the browser itself.
  return url.startsWith(`blob:${APP_SCHEME}://`) || url.startsWith('devtools:')
}
