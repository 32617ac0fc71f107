/** RFC 4648, table 1. */
const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** A multiple of 3, so that only the last piece has padding. */
const PIECE = 3 * 4096

/** Bytes as base64 (RFC 4648, 4), with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(pieceToBase64(bytes.subarray(start, start + PIECE)))
  }
  return pieces.join('')
}

function pieceToBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += BASE64_ALPHABET.charAt(triple >> 18) + BASE64_ALPHABET.charAt((triple >> 12) & 63)
    text += b === undefined ? '=' : BASE64_ALPHABET.charAt((triple >> 6) & 63)
    text += c === undefined ? '=' : BASE64_ALPHABET.charAt(triple & 63)
  }
  return text
}

const CODES: ReadonlyArray<number> = Array.from({ length: 128 }, (_, code) =>
  BASE64_ALPHABET.indexOf(String.fromCharCode(code)),
)

/** The bytes of base64 with padding. Throws when it is cut short or holds another character. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/={1,2}$/, '')
  if (text.length % 4 !== 0 || digits.length % 4 === 1) {
    throw new Error('Cannot read bytes because the base64 text is cut short.')
  }
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (let i = 0; i < digits.length; i++) {
    const code = CODES[digits.charCodeAt(i)] ?? -1
    if (code < 0) throw new Error(`Cannot read bytes because of character ${i}.`)
    bits = ((bits << 6) | code) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 255
    }
  }
  return bytes
}
