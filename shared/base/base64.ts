/** RFC 4648, table 1. */
export const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
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
