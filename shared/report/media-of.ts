import type { MediaName } from '../media/media-name.ts'
import type { Report } from './report.ts'

/** The pictures a report shows, as they were added and as they are put in Word. */
export function mediaOf({ chapters }: Pick<Report, 'chapters'>): ReadonlySet<MediaName> {
  const names = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'image') return []
      return block.print ? [block.media, block.print] : [block.media]
    }),
  )
  return new Set(names)
}
