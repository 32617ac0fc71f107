import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import type { Handlers } from '../../../../../shared/contract/ipc.ts'
import type { Report } from '../../../../../shared/report/report.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import { aReport } from '../../../../helpers/builders.ts'
import { handlersInFolder } from '../../../../helpers/handlers-in-folder.ts'
import { projectRoot } from '../../../../helpers/source-files.ts'
import { value } from '../../../../helpers/value-of.ts'

const fixture = (name: string) => join(projectRoot, 'test/fixtures/workbooks', name)
const job = 'refresh-00000001'

describe('the refresh handler', () => {
  let folder = ''
  let context: HandlerContext
  let handlers: Handlers

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    ;({ folder, context, handlers } = await handlersInFolder())
    await mkdir(join(folder, 'tall'))
    await copyFile(fixture('nokkeltall-2024.xlsx'), join(folder, 'tall', 'nokkeltall.xlsx'))
  })

  /** A report with the tables of the workbook, as the window has it after an import. */
  const imported = async (): Promise<Report> => {
    const file = context.files.addFile(join(folder, 'tall', 'nokkeltall.xlsx'), 'open-workbook')
    const found = value(await handlers.inspectWorkbook({ job, file: file.token }))
    const tables = found.sheets.flatMap((sheet) => sheet.tables.map(({ table }) => table))
    return aReport([], tables)
  }
  const all = { job, project: null, tables: null, chosen: [] }

  it('finds the workbook of a report that was never saved', async () => {
    const [source] = value(await handlers.refreshSources({ ...all, report: await imported() }))
    expect(source).toMatchObject({ file: 'nokkeltall.xlsx', outcome: 'read' })
    expect(source?.outcome === 'read' && source.refreshes.map(({ outcome }) => outcome)).toEqual(
      Array(4).fill('found'),
    )
  })

  it('finds it relative to the report, also when the report is saved in another folder', async () => {
    const file = context.files.addFile(join(folder, 'a.beretning'), 'save-project').token
    value(
      await handlers.saveProject({ job: 'job-save', file, report: await imported(), draft: null }),
    )
    const opened = value(await handlers.openProject({ job: 'job-open', file }))
    await mkdir(join(folder, 'b'))
    const other = context.files.addFile(join(folder, 'b', 'b.beretning'), 'save-project').token
    value(
      await handlers.saveProject({
        job: 'job-save',
        file: other,
        report: opened.report,
        draft: null,
      }),
    )
    const again = value(await handlers.openProject({ job: 'job-open', file: other }))
    const answer = value(
      await handlers.refreshSources({ ...all, project: other, report: again.report }),
    )
    expect(answer).toMatchObject([{ outcome: 'read' }])
  })

  it('reads the file the person pointed to, and only the tables asked about', async () => {
    const report = await imported()
    const { token } = context.files.addFile(fixture('nokkeltall-2024-v2.xlsx'), 'open-workbook')
    const table = Object.values(report.tables).find(({ title }) => /TJENESTE/.test(title))
    const answer = value(
      await handlers.refreshSources({
        ...all,
        report,
        tables: [table?.id ?? ''],
        chosen: [{ file: 'nokkeltall.xlsx', token }],
      }),
    )
    expect(answer).toMatchObject([
      { workbook: 'nokkeltall-2024-v2.xlsx', refreshes: [{ table: table?.id, outcome: 'found' }] },
    ])
  })

  it('says where it looked for a workbook that is gone', async () => {
    const report = await imported()
    await rm(join(folder, 'tall'), { recursive: true })
    const project = context.files.addFile(join(folder, 'a.beretning'), 'save-project').token
    const answer = value(await handlers.refreshSources({ ...all, project, report }))
    expect(answer).toMatchObject([
      {
        outcome: 'failed',
        failure: { code: 'source-not-found', file: 'nokkeltall.xlsx' },
        places: [join(folder, 'tall', 'nokkeltall.xlsx'), join(folder, 'nokkeltall.xlsx')],
      },
    ])
  })

  it('uses a file only for what it was picked for', async () => {
    const report = await imported()
    const { token } = context.files.addFile(join(folder, 'a.docx'), 'save-word')
    expect(await handlers.refreshSources({ ...all, project: token, report })).toEqual({
      ok: false,
      error: { code: 'not-permitted' },
    })
    const chosen = [{ file: 'nokkeltall.xlsx', token }]
    expect(value(await handlers.refreshSources({ ...all, report, chosen }))).toMatchObject([
      { outcome: 'failed', failure: { code: 'not-permitted' } },
    ])
  })

  it('can be stopped', async () => {
    const running = handlers.refreshSources({ ...all, report: await imported() })
    const stopping = setInterval(() => void handlers.cancelJob({ job }), 1)
    const result = await running
    clearInterval(stopping)
    expect(result).toMatchObject({ ok: false, error: { code: 'job-cancelled' } })
  })
})
