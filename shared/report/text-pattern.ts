export type FindOptions = {
  /** Large and small letters are different. */
  readonly matchesCase: boolean
  /** Letters and digits round a hit are no part of a longer word. */
  readonly wholeWords: boolean
}

/** From and up to a position in a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

const SPACES = '[ \\t\\u00a0\\u2007\\u2009\\u202f]'
const HYPHENS = '[-\\u2010\\u2011]'
const SOFT_HYPHEN = '\\u00ad?'
const WORD = '[\\p{L}\\p{N}\\p{M}_]'
/** Stands where a chip is in a flat text: nothing a person looks for. */
export const CHIP = '\ufffc'

/**
 * What finds a text as a person reads it: every kind of space is a space, every hyphen a hyphen, soft hyphens are not
 * seen, and å is one letter however it is stored. Null when there is nothing to look for.
 */
export function textPattern(query: string, options: FindOptions): RegExp | null {
  const letters = [...query.normalize('NFC').replaceAll(/[\u00ad\ufffc\r\n]/g, '')]
  const [first] = letters
  const last = letters.at(-1)
  if (first === undefined || last === undefined) return null
  const body = letters.map(letterPattern).join(SOFT_HYPHEN)
  const before = options.wholeWords && isWordLetter(first) ? `(?<!${WORD})` : ''
  // A letter without its accent is another letter.
  const after = options.wholeWords && isWordLetter(last) ? `(?!${WORD})` : '(?!\\p{M})'
  return new RegExp(`${before}${body}${after}`, options.matchesCase ? 'gu' : 'giu')
}

/** Where the pattern is found in a text, from the left, without overlaps. */
export function spansOf(pattern: RegExp, text: string): ReadonlyArray<Span> {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The text with something else in place of some spans, which come from the left and do not overlap. */
export function replaceSpans(
  text: string,
  spans: ReadonlyArray<Span>,
  replacement: string,
): string {
  let at = 0
  let replaced = ''
  for (const { start, end } of spans) {
    replaced += text.slice(at, start) + replacement
    at = end
  }
  return replaced + text.slice(at)
}

function letterPattern(letter: string): string {
  if (/^[ \t\u00a0\u2007\u2009\u202f]$/.test(letter)) return SPACES
  if (/^[-\u2010\u2011]$/.test(letter)) return HYPHENS
  const apart = letter.normalize('NFD')
  return apart === letter ? escapePattern(letter) : `(?:${letter}|${apart})`
}

function escapePattern(letter: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter
}

function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{N}_]/u.test(letter)
}
