import type { Ledger } from '../facts/fact.ts'
import type { MediaName } from '../media/media-name.ts'
import { boxesOf } from './boxes.ts'
import { logoNames } from './look.ts'
import { noteNumbers } from './notes.ts'
import { numberReport } from './numbering.ts'
import type { Report } from './report.ts'
import { type ResolveContext, resolveBlock } from './resolve-block.ts'
import type { ResolvedChapter, ResolvedLogo, ResolvedReport, ResolveProblem } from './resolved.ts'

/**
 * Turns a report and its facts into text, in one pass. It is the only place where a fact becomes text, so the screen,
 * the checks and Word always agree. Pictures are taken to be there unless `hasMedia` says otherwise.
 */
export function resolveReport(
  report: Report,
  ledger: Ledger,
  hasMedia: (name: MediaName) => boolean = () => true,
): ResolvedReport {
  const numbering = numberReport(report)
  const problems: ResolveProblem[] = []
  const counted = { facts: 0 }
  const notes = noteNumbers(report)
  const { language } = report.settings
  const chapters = report.chapters.map((chapter): ResolvedChapter => {
    const context: ResolveContext = {
      ...{ report, ledger, numbering, notes, language, chapter, problems, counted, hasMedia },
      boxes: boxesOf(chapter.blocks),
    }
    const blocks = chapter.blocks.map((block) => resolveBlock(context, block))
    return { id: chapter.id, chapter, number: numbering.chapters.get(chapter.id) ?? '', blocks }
  })
  const counts = {
    tables: numbering.tables.size,
    figures: numbering.figures.size,
    footnotes: numbering.footnotes.size,
    ...counted,
  }
  const logo = resolveLogo(report, hasMedia)
  return { settings: report.settings, chapters, logo, problems, counts }
}

function resolveLogo(
  { settings }: Report,
  hasMedia: (name: MediaName) => boolean,
): ResolvedLogo | null {
  if (!settings.look?.logo) return null
  const media = logoNames(settings.look)
  return { media, isMissing: !media.some(hasMedia) }
}
