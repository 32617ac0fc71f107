import { fail, ok } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { PrintedPages } from '../../../shared/contract/values.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { atomicWrite } from '../../files/atomic-write.ts'
import { exportEntry } from '../../files/export-log.ts'
import { sha256 } from '../../files/sha256.ts'
import { log } from '../../log.ts'
import { pagesOfLinks } from '../../pages-of-links.ts'
import type { HandlerContext } from './context.ts'

export function pdfHandlers({
  files,
  printPage,
  now,
}: HandlerContext): Pick<Handlers, 'countPages' | 'exportPdf'> {
  return {
    async countPages() {
      if (!printPage) return fail({ code: 'not-available' })
      return ok(pagesIn(await printPage()))
    },
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
      return ok({ file: files.addFile(path, 'save-pdf'), entry, pages: pagesIn(bytes) })
    },
  }
}

/** A PDF that cannot be read is as good on paper: it is written, without numbers in its contents. */
function pagesIn(pdf: Uint8Array): PrintedPages {
  try {
    return pagesOfLinks(pdf)
  } catch (error) {
    log('error', 'The pages of a PDF could not be counted.', error)
    return {}
  }
}
