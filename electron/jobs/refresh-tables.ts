import { ok, type Result } from '../../shared/base/result.ts'
import { refreshTables } from '../../shared/tables/refresh-tables.ts'
import type { TableRefresh } from '../../shared/tables/table-refresh.ts'
import { randomIds } from '../random-ids.ts'
import { type OnProgress, serveJob } from './job-child.ts'
import type { Jobs } from './jobs.ts'
import { readAndInspect } from './read-workbook.ts'

/** Reads a workbook and compares tables of a report with what it says now. */
async function readAndRefresh(
  { tables, ...workbook }: Jobs['refresh-tables']['input'],
  onProgress: OnProgress,
): Promise<Result<ReadonlyArray<TableRefresh>>> {
  const inspected = await readAndInspect(workbook, onProgress)
  if (!inspected.ok) return inspected
  onProgress('comparing', 0, 1)
  return ok(refreshTables(tables, inspected.value, randomIds))
}

export function serveRefreshTables(): void {
  serveJob<'refresh-tables'>(readAndRefresh)
}
