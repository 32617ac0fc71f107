import { fail, ok } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { atomicWrite } from '../../files/atomic-write.ts'
import { exportEntry } from '../../files/export-log.ts'
import { sha256 } from '../../files/sha256.ts'
import type { HandlerContext } from './context.ts'

export function pdfHandlers({
  files,
  printPage,
  now,
}: HandlerContext): Pick<Handlers, 'exportPdf'> {
  return {
    async exportPdf({ file: token, report }) {
      if (!printPage) return fail({ code: 'not-available' })
      const file = files.file(token, 'save-pdf')
      if (!file) return fail({ code: 'not-permitted' })
      const checked = readReport(report)
      if (!checked.ok) return checked
      const bytes = await printPage()
      const written = await atomicWrite(file.path, bytes)
      if (!written.ok) return written
      const { path } = file
      const made = { path, format: 'pdf', sha256: sha256(bytes), bytes: bytes.length } as const
      const entry = exportEntry(checked.value.report, made, now())
      return ok({ file: files.addFile(path, 'save-pdf'), entry })
    },
  }
}
