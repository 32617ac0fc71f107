import type { Result } from '../../shared/base/result.ts'
import { checkBeforeReading } from '../../shared/excel/limits.ts'
import type { SourceVersion, TableRefresh } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { sha256 } from '../files/sha256.ts'
import { named } from './inspect-file.ts'
import type { JobOptions, JobRunner } from './run-job.ts'

export type WorkbookBytes = {
  readonly bytes: Uint8Array
  readonly file: string
  /** Null when it was dropped on the window: then nobody knows where it lies. */
  readonly path: string | null
}

/** Compares tables of a report with a workbook, read in a job within the limits. */
export async function refreshFromBytes(
  jobs: JobRunner,
  { bytes, file, path }: WorkbookBytes,
  tables: ReadonlyArray<TypedTable>,
  options: JobOptions,
): Promise<Result<ReadonlyArray<TableRefresh>>> {
  const checked = checkBeforeReading(bytes, file)
  if (!checked.ok) return named(checked, file)
  const input = { bytes, file, sha256: sha256(bytes), tables }
  const refreshed = named(await jobs.run('refresh-tables', input, options), file)
  if (!refreshed.ok) return refreshed
  return { ok: true, value: refreshed.value.map((refresh) => atPath(refresh, path)) }
}

/** Jobs know no paths: where the workbook lies is put in here. */
function atPath(refresh: TableRefresh, path: string | null): TableRefresh {
  if (path === null) return refresh
  const located = (version: SourceVersion): SourceVersion => {
    const { fresh } = version
    return fresh.source
      ? { ...version, fresh: { ...fresh, source: { ...fresh.source, path } } }
      : version
  }
  if (refresh.outcome === 'found') return { ...refresh, version: located(refresh.version) }
  return refresh.outcome === 'unsure'
    ? { ...refresh, choices: refresh.choices.map(located) }
    : refresh
}
