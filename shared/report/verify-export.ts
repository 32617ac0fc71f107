import type { ExportEntry, ReportLog } from './report-log.ts'

/** Whether a file is one that was exported from a report, and whether the report reads the same still. */
export type Verification =
  | { readonly kind: 'known'; readonly entry: ExportEntry; readonly isCurrent: boolean }
  | { readonly kind: 'unknown' }

/** Looks a file up by its SHA-256; `version` is that of the report now. Exported more than once, the last time counts. */
export function verifyExport(log: ReportLog, sha256: string, version: string): Verification {
  const entry = log.findLast(
    (one): one is ExportEntry => one.kind === 'export' && one.sha256 === sha256,
  )
  return entry
    ? { kind: 'known', entry, isCurrent: entry.version === version }
    : { kind: 'unknown' }
}
