import { basename } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import type { ExportSummary } from '../../shared/contract/values.ts'
import type { Report } from '../../shared/report/report.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { sha256 } from '../files/sha256.ts'
import type { Resources } from '../resources.ts'
import type { JobOptions, JobRunner } from './run-job.ts'

type ExportRequest = {
  readonly jobs: JobRunner
  readonly resources: Resources
  readonly path: string
  readonly report: Report
  readonly theme: string
  readonly job: JobOptions
}

/** Makes the Word file in a job and writes it; on failure the file that was there is left as it was. */
export async function exportToFile(
  request: ExportRequest,
): Promise<Result<Omit<ExportSummary, 'file'>>> {
  const { jobs, resources, path, report, job } = request
  const theme = await resources.theme(request.theme)
  if (!theme.ok) return theme
  const fonts = await resources.fonts(theme.value)
  const made = await jobs.run('export-word', { report, theme: theme.value, fonts }, job)
  if (!made.ok) return { ok: false, error: { file: basename(path), ...made.error } }
  const { bytes, warnings, counts } = made.value
  job.onProgress?.({ job: job.id, step: 'writing', done: 0, total: 1 })
  const written = await atomicWrite(path, bytes)
  if (!written.ok) return written
  return ok({ sha256: sha256(bytes), bytes: bytes.byteLength, warnings, counts })
}
