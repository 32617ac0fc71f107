import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { FilePurpose, Handlers } from '../../../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../../../shared/contract/job.ts'
import type { Report } from '../../../../../shared/report/report.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import { exportChoices as choices } from '../../../../helpers/export-choices.ts'
import { aHandlerContext } from '../../../../helpers/handler-context.ts'
import { projectRoot } from '../../../../helpers/source-files.ts'

const request = {
  template: 'tom',
  organisation: 'Eksempel HF',
  year: 2024,
  language: 'nb',
} as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The call failed with ${result.error.code}.`)
  return result.value
}

describe('the handlers', () => {
  let folder = ''
  let context: HandlerContext
  let handlers: Handlers

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-handlers-'))
    context = aHandlerContext(join(folder, 'settings'))
    handlers = createHandlers(context)
  })
  afterEach(async () => await rm(folder, { recursive: true, force: true }))

  const pick = (name: string, purpose: FilePurpose) =>
    context.files.addFile(join(folder, name), purpose).token
  const aReport = async () => value(await handlers.createReport(request)).report

  describe('for projects', () => {
    it('offer the templates and make a report of one', async () => {
      const templates = value(await handlers.listTemplates(undefined))
      expect(templates[0]?.id).toBe('arsrapport-hf')
      const made = value(await handlers.createReport({ ...request, template: 'arsrapport-hf' }))
      expect(made.file).toBeNull()
      expect(made.report.settings).toMatchObject({ organisation: 'Eksempel HF', year: 2024 })
    })

    it('offer the table templates in their groups', async () => {
      const groups = value(await handlers.listTableTemplates(undefined))
      expect(groups.map(({ title }) => title.nb).slice(0, 3)).toEqual([
        'Nøkkeltall',
        'Regnskap',
        'Noter',
      ])
    })

    it('know no template that is not there', async () => {
      const result = await handlers.createReport({ ...request, template: '../package' })
      expect(result).toEqual({
        ok: false,
        error: { code: 'template-not-found', detail: '../package' },
      })
    })

    it('open the sample', async () => {
      const { report, repairs } = value(await handlers.openSample(undefined))
      expect(Object.keys(report.tables).length).toBeGreaterThan(3)
      expect(repairs).toEqual([])
    })

    it('save a report and open it again, and remember it', async () => {
      const report = await aReport()
      const file = pick('a.beretning', 'save-project')
      expect(await handlers.saveProject({ file, report, draft: null })).toEqual({
        ok: true,
        value: { savedAt: '2025-02-03T10:00:00.000Z', keptDamaged: null },
      })
      const opened = value(await handlers.openProject({ job: 'job-open', file }))
      expect(opened.report).toEqual(report)
      expect(opened.file).toMatchObject({ name: 'a.beretning', folder })
      expect(value(await handlers.recentFiles(undefined))).toMatchObject([
        { title: report.settings.title, file: { name: 'a.beretning' } },
      ])
    })

    it('save twice to the same file and keep the one before', async () => {
      const report = await aReport()
      const file = pick('a.beretning', 'save-project')
      for (let i = 0; i < 2; i++)
        expect((await handlers.saveProject({ file, report, draft: null })).ok).toBe(true)
      expect((await readdir(folder)).toSorted()).toEqual([
        'a.beretning',
        'a.beretning.bak',
        'settings',
      ])
    })

    it('do not overwrite what someone else has saved meanwhile', async () => {
      const report = await aReport()
      const file = pick('a.beretning', 'save-project')
      await handlers.saveProject({ file, report, draft: null })
      const other = { ...report, settings: { ...report.settings, title: 'Annen' } }
      await handlers.saveProject({
        file: pick('a.beretning', 'save-project'),
        report: other,
        draft: null,
      })
      expect(await handlers.saveProject({ file, report, draft: null })).toEqual({
        ok: false,
        error: { code: 'file-changed-on-disk', file: 'a.beretning' },
      })
      const kept = value(await handlers.openProject({ job: 'job-open', file })).report.settings
        .title
      expect(kept).toBe('Annen')
    })

    it.each([
      ['something else', 'not-a-project', () => strToU8('et brev')],
      ['empty', 'not-a-project', () => new Uint8Array()],
    ] as const)('neither open nor overwrite a report that is %s', async (_, code, change) => {
      const report = await aReport()
      const path = join(folder, 'a.beretning')
      await handlers.saveProject({ file: pick('a.beretning', 'save-project'), report, draft: null })
      const bytes = change()
      await writeFile(path, bytes)
      const failure = { ok: false, error: { code, file: 'a.beretning' } }
      expect(
        await handlers.openProject({ job: 'job-open', file: pick('a.beretning', 'open-project') }),
      ).toMatchObject(failure)
      expect(
        await handlers.saveProject({
          file: pick('a.beretning', 'save-project'),
          report,
          draft: null,
        }),
      ).toMatchObject(failure)
      expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    })

    it('open a newer report to be read, and never save over it', async () => {
      const report = await aReport()
      const path = join(folder, 'a.beretning')
      await handlers.saveProject({ file: pick('a.beretning', 'save-project'), report, draft: null })
      const bytes = newer(new Uint8Array(await readFile(path)))
      await writeFile(path, bytes)
      const opened = value(
        await handlers.openProject({ job: 'job-open', file: pick('a.beretning', 'open-project') }),
      )
      expect(opened).toMatchObject({ report, isNewer: true })
      const kept = { ok: false, error: { code: 'newer-not-overwritten', file: 'a.beretning' } }
      const known = opened.file?.token ?? ''
      for (const file of [known, pick('a.beretning', 'save-project')])
        expect(await handlers.saveProject({ file, report, draft: null })).toMatchObject(kept)
      expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    })

    it('make no copy of a newer report, which would lack what only the newer version knows', async () => {
      const path = join(folder, 'a.beretning')
      const saved = await aReport()
      await handlers.saveProject({
        file: pick('a.beretning', 'save-project'),
        report: saved,
        draft: null,
      })
      await writeFile(path, newer(new Uint8Array(await readFile(path))))
      const notSaved = { ok: false, error: { code: 'newer-not-saved', file: 'b.beretning' } }
      const dropped = value(
        await handlers.adoptFile({ name: 'a.beretning', bytes: await readFile(path) }),
      )
      for (const file of [pick('a.beretning', 'open-project'), dropped.token]) {
        const { report, draft } = value(await handlers.openProject({ job: 'job-open', file }))
        const copy = pick('b.beretning', 'save-project')
        expect(await handlers.saveProject({ file: copy, report, draft })).toEqual(notSaved)
      }
      expect(await readdir(folder)).not.toContain('b.beretning')
      // Nor is it put together with what was written here.
      const { draft } = value(await handlers.createReport(request))
      const file = pick('a.beretning', 'open-project')
      expect(await handlers.readTheirs({ file, draft })).toMatchObject({
        error: { code: 'project-too-new' },
      })
    })

    describe('that are damaged', () => {
      const title = (one: Report, to: string) => ({
        ...one,
        settings: { ...one.settings, title: to },
      })
      const files = () =>
        readdir(folder).then((names) => names.filter((name) => name !== 'settings').toSorted())

      /** A report that was saved twice, and then cut off or destroyed. */
      async function damagedFile(cut: (bytes: Uint8Array) => Uint8Array) {
        const report = await aReport()
        const path = join(folder, 'a.beretning')
        const file = pick('a.beretning', 'save-project')
        value(await handlers.saveProject({ file, report: title(report, 'Første'), draft: null }))
        value(await handlers.saveProject({ file, report: title(report, 'Andre'), draft: null }))
        const bytes = cut(new Uint8Array(await readFile(path)))
        await writeFile(path, bytes)
        return { path, bytes }
      }

      it('open as far as they can be read, and are kept beside the one that is saved', async () => {
        const { path, bytes } = await damagedFile(damaged)
        const opened = value(
          await handlers.openProject({
            job: 'job-open',
            file: pick('a.beretning', 'open-project'),
          }),
        )
        expect(opened.repairs).not.toEqual([])
        expect(opened.backup).not.toBeNull()
        const backup = await readFile(`${path}.bak`)
        const file = opened.file?.token ?? ''
        const saved = value(
          await handlers.saveProject({ file, report: opened.report, draft: null }),
        )
        expect(saved.keptDamaged).toBe('a (skadet 2025-02-03).beretning')
        expect(new Uint8Array(await readFile(join(folder, saved.keptDamaged ?? '')))).toEqual(bytes)
        // The whole backup does not give way to the damaged file.
        expect(await readFile(`${path}.bak`)).toEqual(backup)
        const again = value(
          await handlers.openProject({
            job: 'job-open',
            file: pick('a.beretning', 'open-project'),
          }),
        )
        expect(again).toMatchObject({ report: opened.report, repairs: [], backup: null })
        expect((await handlers.saveProject({ file, report: opened.report, draft: null })).ok).toBe(
          true,
        )
        expect(await files()).toEqual([
          'a (skadet 2025-02-03).beretning',
          'a.beretning',
          'a.beretning.bak',
        ])
      })

      it('give way to their backup, and are kept beside it', async () => {
        const { bytes } = await damagedFile(() => new Uint8Array(2000))
        const file = pick('a.beretning', 'open-project')
        expect((await handlers.openProject({ job: 'job-open', file })).ok).toBe(false)
        expect(value(await handlers.findBackup({ file }))).not.toBeNull()
        const opened = value(await handlers.openBackup({ job: 'job-open', file }))
        expect(opened.report.settings.title).toBe('Første')
        const saved = value(
          await handlers.saveProject({
            file: opened.file?.token ?? '',
            report: opened.report,
            draft: null,
          }),
        )
        const kept = await readFile(join(folder, saved.keptDamaged ?? ''))
        expect(new Uint8Array(kept)).toEqual(bytes)
        expect(value(await handlers.openProject({ job: 'job-open', file }))).toMatchObject({
          repairs: [],
        })
      })

      it('offer no backup that is not whole', async () => {
        const { path } = await damagedFile(() => new Uint8Array(2000))
        await writeFile(`${path}.bak`, damaged(new Uint8Array(await readFile(`${path}.bak`))))
        const file = pick('a.beretning', 'open-project')
        expect(value(await handlers.findBackup({ file }))).toBeNull()
        expect(await handlers.openBackup({ job: 'job-open', file })).toMatchObject({
          error: { code: 'file-not-found' },
        })
      })

      it('are not overwritten by a name that is chosen', async () => {
        const { path, bytes } = await damagedFile(damaged)
        const file = pick('a.beretning', 'save-project')
        expect(
          await handlers.saveProject({ file, report: await aReport(), draft: null }),
        ).toMatchObject({
          error: { code: 'project-damaged', file: 'a.beretning' },
        })
        expect(new Uint8Array(await readFile(path))).toEqual(bytes)
      })
    })

    it('give the file the app was started with once', async () => {
      let start: string | null = join(folder, 'a.beretning')
      const started = createHandlers({
        ...context,
        takeStartFile() {
          const path = start
          start = null
          return path
        },
      })
      expect(value(await started.startFile(undefined))?.name).toBe('a.beretning')
      expect(value(await started.startFile(undefined))).toBeNull()
    })
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
      expect(await handlers.saveProject({ file: workbook, report, draft: null })).toEqual(refused)
      expect(await handlers.saveProject({ file: word, report, draft: null })).toEqual(refused)
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

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2)
}

function newer(bytes: Uint8Array): Uint8Array {
  const manifest = strToU8(JSON.stringify({ format: 'beretning', schema: 999 }))
  return zipSync({ ...unzipSync(bytes), 'manifest.json': manifest })
}
