/** The part of the platform's `TextDecoder` used here; both Node and browsers have it, the ES library does not tell. */
declare const TextDecoder: {
  new (
    encoding: string,
    options?: { readonly fatal?: boolean },
  ): {
    decode(bytes: Uint8Array): string
  }
}

const SNIFFED_BYTES = 65_536

/** Of a thousand bytes of text, so many may be control characters that some program let through. */
const STRAY_PER_THOUSAND = 5

/**
 * Whether the bytes can be text: no null characters and hardly a control character but tab and line breaks, or UTF-16 with
 * its mark.
 */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Encoding(bytes)) return true
  const sniffed = bytes.subarray(0, SNIFFED_BYTES)
  if (sniffed.includes(0)) return false
  const stray = sniffed.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d,
  )
  return stray.length * 1000 <= sniffed.length * STRAY_PER_THOUSAND
}

/**
 * Text from bytes of unknown encoding: UTF-16 by its mark, else UTF-8 when every byte fits, else Windows-1252, which
 * is what Norwegian Excel writes as "CSV".
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16Encoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null)
  return encoding === null ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
}

/** Code points of the bytes 0x80–0x9F; the others are the same as in Latin-1. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'
const CHUNK = 8192

/** By hand: Node's decoder gives Latin-1 under this name, where an en dash before a number would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes = Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
    )
    text += String.fromCharCode(...codes)
  }
  return text
}

function utf16Encoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The decoder has no other way to tell that the bytes are not UTF-8; the caller then takes the other encoding.
    return false
  }
}
