/** Whether a link may be handed to the system: `https:` and `mailto:`, never a file, a share or a script. */
export function isSafeLink(url: string): boolean {
  // Backslashes are read as slashes by some systems, and a line break can hide where a link goes.
  if (/[\\\s\p{Cc}]/u.test(url)) return false
  if (!URL.canParse(url)) return false
  const parsed = new URL(url)
  if (parsed.protocol === 'mailto:') return true
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
}
