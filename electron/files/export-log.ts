import { basename } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import type { FileChecked } from '../../shared/contract/values.ts'
import type { Report } from '../../shared/report/report.ts'
import {
  type ExportEntry,
  type ExportFormat,
  withLogEntry,
} from '../../shared/report/report-log.ts'
import { statusOf } from '../../shared/report/report-status.ts'
import { versionedContent } from '../../shared/report/report-version.ts'
import { verifyExport } from '../../shared/report/verify-export.ts'
import type { ProjectOnDisk } from './open-file.ts'
import type { ProjectFiles, WrittenProject } from './project-files.ts'
import { readBytes } from './read-file.ts'
import { sha256 } from './sha256.ts'

/** Larger files are made by no export. */
const MAX_EXPORTED_BYTES = 1024 * 1024 * 1024

type Exported = {
  readonly path: string
  readonly format: ExportFormat
  readonly sha256: string
  readonly bytes: number
}

/** What is logged of a file that was just made of a report. */
export function exportEntry(report: Report, exported: Exported, at: Date): ExportEntry {
  const { path, ...file } = exported
  return {
    kind: 'export',
    at: at.toISOString(),
    file: basename(path),
    ...file,
    version: versionOf(report),
    status: statusOf(report),
  }
}

/** Says whether the file at `path` was exported from the report. */
export async function checkFile(report: Report, path: string): Promise<Result<FileChecked>> {
  const read = await readBytes(path, MAX_EXPORTED_BYTES)
  if (!read.ok) return read
  const hash = sha256(read.value)
  return ok({
    sha256: hash,
    verification: verifyExport(report.log ?? [], hash, versionOf(report)),
  })
}

/** Adds an entry to the log of a report on disk; refused when the file is no longer the one that was read. */
export async function writeLogEntry(
  projects: ProjectFiles,
  path: string,
  { report, media, others, sha256: known }: ProjectOnDisk,
  entry: ExportEntry,
): Promise<Result<WrittenProject>> {
  const logged = { ...report, log: withLogEntry(report.log ?? [], entry) }
  return await projects.write(path, { report: logged, media, others }, known)
}

function versionOf(report: Report): string {
  return sha256(new TextEncoder().encode(versionedContent(report)))
}
