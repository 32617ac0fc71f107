import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

/** Whoever waits for a report to be read, with its backup, its unsaved work or what others made of it, can end it. */
describe('the reading of a report that takes long', () => {
  let context: HandlerContext
  let handlers: Handlers
  let path = ''

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    const started = await handlersInFolder()
    context = {
      ...started.context,
      projects: createProjectFiles({ open: openInJob(started.context.jobs) }),
    }
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

  const calls: Readonly<Record<string, Call>> = {
    openProject: (to, file) => to.openProject({ job, file }),
    openBackup: (to, file) => to.openBackup({ job, file }),
    findDrafts: (to, file) => to.findDrafts({ job, file }),
    openDraft: (to, _, draft) => to.openDraft({ job, draft }),
    readTheirs: (to, file, draft) => to.readTheirs({ job, file, draft }),
  }

  it.each(Object.entries(calls))('can be ended, and nothing is changed: %s', async (_, call) => {
    const { file, draft } = await openThenSlow()
    const heard: unknown[] = []
    const reading = call(handlers, file, draft).then((result) => heard.push(result))
    const cancel = async () => {
      await handlers.cancelJob({ job })
      return heard
    }
    await expect.poll(cancel).toMatchObject([{ ok: false, error: { code: 'job-cancelled' } }])
    await reading
    await writeFile(path, projectBytes(report))
    const { found } = value(await handlers.findDrafts({ job, file: null }))
    expect(found.map((one) => one.draft)).toEqual([draft])
  })

  it('can be ended where a whole backup is looked for: then there is none to offer', async () => {
    const { file } = await openThenSlow()
    const heard: unknown[] = []
    const reading = handlers.findBackup({ job, file }).then((result) => heard.push(result))
    const cancel = async () => {
      await handlers.cancelJob({ job })
      return heard
    }
    await expect.poll(cancel).toEqual([{ ok: true, value: null }])
    await reading
  })

  it('is not begun anew for another draft of the same file', async () => {
    const { draft } = await openThenSlow()
    await writeFile(path, projectBytes(report))
    const opened: string[] = []
    const open = openInJob(context.jobs)
    const counting = createProjectFiles({
      open: (bytes, backup, id) => {
        opened.push(id ?? '')
        return open(bytes, backup, id)
      },
    })
    const { media, now } = context
    const other = createDrafts(join(path, '../settings'), { media, now })
    const second = other.begin(report, { path, known: null })
    await other.keep({ draft: second, since: 'kept', parts })
    const { found } = value(
      await createHandlers({ ...context, projects: counting }).findDrafts({ job, file: null }),
    )
    expect(found.map((one) => one.draft)).toContain(draft)
    expect(found).toHaveLength(2)
    expect(opened).toEqual([job])
  })
})
