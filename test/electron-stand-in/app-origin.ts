/**
 * Chromium lets no driver add a scheme, so a page of `app://bundle` is served as `https://bundle.app.stand-in`: like a
 * scheme that is registered as standard and secure it has an origin and a secure context (docs/api/protocol.md,
 * registerSchemesAsPrivileged). Every address on its way to the app is written back, so the app's own checks see `app:`.
 */
const SUFFIX = '.stand-in'

/** An address of a registered scheme as the browser knows it; any other address is left as it is. */
export function toBrowserUrl(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9]*):\/\/([a-z0-9-]+)(\/.*)?$/s.exec(url) ?? []
  if (!scheme || !host || ['http', 'https', 'file'].includes(scheme)) return url
  return `https://${host}.${scheme}${SUFFIX}${rest ?? '/'}`
}

/** The reverse, also inside a `blob:` address. */
export function toAppUrl(url: string): string {
  return url.replace(
    /^(blob:)?https:\/\/([a-z0-9-]+)\.([a-z][a-z0-9]*)\.stand-in(?=[/?#]|$)/,
    '$1$3://$2',
  )
}
