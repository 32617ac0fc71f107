/** A report's own JSON is a dozen levels deep. */
const MAX_DEPTH = 200
/** Fewer values than this are parsed whatever they are. */
const MANY = 1_000_000
/** Every object of a report has keys with names: it takes more bytes for a value than this, however it is written. */
const BYTES_PER_VALUE = 5

/**
 * Whether JSON is made to take many times its size in memory: millions of empty objects, or lists in lists. It is looked at
 * before it is parsed, and need not be whole.
 */
export function isSwollen(json: Uint8Array): boolean {
  let depth = 0
  let values = 0
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === QUOTE) at = endOfText(json, at)
    else if (sign === COMMA) values++
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      values++
      if (++depth > MAX_DEPTH) return true
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth--
  }
  return values > MANY && values * BYTES_PER_VALUE > json.length
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where the quotation mark stands that ends a text; the end of the bytes when there is none. */
function endOfText(json: Uint8Array, start: number): number {
  let at = json.indexOf(QUOTE, start + 1)
  while (at !== -1 && isEscaped(json, at)) at = json.indexOf(QUOTE, at + 1)
  return at === -1 ? json.length : at
}

function isEscaped(json: Uint8Array, at: number): boolean {
  let backslashes = 0
  while (json[at - 1 - backslashes] === BACKSLASH) backslashes++
  return backslashes % 2 === 1
}
