import type { MediaName } from '../media/media-name.ts'
import type { Report } from './report.ts'

/** The pictures a report shows, its logo first, as they were added and as they are put in Word. */
export function mediaOf({
  settings,
  chapters,
}: Pick<Report, 'settings' | 'chapters'>): ReadonlySet<MediaName> {
  const images = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'image'))
  const pictures = [...(settings.look?.logo ? [settings.look.logo] : []), ...images]
  return new Set(pictures.flatMap(({ media, print }) => (print ? [media, print] : [media])))
}
