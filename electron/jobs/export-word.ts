import { fail, ok, type Result } from '../../shared/base/result.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import { checkPicture } from '../../shared/media/check-picture.ts'
import { type MediaName, typeOfMedia } from '../../shared/media/media-name.ts'
import type { Chapter, Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedReport, ResolveProblem } from '../../shared/report/resolved.ts'
import { exportWord } from '../../shared/word/export-word.ts'
import type { OnProgress } from './job-child.ts'
import type { ExportedWord, Jobs } from './jobs.ts'

/** Makes the Word file of a report. Refused while a number, table, picture or reference in it has nothing to show. */
export async function buildExport(
  { report, choices, theme, fonts, media }: Jobs['export-word']['input'],
  onProgress: OnProgress,
): Promise<Result<ExportedWord>> {
  onProgress('resolving', 0, 1)
  const ledger = buildLedger(Object.values(report.tables))
  const resolved = resolveReport(report, ledger, (name) => isUsable(media, name))
  const [problem] = resolved.problems
  if (problem) return fail(problemFailure(report, problem))
  const made = await exportWord(resolved, theme, { choices, fonts, media, onProgress })
  return ok({ ...made, counts: countsOf(resolved, ledger) })
}

/** There, and what its name says: a damaged file may hold anything. */
function isUsable(media: Jobs['export-word']['input']['media'], name: MediaName): boolean {
  const bytes = media.get(name)
  const checked = bytes && checkPicture(bytes)
  return checked?.ok === true && checked.value.type === typeOfMedia(name)
}

function problemFailure(report: Report, { code, chapter }: ResolveProblem) {
  const title = report.chapters.find(({ id }: Chapter) => id === chapter)?.title ?? ''
  const isOwn = code === 'missing-reference' || code === 'missing-picture'
  return { code: isOwn ? code : 'missing-number', detail: title } as const
}

function countsOf(
  { chapters, counts: { tables, figures, footnotes } }: ResolvedReport,
  ledger: Ledger,
): ExportedWord['counts'] {
  return { chapters: chapters.length, tables, figures, footnotes, facts: ledger.size }
}
