import { ok, type Result } from '../../shared/base/result.ts'
import { checkBeforeReading } from '../../shared/excel/limits.ts'
import type { WorkbookPart } from '../../shared/excel/workbook.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { sha256 } from '../files/sha256.ts'
import type { JobOptions, JobRunner } from './run-job.ts'

/** Checks the bytes of a workbook against the limits here, then reads them, or a part of them, in a job. */
export async function inspectBytes(
  jobs: JobRunner,
  bytes: Uint8Array,
  file: string,
  options: JobOptions,
  part?: WorkbookPart,
): Promise<Result<WorkbookInspection>> {
  const checked = checkBeforeReading(bytes, file)
  if (!checked.ok) return named(checked, file)
  const input = { bytes, file, sha256: sha256(bytes), ...(part === undefined ? {} : { part }) }
  return named(await jobs.run('read-workbook', input, options), file)
}

/** The inspection of a workbook that lies at a path, so that its tables remember where they came from. */
export function atPath(inspection: WorkbookInspection, path: string): WorkbookInspection {
  return {
    ...inspection,
    path,
    sheets: inspection.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((candidate) => {
        const { table } = candidate
        const source = table.source && { ...table.source, path }
        return { ...candidate, table: { ...table, source } }
      }),
    })),
  }
}

/** A job knows no names of files beyond what it was told; its failures get the name here. */
export function named<T>(result: Result<T>, file: string): Result<T> {
  return result.ok ? ok(result.value) : { ok: false, error: { file, ...result.error } }
}
