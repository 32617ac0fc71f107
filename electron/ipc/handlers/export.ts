import { fail, ok } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../shared/contract/job.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { checkFile, exportEntry } from '../../files/export-log.ts'
import { exportToFile } from '../../jobs/export-file.ts'
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
      const onProgress = (progress: JobProgress) => emit('jobProgress', progress)
      const written = await exportToFile({
        jobs,
        resources,
        path: file.path,
        report: checked.value.report,
        media: context.media.shownIn(checked.value.report),
        choices,
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
