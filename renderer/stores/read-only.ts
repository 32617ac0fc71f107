import { isFrozen, type ReportStatus } from '../../shared/report/report-status.ts'

/** Why nothing can be changed in the report; `frozen` follows from its status, the others are held by its file. */
export type ReadOnlyReason = 'frozen' | FileHold
/** Why the report's file keeps it from being changed. */
export type FileHold = 'locked' | 'newer'

/** Null when the report can be changed. */
export function readOnlyReason({
  hold,
  status,
}: {
  readonly hold: FileHold | null
  readonly status: ReportStatus
}): ReadOnlyReason | null {
  return hold ?? (isFrozen(status) ? 'frozen' : null)
}
