import { type FileChild, Paragraph } from 'docx'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { twips } from '../theme.ts'
import { writeBlocks } from './blocks.ts'
import { firstThere, pictureRun, usablePicture } from './picture-run.ts'

/** Millimetres. */
const LOGO_ROOM = { width: 60, height: 22 }

/**
 * The first page: whose report it is, its title and year, and what the author wrote in a front-page chapter. Only the last
 * where an own Word template says the rest.
 */
export function writeFrontPage(context: ExportContext): ReadonlyArray<FileChild> {
  const { settings, chapters } = context.report
  const { title, organisation, year } = settings
  const own = chapters.filter(({ chapter }) => chapter.kind === 'frontPage')
  const titleRuns = own.reduce(
    (runs, { id }) => context.bookmarks.mark(id, 'text', runs),
    writeText(title),
  )
  // A title that says the year has said it.
  const showYear = !title.includes(String(year))
  const written = own.flatMap(({ blocks }) =>
    writeBlocks(context, blocks, 'paragraph').flatMap((piece) => piece.children),
  )
  if (!context.hasFrontPage) return written
  return [
    ...writeLogo(context),
    new Paragraph({
      style: 'CoverOrganisation',
      children: [...writeText(organisation)],
    }),
    new Paragraph({ style: 'Title', children: [...titleRuns] }),
    ...(showYear
      ? [new Paragraph({ style: 'CoverYear', children: [...writeText(String(year))] })]
      : []),
    ...written,
  ]
}

/** The report's own logo, else that of the theme, above whose report it is; none when it is gone. */
function writeLogo(context: ExportContext): ReadonlyArray<Paragraph> {
  const { report, themeLogo } = context
  const themes = themeLogo && usablePicture(themeLogo)
  const logo = report.logo ? firstThere(context, report.logo.media) : themes
  if (!logo) return []
  const organisation = report.settings.organisation.trim()
  const run = pictureRun(context, logo, LOGO_ROOM, organisation === '' ? null : organisation)
  const spacing = { before: 0, after: twips(18) }
  return [new Paragraph({ style: 'Picture', spacing, children: [run] })]
}
