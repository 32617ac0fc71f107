import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import type { FilePurpose, Handlers } from '../../../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../../../shared/contract/job.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import { exportChoices as choices } from '../../../../helpers/export-choices.ts'
import { type HandlersInFolder, handlersInFolder } from '../../../../helpers/handlers-in-folder.ts'
import { projectRoot } from '../../../../helpers/source-files.ts'
import { value } from '../../../../helpers/value-of.ts'

describe('the handlers', () => {
  let folder = ''
  let context: HandlerContext
  let handlers: Handlers
  let pick: HandlersInFolder['pick']
  let aReport: HandlersInFolder['aReport']

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    ;({ folder, context, handlers, pick, aReport } = await handlersInFolder())
  })

  describe('for files', () => {
    const browse = (token: string | null, purpose: FilePurpose = 'open-workbook') =>
      handlers.browseFolder({ folder: token, purpose })

    it('list folders first, then the files that fit, and nothing hidden', async () => {
      await mkdir(join(folder, 'mappe'))
      for (const name of ['b.xlsx', 'a.XLSX', 'brev.docx', '.skjult.xlsx', 'r.beretning']) {
        await writeFile(join(folder, name), '')
      }
      const listing = value(await browse(context.files.addFolder(folder)))
      expect(listing.entries.map(({ name }) => name)).toEqual(['mappe', 'a.XLSX', 'b.xlsx'])
      expect(listing.folder.path).toBe(folder)
    })

    it('go down and up by token, and show no path for a made-up one', async () => {
      await mkdir(join(folder, 'mappe'))
      const top = value(await browse(context.files.addFolder(folder)))
      const down = value(await browse(top.entries[0]?.token ?? ''))
      expect(down.folder.name).toBe('mappe')
      expect(value(await browse(down.parent)).folder.token).toBe(top.folder.token)
      expect(await browse('aaaaaaaaaaaaaaaaaaaaaaaa')).toMatchObject({
        ok: false,
        error: { code: 'not-permitted' },
      })
    })

    it('name a file in a folder and give it its extension', async () => {
      const token = context.files.addFolder(folder)
      const named = await handlers.fileInFolder({
        folder: token,
        name: ' Årsrapport 2024 ',
        purpose: 'save-word',
      })
      expect(value(named)).toMatchObject({ name: 'Årsrapport 2024.docx', folder })
    })

    it.each(['../x', 'a/b', 'a\\b', '..', '', '   ', '.skjult', 'a:b', 'x'.repeat(201)])(
      'refuse %j as a name',
      async (name) => {
        const token = context.files.addFolder(folder)
        const result = await handlers.fileInFolder({ folder: token, name, purpose: 'save-word' })
        expect(result).toMatchObject({ ok: false, error: { code: 'argument-invalid' } })
      },
    )

    it('use a file only for what it was picked for', async () => {
      const report = await aReport()
      const workbook = pick('a.xlsx', 'open-workbook')
      const word = pick('a.docx', 'save-word')
      const refused = { ok: false, error: { code: 'not-permitted' } }
      expect(
        await handlers.saveProject({ job: 'job-save', file: workbook, report, draft: null }),
      ).toEqual(refused)
      expect(
        await handlers.saveProject({ job: 'job-save', file: word, report, draft: null }),
      ).toEqual(refused)
      expect(await handlers.openProject({ job: 'job-open', file: workbook })).toEqual(refused)
      const job = 'job-00000001'
      expect(await handlers.inspectWorkbook({ job, file: word })).toEqual(refused)
      expect(await handlers.exportWord({ job, file: workbook, report, choices })).toEqual(refused)
    })
  })

  describe('for workbooks and Word', () => {
    const fixture = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')

    it('inspect a picked workbook and tell how it goes', async () => {
      await copyFile(fixture, join(folder, 'bok.xlsx'))
      const heard: JobProgress[] = []
      const telling = createHandlers({
        ...context,
        emit: (name, payload) => {
          if (name === 'jobProgress') heard.push(payload as JobProgress)
        },
      })
      const file = pick('bok.xlsx', 'open-workbook')
      const found = value(await telling.inspectWorkbook({ job: 'job-00000001', file }))
      expect(found.file).toBe('bok.xlsx')
      expect(found.sheets.flatMap(({ tables }) => tables).length).toBeGreaterThan(5)
      expect(heard.map(({ step }) => step)).toContain('finding-tables')
      expect(new Set(heard.map(({ job }) => job))).toEqual(new Set(['job-00000001']))
    })

    it('inspect a dropped workbook the same way', async () => {
      const bytes = new Uint8Array(await readFile(fixture))
      const dropped = value(await handlers.adoptFile({ name: 'C:/x/bok.xlsx', bytes }))
      const result = await handlers.inspectWorkbook({ job: 'job-00000001', file: dropped.token })
      expect(value(result).file).toBe('bok.xlsx')
    })

    it('take a dropped workbook where it lies, and only where the preload can tell the path', async () => {
      const dialogs = { choose: async () => null }
      const onDesktop = createHandlers({ ...context, dialogs })
      const path = join(folder, 'bok.xlsx')
      expect(value(await onDesktop.dropFile({ path }))).toMatchObject({ name: 'bok.xlsx', folder })
      for (const other of ['', 'bok.xlsx', join(folder, 'bilde.png'), '/etc/passwd']) {
        expect(await onDesktop.dropFile({ path: other })).toEqual({ ok: true, value: null })
      }
      expect(await handlers.dropFile({ path })).toMatchObject({ ok: false })
    })

    it('read a large sheet from a row further down, when asked for a part', async () => {
      const rows = Array.from({ length: 12_000 }, (_, index) => `Måling ${index + 2};${index}`)
      await writeFile(join(folder, 'lang.csv'), ['Måling;2024', ...rows].join('\n'))
      const file = pick('lang.csv', 'open-workbook')
      const job = 'job-00000001'
      const whole = value(await handlers.inspectWorkbook({ job, file })).sheets[0]?.sheet
      expect(whole?.part?.omittedRows).toBeGreaterThan(0)
      const ask = { job, file, sheet: whole?.name ?? '', top: 9000 }
      const [found, ...others] = value(await handlers.inspectPart(ask)).sheets
      expect(others).toEqual([])
      expect(found?.sheet.range?.top).toBe(9000)
      expect(found?.sheet.cells[0]?.value).toEqual({ kind: 'text', text: 'Måling 9001' })
      const none = await handlers.inspectPart({ ...ask, sheet: 'Borte' })
      expect(none).toMatchObject({ ok: false, error: { code: 'sheet-not-found' } })
    })

    it('export to the file that was picked, the same bytes each time', async () => {
      const { report } = value(await handlers.openSample(undefined))
      const sums: string[] = []
      for (const name of ['a.docx', 'b.docx']) {
        const file = pick(name, 'save-word')
        const done = value(
          await handlers.exportWord({ job: 'job-00000001', file, report, choices }),
        )
        expect(done.bytes).toBe((await readFile(join(folder, name))).byteLength)
        expect(done.counts.chapters).toBe(report.chapters.length)
        sums.push(done.sha256)
      }
      expect(sums[0]).toBe(sums[1])
    })

    it('refuse to export while a number has nothing to show, and leave the old file', async () => {
      const { report } = value(await handlers.openSample(undefined))
      await writeFile(join(folder, 'a.docx'), 'gammel')
      const result = await handlers.exportWord({
        job: 'job-00000001',
        file: pick('a.docx', 'save-word'),
        report: { ...report, tables: {} },
        choices,
      })
      expect(result).toMatchObject({ ok: false, error: { code: 'missing-number' } })
      expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('gammel')
    })
  })

  describe('for the system', () => {
    it('open and show a document, never a program', async () => {
      const opened: string[] = []
      const open = async (path: string) => !!opened.push(path)
      const { openFile, showInFolder } = createHandlers({
        ...context,
        shell: { ...context.shell, openPath: open, showItem: open },
      })
      expect((await openFile({ file: pick('a.docx', 'save-word') })).ok).toBe(true)
      expect((await showInFolder({ file: pick('a.docx', 'save-word') })).ok).toBe(true)
      for (const name of ['a.sh', 'a.desktop', 'a.exe', 'a']) {
        expect((await openFile({ file: pick(name, 'open-workbook') })).ok).toBe(false)
      }
      expect(opened).toEqual([join(folder, 'a.docx'), join(folder, 'a.docx')])
    })
  })

  describe('for links', () => {
    it('open what is safe and refuse the rest without asking the system', async () => {
      const opened: string[] = []
      const shell = { ...context.shell, openExternal: async (url: string) => !!opened.push(url) }
      const { openLink } = createHandlers({ ...context, shell })
      expect((await openLink({ url: 'https://lovdata.no/' })).ok).toBe(true)
      for (const url of ['file:///etc/passwd', 'javascript:alert(1)', '\\\\server\\share']) {
        expect(await openLink({ url })).toEqual({ ok: false, error: { code: 'unsafe-link' } })
      }
      expect(opened).toEqual(['https://lovdata.no/'])
    })
  })
})
