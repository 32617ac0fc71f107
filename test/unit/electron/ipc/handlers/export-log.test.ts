import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import { withLogEntry } from '../../../../../shared/report/report-log.ts'
import { handlersInFolder } from '../../../../helpers/handlers-in-folder.ts'
import { value } from '../../../../helpers/value-of.ts'

describe('a PDF', () => {
  let folder = ''
  let context: HandlerContext
  beforeEach(async () => {
    ;({ folder, context } = await handlersInFolder({ printPage: async () => strToU8('%PDF-1') }))
  })

  it('is written where the shell can, and is known again when it is logged', async () => {
    const handlers = createHandlers(context)
    const { report } = value(await handlers.openSample(undefined))
    expect(value(await handlers.shellInfo(undefined)).writesPdf).toBe(true)
    const path = join(folder, 'rapport.pdf')
    const { token } = context.files.addFile(path, 'save-pdf')
    const { entry } = value(await handlers.exportPdf({ file: token, report }))
    expect(await readFile(path, 'utf8')).toBe('%PDF-1')
    expect(entry).toMatchObject({ format: 'pdf', file: 'rapport.pdf', bytes: 6, status: 'draft' })
    const file = context.files.addFile(path, 'open-exported').token
    const unlogged = value(await handlers.verifyExport({ file, report }))
    expect(unlogged.verification).toEqual({ kind: 'unknown' })
    const logged = { ...report, log: withLogEntry([], entry) }
    expect(value(await handlers.verifyExport({ file, report: logged })).verification).toEqual({
      ...{ kind: 'known', entry, isCurrent: true },
    })
  })

  it('is left to the browser elsewhere, and written only to a file that was chosen for it', async () => {
    const inBrowser = createHandlers({ ...context, printPage: null })
    const { report } = value(await inBrowser.openSample(undefined))
    expect(value(await inBrowser.shellInfo(undefined)).writesPdf).toBe(false)
    const { token } = context.files.addFile(join(folder, 'a.pdf'), 'save-pdf')
    expect(await inBrowser.exportPdf({ file: token, report })).toMatchObject({
      error: { code: 'not-available' },
    })
    const word = context.files.addFile(join(folder, 'a.docx'), 'save-word').token
    expect(await createHandlers(context).exportPdf({ file: word, report })).toMatchObject({
      error: { code: 'not-permitted' },
    })
  })
})
