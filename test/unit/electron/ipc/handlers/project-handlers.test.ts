import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import type { Handlers } from '../../../../../shared/contract/ipc.ts'
import type { Report } from '../../../../../shared/report/report.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import {
  emptyReportRequest,
  type HandlersInFolder,
  handlersInFolder,
} from '../../../../helpers/handlers-in-folder.ts'
import { value } from '../../../../helpers/value-of.ts'

describe('the handlers for projects', () => {
  let folder = ''
  let context: HandlerContext
  let handlers: Handlers
  let pick: HandlersInFolder['pick']
  let aReport: HandlersInFolder['aReport']

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    ;({ folder, context, handlers, pick, aReport } = await handlersInFolder())
  })

  it('offer the templates and make a report of one', async () => {
    const templates = value(await handlers.listTemplates(undefined))
    expect(templates[0]?.id).toBe('arsrapport-hf')
    const made = value(
      await handlers.createReport({ ...emptyReportRequest, template: 'arsrapport-hf' }),
    )
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
    const result = await handlers.createReport({ ...emptyReportRequest, template: '../package' })
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
    expect(await handlers.saveProject({ job: 'job-save', file, report, draft: null })).toEqual({
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
      expect((await handlers.saveProject({ job: 'job-save', file, report, draft: null })).ok).toBe(
        true,
      )
    expect((await readdir(folder)).toSorted()).toEqual([
      'a.beretning',
      'a.beretning.bak',
      'settings',
    ])
  })

  it('do not overwrite what someone else has saved meanwhile', async () => {
    const report = await aReport()
    const file = pick('a.beretning', 'save-project')
    await handlers.saveProject({ job: 'job-save', file, report, draft: null })
    const other = { ...report, settings: { ...report.settings, title: 'Annen' } }
    await handlers.saveProject({
      job: 'job-save',
      file: pick('a.beretning', 'save-project'),
      report: other,
      draft: null,
    })
    expect(await handlers.saveProject({ job: 'job-save', file, report, draft: null })).toEqual({
      ok: false,
      error: { code: 'file-changed-on-disk', file: 'a.beretning' },
    })
    const kept = value(await handlers.openProject({ job: 'job-open', file })).report.settings.title
    expect(kept).toBe('Annen')
  })

  it.each([
    ['something else', 'not-a-project', () => strToU8('et brev')],
    ['empty', 'not-a-project', () => new Uint8Array()],
  ] as const)('neither open nor overwrite a report that is %s', async (_, code, change) => {
    const report = await aReport()
    const path = join(folder, 'a.beretning')
    await handlers.saveProject({
      job: 'job-save',
      file: pick('a.beretning', 'save-project'),
      report,
      draft: null,
    })
    const bytes = change()
    await writeFile(path, bytes)
    const failure = { ok: false, error: { code, file: 'a.beretning' } }
    expect(
      await handlers.openProject({ job: 'job-open', file: pick('a.beretning', 'open-project') }),
    ).toMatchObject(failure)
    expect(
      await handlers.saveProject({
        job: 'job-save',
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
    await handlers.saveProject({
      job: 'job-save',
      file: pick('a.beretning', 'save-project'),
      report,
      draft: null,
    })
    const bytes = newer(new Uint8Array(await readFile(path)))
    await writeFile(path, bytes)
    const opened = value(
      await handlers.openProject({ job: 'job-open', file: pick('a.beretning', 'open-project') }),
    )
    expect(opened).toMatchObject({ report, isNewer: true })
    const kept = { ok: false, error: { code: 'newer-not-overwritten', file: 'a.beretning' } }
    const known = opened.file?.token ?? ''
    for (const file of [known, pick('a.beretning', 'save-project')])
      expect(
        await handlers.saveProject({ job: 'job-save', file, report, draft: null }),
      ).toMatchObject(kept)
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
  })

  it('make no copy of a newer report, which would lack what only the newer version knows', async () => {
    const path = join(folder, 'a.beretning')
    const saved = await aReport()
    await handlers.saveProject({
      job: 'job-save',
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
      expect(await handlers.saveProject({ job: 'job-save', file: copy, report, draft })).toEqual(
        notSaved,
      )
    }
    expect(await readdir(folder)).not.toContain('b.beretning')
    // Nor is it put together with what was written here.
    const { draft } = value(await handlers.createReport(emptyReportRequest))
    const file = pick('a.beretning', 'open-project')
    expect(await handlers.readTheirs({ job: 'job-open', file, draft })).toMatchObject({
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
      value(
        await handlers.saveProject({
          job: 'job-save',
          file,
          report: title(report, 'Første'),
          draft: null,
        }),
      )
      value(
        await handlers.saveProject({
          job: 'job-save',
          file,
          report: title(report, 'Andre'),
          draft: null,
        }),
      )
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
        await handlers.saveProject({ job: 'job-save', file, report: opened.report, draft: null }),
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
      expect(
        (await handlers.saveProject({ job: 'job-save', file, report: opened.report, draft: null }))
          .ok,
      ).toBe(true)
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
      expect(value(await handlers.findBackup({ job: 'job-open', file }))).not.toBeNull()
      const opened = value(await handlers.openBackup({ job: 'job-open', file }))
      expect(opened.report.settings.title).toBe('Første')
      const saved = value(
        await handlers.saveProject({
          job: 'job-save',
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
      expect(value(await handlers.findBackup({ job: 'job-open', file }))).toBeNull()
      expect(await handlers.openBackup({ job: 'job-open', file })).toMatchObject({
        error: { code: 'file-not-found' },
      })
    })

    it('are not overwritten by a name that is chosen', async () => {
      const { path, bytes } = await damagedFile(damaged)
      const file = pick('a.beretning', 'save-project')
      expect(
        await handlers.saveProject({ job: 'job-save', file, report: await aReport(), draft: null }),
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

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2)
}

function newer(bytes: Uint8Array): Uint8Array {
  const manifest = strToU8(JSON.stringify({ format: 'beretning', schema: 999 }))
  return zipSync({ ...unzipSync(bytes), 'manifest.json': manifest })
}
