import { basename } from 'node:path'
import { type Failure, fail, type Result } from '../../shared/base/result.ts'
import { workbookLimits } from '../../shared/excel/limits.ts'
import type { Report } from '../../shared/report/report.ts'
import { tablesInOrder } from '../../shared/report/tables-in-order.ts'
import type { TableRefresh } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { readBytes } from '../files/read-file.ts'
import { sourcePlaces } from '../files/source-paths.ts'
import { refreshFromBytes, type WorkbookBytes } from './refresh-file.ts'
import type { JobOptions, JobRunner } from './run-job.ts'

/** The tables of a report that came from one workbook. */
export type SourceGroup = {
  readonly file: string
  readonly path?: string
  readonly tables: ReadonlyArray<TypedTable>
}

/** What became of the refresh from one workbook. `places` is where it was looked for. */
export type GroupRefresh = {
  readonly group: SourceGroup
  /** The name of the workbook that was read. */
  readonly workbook: string
  readonly places: ReadonlyArray<string>
  readonly result: Result<ReadonlyArray<TableRefresh>>
}

/** The workbooks of a report, in the order their tables stand in it. */
export function sourceGroups(report: Report): ReadonlyArray<SourceGroup> {
  const groups = new Map<string, SourceGroup>()
  for (const table of tablesInOrder(report)) {
    if (!table.source || table.source.sha256 === '') continue
    const { file, path } = table.source
    const key = JSON.stringify([file, path])
    const known = groups.get(key)?.tables ?? []
    groups.set(key, { file, ...(path === undefined ? {} : { path }), tables: [...known, table] })
  }
  return [...groups.values()]
}

/** Compares the tables of one workbook with what it says now; it is looked for where the report says it lies. */
export async function refreshGroup(
  jobs: JobRunner,
  group: SourceGroup,
  folder: string | null,
  options: JobOptions,
): Promise<GroupRefresh> {
  const places = sourcePlaces(group, folder)
  const read = await readFirst(group, places)
  if (!read.ok) return { group, workbook: group.file, places, result: read }
  return await refreshGroupFrom(jobs, group, read.value, options)
}

/** As `refreshGroup`, from a workbook that a person pointed to. */
export async function refreshGroupFrom(
  jobs: JobRunner,
  group: SourceGroup,
  workbook: WorkbookBytes,
  options: JobOptions,
): Promise<GroupRefresh> {
  const result = await refreshFromBytes(jobs, workbook, group.tables, options)
  return { group, workbook: workbook.file, places: [], result }
}

/** Reads a workbook at a path. */
export async function readWorkbookAt(path: string): Promise<Result<WorkbookBytes>> {
  const bytes = await readBytes(path, workbookLimits.fileBytes)
  if (!bytes.ok) return bytes
  return { ok: true, value: { bytes: bytes.value, file: basename(path), path } }
}

/** A place that cannot be read is told; where nothing lies, the next is tried. */
async function readFirst(
  { file }: SourceGroup,
  places: ReadonlyArray<string>,
): Promise<Result<WorkbookBytes>> {
  for (const place of places) {
    const read = await readWorkbookAt(place)
    if (read.ok || read.error.code !== 'file-not-found') return read
  }
  const detail = places.length === 0 ? {} : { detail: places.join(', ') }
  return fail<Failure>({ code: 'source-not-found', file, ...detail })
}
