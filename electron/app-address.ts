/** Where the window's page comes from. `app:` is registered as a standard and secure scheme. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'bundle'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`

/** Compared part by part: Node gives `origin` "null" for `app:`, and the start of a text is no origin. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}
