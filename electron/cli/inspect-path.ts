import { basename, resolve } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import { workbookLimits } from '../../shared/excel/limits.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { readBytes } from '../files/read-file.ts'
import { atPath, inspectBytes } from '../jobs/inspect-file.ts'
import type { CliEnvironment } from './command.ts'

/** Reads the workbook a command was given. */
export async function inspectPath(
  path: string,
  { jobs }: CliEnvironment,
): Promise<Result<WorkbookInspection>> {
  const bytes = await readBytes(path, workbookLimits.fileBytes)
  if (!bytes.ok) return bytes
  const read = await inspectBytes(jobs, bytes.value, basename(path), { id: 'inspect-1' })
  return read.ok ? ok(atPath(read.value, resolve(path))) : read
}
