import type { MediaName } from '../../shared/media/media-name.ts'

/** Where the window sees a picture of the report, in both shells. */
export function pictureAddress(name: MediaName): string {
  return `/media/${name}`
}
