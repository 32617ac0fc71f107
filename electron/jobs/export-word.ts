import { fail, ok, type Result } from '../../shared/base/result.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import type { Chapter, Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedReport, ResolveProblem } from '../../shared/report/resolved.ts'
import { exportWord } from '../../shared/word/export-word.ts'
import type { OnProgress } from './job-child.ts'
import type { ExportedWord, Jobs } from './jobs.ts'

/** Makes the Word file of a report. Refused while a number, table or reference in it has nothing to show. */
export async function buildExport(
  { report, theme, fonts }: Jobs['export-word']['input'],
  onProgress: OnProgress,
): Promise<Result<ExportedWord>> {
  onProgress('resolving', 0, 1)
  const ledger = buildLedger(Object.values(report.tables))
  const resolved = resolveReport(report, ledger)
  const [problem] = resolved.problems
  if (problem) return fail(problemFailure(report, problem))
  const { bytes, warnings } = await exportWord(resolved, theme, { fonts, onProgress })
  return ok({ bytes, warnings, counts: countsOf(resolved, ledger) })
}

function problemFailure(report: Report, { code, chapter }: ResolveProblem) {
  const title = report.chapters.find(({ id }: Chapter) => id === chapter)?.title ?? ''
  const isReference = code === 'missing-reference'
  return { code: isReference ? 'missing-reference' : 'missing-number', detail: title } as const
}

/** Figures are pictures and charts; a report cannot hold them yet, so there are none to count. */
function countsOf(
  { chapters, counts: { tables, footnotes } }: ResolvedReport,
  ledger: Ledger,
): ExportedWord['counts'] {
  return { chapters: chapters.length, tables, figures: 0, footnotes, facts: ledger.size }
}
