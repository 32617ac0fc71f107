/** What XML 1.0 cannot hold, and so no Word file: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNREADABLE = /(?!\s)\p{Cc}|[\p{Cs}\ufffe\uffff]/u
const EVERY_UNREADABLE = new RegExp(UNREADABLE, 'gu')

/** Whether a text has characters that no Word file can hold. */
export function hasUnreadable(text: string): boolean {
  return UNREADABLE.test(text)
}

/** The text without the characters that no Word file can hold. */
export function readableText(text: string): string {
  return text.replace(EVERY_UNREADABLE, '')
}
