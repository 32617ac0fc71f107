import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createProjectFiles } from '../../../../../electron/files/project-files.ts'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import { openInJob } from '../../../../../electron/jobs/open-in-job.ts'
import { createDrafts } from '../../../../../electron/recovery/drafts.ts'
import type { Result } from '../../../../../shared/base/result.ts'
import type { Handlers } from '../../../../../shared/contract/ipc.ts'
import { splitReport } from '../../../../../shared/report/report-parts.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../../helpers/builders.ts'
import { handlersInFolder } from '../../../../helpers/handlers-in-folder.ts'
import { slowProject } from '../../../../helpers/hostile-projects.ts'
import { projectBytes } from '../../../../helpers/project-bytes.ts'
import { value } from '../../../../helpers/value-of.ts'

const job = 'job-slow'
const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Et avsnitt.')])])
const slow = slowProject()
/** All of it is taken away. */
const parts = [...splitReport({ ...report, chapters: [] })].map(([name, part]) => ({
  name,
  json: JSON.stringify(part),
}))

type Call = (handlers: Handlers, file: string, draft: string) => Promise<Result<unknown>>

/** Whoever waits for a report to be read can end it: with its backup, its unsaved work, what others made of it, or to save over it. */
describe('the reading of a report that takes long', () => {
  let context: HandlerContext
  let handlers: Handlers
  let path = ''
  /** The jobs that read a report. */
  let opened: (string | undefined)[] = []

  /** Held open, so that whoever comes late is answered too. */
  const answered: number[] = []

  beforeAll(async () => await buildParts('jobs'), 60_000)
  afterAll(() => answered.forEach(closeSync))
  beforeEach(async () => {
    const started = await handlersInFolder()
    opened = []
    const openJob = openInJob(started.context.jobs)
    const projects = createProjectFiles({
      open(bytes, backup, id) {
        opened.push(id)
        return openJob(bytes, backup, id)
      },
    })
    context = { ...started.context, projects }
    handlers = createHandlers(context)
    path = join(started.folder, 'rapport.beretning')
  })

  /** A report with unsaved work, which has become slow to read since. */
  async function openThenSlow() {
    await writeFile(path, projectBytes(report))
    const { token } = context.files.addFile(path, 'open-project')
    const { draft } = value(await handlers.openProject({ job: 'job-open', file: token }))
    value(await handlers.keepDraft({ draft, since: 'kept', parts }))
    await writeFile(path, slow)
    await writeFile(`${path}.bak`, slow)
    return { file: token, draft }
  }

  /** Whoever reads a pipe that no one writes to waits, as for a share that is away; the test answers when it ends. */
  async function makeSilent() {
    const silent = [path, `${path}.bak`]
    for (const one of silent) {
      await rm(one)
      execFileSync('mkfifo', [one])
    }
    onTestFinished(() => {
      // Here and not in a thread: all of them may be waiting.
      answered.push(...silent.map((one) => openSync(one, 'r+')))
    })
  }

  const calls: Readonly<Record<string, Call>> = {
    openProject: (to, file) => to.openProject({ job, file }),
    findBackup: (to, file) => to.findBackup({ job, file }),
    openBackup: (to, file) => to.openBackup({ job, file }),
    saveProject(to, _, draft) {
      const { token } = context.files.addFile(path, 'save-project')
      return to.saveProject({ job, file: token, report, draft })
    },
    findDrafts: (to, file) => to.findDrafts({ job, file, compare: true }),
    openDraft: (to, _, draft) => to.openDraft({ job, draft }),
    readTheirs: (to, file, draft) => to.readTheirs({ job, file, draft }),
  }

  it.each(Object.entries(calls))('can be ended, and nothing is changed: %s', async (_, call) => {
    const { file, draft } = await openThenSlow()
    const heard: unknown[] = []
    const reading = call(handlers, file, draft).then((result) => heard.push(result))
    await expect.poll(() => opened).toContain(job)
    const cancel = async () => {
      await handlers.cancelJob({ job })
      return heard
    }
    await expect.poll(cancel).toMatchObject([{ ok: false, error: { code: 'job-cancelled' } }])
    await reading
    expect(Buffer.compare(await readFile(path), slow)).toBe(0)
    await writeFile(path, projectBytes(report))
    const { found } = value(await handlers.findDrafts({ job, file: null, compare: true }))
    expect(found.map((one) => one.draft)).toEqual([draft])
  })

  it.skipIf(process.platform === 'win32').each(Object.entries(calls))(
    'can be ended where a share does not answer: %s',
    async (_, call) => {
      const { file, draft } = await openThenSlow()
      await makeSilent()
      const heard: Result<unknown>[] = []
      const reading = call(handlers, file, draft).then((result) => heard.push(result))
      const cancel = async () => {
        await handlers.cancelJob({ job })
        return heard
      }
      await expect.poll(cancel).toMatchObject([{ ok: false, error: { code: 'job-cancelled' } }])
      await reading
    },
  )

  it.skipIf(process.platform === 'win32')(
    'holds up no unsaved work, which can be told of without its file',
    async () => {
      const { draft } = await openThenSlow()
      await makeSilent()
      const { found } = value(await handlers.findDrafts({ job, file: null, compare: false }))
      expect(found).toMatchObject([
        { draft, fileState: 'not-read', difference: { chapters: [{ change: 'removed' }] } },
      ])
    },
  )

  it.skipIf(process.platform === 'win32')(
    'keeps no other report from being opened, however often a silent share is asked',
    async () => {
      const { file } = await openThenSlow()
      await makeSilent()
      const ids = Array.from({ length: 8 }, (_, index) => `job-silent-${index}`)
      const reading = ids.map((id) => handlers.openProject({ job: id, file }))
      for (const id of ids) await handlers.cancelJob({ job: id })
      const codes = (await Promise.all(reading)).map((read) => !read.ok && read.error.code)
      expect(new Set(codes)).toEqual(new Set(['job-cancelled']))
      const other = join(path, '../annen.beretning')
      writeFileSync(other, projectBytes(report))
      const { token } = context.files.addFile(other, 'open-project')
      expect(await handlers.openProject({ job: 'job-other', file: token })).toMatchObject({
        ok: true,
      })
    },
  )

  it('is not begun anew for another draft of the same file', async () => {
    const { draft } = await openThenSlow()
    await writeFile(path, projectBytes(report))
    opened = []
    const { media, now } = context
    const other = createDrafts(join(path, '../settings'), { media, now })
    const second = other.begin(report, { path, known: null })
    await other.keep({ draft: second, since: 'kept', parts })
    const { found } = value(
      await handlers.findDrafts({
        job,
        file: null,
        compare: true,
      }),
    )
    expect(found.map((one) => one.draft)).toContain(draft)
    expect(found).toHaveLength(2)
    expect(opened).toEqual([job])
  })
})
