import { isAbsolute, join, relative } from 'node:path'

/**
 * The file in `folder` that a URL path names, or null when it would lie outside: no step up is followed, and where the
 * path ends is looked at besides.
 * Decodes once, as a browser encodes once; what still holds an escape afterwards is only an odd file name.
 */
export function safePath(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath)
  if (decoded === null || /[\\:\p{Cc}]/u.test(decoded)) return null
  if (decoded.split('/').includes('..')) return null
  const path = join(folder, decoded)
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    // A malformed escape names no file.
    return null
  }
}
