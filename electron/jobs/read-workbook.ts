import { ok, type Result } from '../../shared/base/result.ts'
import { isEncryptedPackage } from '../../shared/excel/limits.ts'
import { openProtected } from '../../shared/excel/open-protected.ts'
import { readWorkbook } from '../../shared/excel/read-workbook.ts'
import { inspectWorkbook, type WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { randomIds } from '../random-ids.ts'
import { type OnProgress, serveJob } from './job-child.ts'
import type { Jobs } from './jobs.ts'
import { nodeCiphers } from './node-ciphers.ts'

/** Reads a workbook and finds its tables. */
export async function readAndInspect(
  { bytes, file, sha256, part }: Jobs['read-workbook']['input'],
  onProgress: OnProgress,
): Promise<Result<WorkbookInspection>> {
  onProgress('reading', 0, 1)
  const opened = isEncryptedPackage(bytes) ? openProtected(bytes, nodeCiphers) : null
  const workbook = readWorkbook(opened ?? bytes, file, part ?? null)
  if (!workbook.ok) return workbook
  onProgress('finding-tables', 0, 1)
  return ok(inspectWorkbook(workbook.value, { file, sha256 }, randomIds))
}

export function serveReadWorkbook(): void {
  serveJob<'read-workbook'>(readAndInspect)
}
