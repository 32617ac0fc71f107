/** Where a picture begins, and the group before it that says it is a copy for old programs. */
const PICTURE = /(\\nonshppict\s*)?\{\s*\\pict(?![a-z])/g
const MOST_PICTURES = 500

/**
 * The pictures in RTF (Rich Text Format 1.9.1, «Pictures»), in order; null for one that is neither PNG nor JPEG.
 *
 * Word puts RTF beside the HTML it copies, and only there are the bytes of its pictures.
 */
export function picturesInRtf(rtf: string): ReadonlyArray<Uint8Array | null> {
  const pictures: (Uint8Array | null)[] = []
  for (const match of rtf.matchAll(PICTURE)) {
    if (pictures.length >= MOST_PICTURES) break
    if (match[1] === undefined) pictures.push(readPicture(rtf, match.index + match[0].length))
  }
  return pictures
}

/** From just after `{\pict`: control words and groups that describe it, then its bytes in hexadecimal. */
function readPicture(rtf: string, start: number): Uint8Array | null {
  let isKnown = false
  let at = start
  while (at < rtf.length) {
    const sign = rtf.charAt(at)
    if (sign === '{') at = afterGroup(rtf, at)
    else if (sign === '\\') {
      const word = /\\(?:([a-z]+)-?\d*|.) ?/y
      word.lastIndex = at
      const found = word.exec(rtf)
      if (found?.[1] === 'pngblip' || found?.[1] === 'jpegblip') isKnown = true
      at += found?.[0].length ?? 1
    } else if (/\s/.test(sign)) at++
    else break
  }
  const end = rtf.indexOf('}', at)
  return isKnown && end !== -1 ? bytesOfHex(rtf.slice(at, end)) : null
}

function afterGroup(rtf: string, start: number): number {
  let depth = 0
  for (let at = start; at < rtf.length; at++) {
    const sign = rtf.charAt(at)
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return rtf.length
}

function bytesOfHex(text: string): Uint8Array | null {
  const hex = text.replaceAll(/\s+/g, '')
  if (hex === '' || hex.length % 2 !== 0 || !/^[\da-f]{2}/i.test(hex)) return null
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index++) {
    const value = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
    if (Number.isNaN(value)) return null
    bytes[index] = value
  }
  return bytes
}
