import { fail, ok, type Result } from '../../shared/base/result.ts'
import { stopsExport } from '../../shared/report/export-finding.ts'
import { exportWord } from '../../shared/word/export-word.ts'
import { inColorOf } from '../../shared/word/report-look.ts'
import { exportIntoTemplate } from '../../shared/word/template/export-into-template.ts'
import type { OnProgress } from './job-child.ts'
import type { ExportedWord, Jobs } from './jobs.ts'
import { type ReportForExport, refusalOf, resolveForExport } from './resolve-for-export.ts'

/** Makes the Word file of a report. Refused while there is something in it that nothing right can be written for. */
export async function buildExport(
  { report, choices, theme, fonts, themeLogo, media, template }: Jobs['export-word']['input'],
  onProgress: OnProgress,
): Promise<Result<ExportedWord>> {
  onProgress('resolving', 0, 1)
  const checked = resolveForExport(report, media)
  const stopping = checked.findings.find(stopsExport)
  if (stopping) return fail(refusalOf(report, stopping))
  const options = { choices, fonts, themeLogo, media, onProgress }
  const counts = countsOf(checked)
  if (template === null) {
    const look = inColorOf(report.settings.look, theme)
    return ok({ ...(await exportWord(checked.resolved, look, options)), counts, template: null })
  }
  const made = await exportIntoTemplate(checked.resolved, theme, template.bytes, options)
  if (!made.ok) return fail({ code: made.error, file: template.name })
  return ok({ ...made.value, counts })
}

function countsOf({ resolved, ledger }: ReportForExport): ExportedWord['counts'] {
  const { tables, figures, footnotes } = resolved.counts
  return { chapters: resolved.chapters.length, tables, figures, footnotes, facts: ledger.size }
}
