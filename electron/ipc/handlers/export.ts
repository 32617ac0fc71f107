import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../shared/contract/job.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { templateLimits } from '../../../shared/word/template/unpack-template.ts'
import { checkFile, exportEntry } from '../../files/export-log.ts'
import { readBytes } from '../../files/read-file.ts'
import { exportToFile } from '../../jobs/export-file.ts'
import type { NamedBytes } from '../../jobs/jobs.ts'
import type { FileTokens } from '../file-tokens.ts'
import type { HandlerContext } from './context.ts'

export function exportHandlers(
  context: HandlerContext,
): Pick<Handlers, 'exportWord' | 'verifyExport'> {
  const { files, jobs, resources, emit } = context
  return {
    async exportWord({ job, file: token, report, choices }) {
      const file = files.file(token, 'save-word')
      if (!file) return fail({ code: 'not-permitted' })
      const checked = readReport(report)
      if (!checked.ok) return checked
      const template = await readTemplate(files, choices.template)
      if (!template.ok) return template
      const onProgress = (progress: JobProgress) => emit('jobProgress', progress)
      const written = await exportToFile({
        jobs,
        resources,
        path: file.path,
        report: checked.value.report,
        media: context.media.shownIn(checked.value.report),
        choices,
        template: template.value,
        job: { id: job, onProgress },
      })
      if (!written.ok) return written
      // A token of its own: the window may open the file, but not write it again without asking.
      const { sha256, bytes } = written.value
      const made = { path: file.path, format: 'docx', sha256, bytes } as const
      const entry = exportEntry(checked.value.report, made, context.now())
      return ok({ file: files.addFile(file.path, 'save-word'), entry, ...written.value })
    },
    async verifyExport({ file: token, report }) {
      const file = files.file(token, 'open-exported')
      if (!file) return fail({ code: 'not-permitted' })
      const checked = readReport(report)
      return checked.ok ? checkFile(checked.value.report, file.path) : checked
    },
  }
}

/** An own Word file, read anew for each export: the organisation may have changed it. */
async function readTemplate(
  files: FileTokens,
  token: string | null,
): Promise<Result<NamedBytes | null>> {
  if (token === null) return ok(null)
  const file = files.file(token, 'open-word-template')
  if (!file) return fail({ code: 'not-permitted' })
  const bytes = await readBytes(file.path, templateLimits.fileBytes)
  return bytes.ok ? ok({ name: basename(file.path), bytes: bytes.value }) : bytes
}
