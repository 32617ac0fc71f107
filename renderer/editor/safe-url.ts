/** Whether an address may be a link in the report: a whole `https:` address or an e-mail address. */
export function isSafeUrl(url: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s]+$/i.test(url) || /^mailto:[^\s@]+@[^\s@]+$/i.test(url)
}
