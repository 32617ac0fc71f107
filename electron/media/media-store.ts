import { hashOfMedia, type MediaName } from '../../shared/media/media-name.ts'
import type { Media } from '../../shared/project/schema.ts'
import { mediaOf } from '../../shared/report/media-of.ts'
import type { Report } from '../../shared/report/report.ts'
import { sha256 } from '../files/sha256.ts'

/** The pictures of the reports that are open, by hash: the window does not hold them. */
export type MediaStore = {
  /** Keeps a picture and gives its hash. */
  readonly add: (bytes: Uint8Array) => string
  /** Keeps the pictures of a report that was opened. */
  readonly addAll: (media: Media) => void
  readonly get: (name: MediaName) => Uint8Array | undefined
  /** Those that a report shows; one that is gone is left out. */
  readonly shownIn: (report: Report) => Media
}

/**
 * Nothing is taken out before the app ends: a picture that is deleted comes back with undo, also after the report has been
 * saved without it.
 */
export function createMediaStore(): MediaStore {
  const kept = new Map<string, Uint8Array>()
  const get = (name: MediaName) => kept.get(hashOfMedia(name))
  return {
    add(bytes) {
      const hash = sha256(bytes)
      if (!kept.has(hash)) kept.set(hash, bytes)
      return hash
    },
    addAll(media) {
      for (const [hash, bytes] of media) if (!kept.has(hash)) kept.set(hash, bytes)
    },
    get,
    shownIn: (report) => mediaIn(report, get),
  }
}

function mediaIn(report: Report, get: MediaStore['get']): Media {
  return new Map(
    [...mediaOf(report)].flatMap((name) => {
      const bytes = get(name)
      return bytes ? [[hashOfMedia(name), bytes] as const] : []
    }),
  )
}
