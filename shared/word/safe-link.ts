/** The address as it may stand in a document; null when it is not a whole `https:` or `mailto:` address. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol === 'https:') {
    return parsed.hostname === '' || parsed.username !== '' || parsed.password !== ''
      ? null
      : escapeRest(parsed.href)
  }
  return parsed.protocol === 'mailto:' && parsed.pathname.includes('@')
    ? escapeRest(parsed.href)
    : null
}

/** What `URL` leaves as it is, but a relationship in a package may not hold. */
function escapeRest(href: string): string {
  return href.replace(/["<>\\^`{|}\s]/g, (character) => encodeURIComponent(character))
}
