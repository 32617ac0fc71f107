import { checkPicture } from '../../shared/media/check-picture.ts'
import { isMediaName, typeOfMedia } from '../../shared/media/media-name.ts'
import { securityHeaders } from '../content-policy.ts'
import type { MediaStore } from './media-store.ts'

const FOLDER = '/media/'

/** A picture as it is sent to the window, with every header it needs. */
export type ServedMedia = {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

const contentTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

/**
 * The picture at `/media/<name>`, or null. The bytes are looked at again, since a report's file may hold anything: what
 * is sent is always the clean picture, as the kind its name says. A drawing opened by itself may run and fetch nothing.
 */
export function serveMedia(store: Pick<MediaStore, 'get'>, path: string): ServedMedia | null {
  const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : null
  const bytes = isMediaName(name) ? store.get(name) : undefined
  if (!isMediaName(name) || !bytes) return null
  const checked = checkPicture(bytes)
  if (!checked.ok || checked.value.type === 'webp' || checked.value.type !== typeOfMedia(name))
    return null
  return {
    bytes: checked.value.bytes,
    headers: {
      ...securityHeaders,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'content-type': contentTypes[checked.value.type],
      // What is in a report stays out of the browser's cache on disk.
      'cache-control': 'no-store',
    },
  }
}
