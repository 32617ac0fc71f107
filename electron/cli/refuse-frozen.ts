import { basename } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import type { Report } from '../../shared/report/report.ts'
import { isFrozen, statusOf } from '../../shared/report/report-status.ts'

/** Fails when the report at `path` is frozen: no command changes what is sent to be signed. */
export function refuseFrozen(report: Report, path: string): Result<null> {
  return isFrozen(statusOf(report))
    ? fail({ code: 'report-frozen', file: basename(path) })
    : ok(null)
}
