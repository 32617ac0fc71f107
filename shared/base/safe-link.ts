/**
 * An address in the form in which it may be a link in a report, stand in a document and be opened; null when it may not.
 * Only whole `https:` addresses and e-mail addresses: never a file, a share, a script, or a name and password.
 */
export function safeLink(url: string): string | null {
  // Backslashes are read as slashes by some systems, and a line break can hide where a link goes.
  if (/[\\\p{Cc}]/u.test(url) || url !== url.trim() || !URL.canParse(url)) return null
  const parsed = new URL(url)
  const isWeb =
    parsed.protocol === 'https:' &&
    parsed.hostname.includes('.') &&
    parsed.username === '' &&
    parsed.password === ''
  const isMail = parsed.protocol === 'mailto:' && /^[^\s@]+@[^\s@]+$/.test(parsed.pathname)
  return isWeb || isMail ? escapeRest(parsed.href) : null
}

/** What `URL` leaves as it is, but a relationship in a package may not hold. */
function escapeRest(href: string): string {
  return href.replace(/["<>\\^`{|}\s]/g, (character) => encodeURIComponent(character))
}
