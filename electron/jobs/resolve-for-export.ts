import type { Failure } from '../../shared/base/result.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import { checkPicture } from '../../shared/media/check-picture.ts'
import { type MediaName, typeOfMedia } from '../../shared/media/media-name.ts'
import { checkBeforeExport } from '../../shared/report/check-before-export.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import type { Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'

/** A report as Word would be given it, and what was found in it first. */
export type ReportForExport = {
  readonly resolved: ResolvedReport
  readonly ledger: Ledger
  readonly findings: ReadonlyArray<ExportFinding>
}

/** Resolves a report with its pictures, of which those that are damaged count as missing. */
export function resolveForExport(
  report: Report,
  pictures: ReadonlyMap<MediaName, Uint8Array>,
): ReportForExport {
  const ledger = buildLedger(Object.values(report.tables))
  const resolved = resolveReport(report, ledger, (name) => isUsable(pictures, name))
  return { resolved, ledger, findings: checkBeforeExport(resolved) }
}

/** There, and what its name says: a damaged file may hold anything. */
function isUsable(pictures: ReadonlyMap<MediaName, Uint8Array>, name: MediaName): boolean {
  const bytes = pictures.get(name)
  const checked = bytes && checkPicture(bytes)
  return checked?.ok === true && checked.value.type === typeOfMedia(name)
}

/** Why a report is not exported, with where it is. */
export function refusalOf(report: Report, { code, place, chapter }: ExportFinding): Failure {
  if (code === 'too-many-columns') return { code, detail: place }
  const title = report.chapters.find(({ id }) => id === chapter)?.title ?? ''
  switch (code) {
    case 'missing-reference':
    case 'missing-picture':
    case 'empty-chart':
      return { code, detail: title }
    default:
      return { code: 'missing-number', detail: title }
  }
}
