import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../shared/contract/job.ts'
import { MAX_UPLOAD_BYTES } from '../../../shared/contract/values.ts'
import type { WorkbookPart } from '../../../shared/excel/workbook.ts'
import type { WorkbookInspection } from '../../../shared/tables/inspect-workbook.ts'
import { readBytes } from '../../files/read-file.ts'
import { atPath, inspectBytes } from '../../jobs/inspect-file.ts'
import type { HandlerContext } from './context.ts'

export function workbookHandlers(
  context: HandlerContext,
): Pick<Handlers, 'inspectWorkbook' | 'inspectPart'> {
  return {
    inspectWorkbook: ({ job, file }) => inspect(context, job, file),
    inspectPart: ({ job, file, sheet, top }) => inspect(context, job, file, { sheet, top }),
  }
}

async function inspect(
  context: HandlerContext,
  job: string,
  token: string,
  part?: WorkbookPart,
): Promise<Result<WorkbookInspection>> {
  const picked = context.files.file(token, 'open-workbook')
  const adopted = context.files.adopted(token)
  if (!picked && !adopted) return fail({ code: 'not-permitted' })
  const name = picked ? basename(picked.path) : (adopted?.name ?? '')
  const bytes: Result<Uint8Array> = adopted
    ? { ok: true, value: adopted.bytes }
    : await readBytes(picked?.path ?? '', MAX_UPLOAD_BYTES)
  if (!bytes.ok) return bytes
  const onProgress = (progress: JobProgress) => context.emit('jobProgress', progress)
  const read = await inspectBytes(context.jobs, bytes.value, name, { id: job, onProgress }, part)
  return read.ok && picked ? ok(atPath(read.value, picked.path)) : read
}
