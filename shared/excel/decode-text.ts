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

/** Whether the bytes can be text: no control characters but tab and line breaks, or UTF-16 with its mark. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Encoding(bytes)) return true
  return bytes
    .subarray(0, SNIFFED_BYTES)
    .every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}

/**
 * Text from bytes of unknown encoding: UTF-16 by its mark, else UTF-8 when every byte fits, else Windows-1252, which
 * is what Norwegian Excel writes as "CSV".
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16Encoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  return new TextDecoder(encoding).decode(bytes)
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
