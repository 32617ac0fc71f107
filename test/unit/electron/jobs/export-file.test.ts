import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportToFile } from '../../../../electron/jobs/export-file.ts'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import { setLogSink } from '../../../../electron/log.ts'
import { createResources } from '../../../../electron/resources.ts'
import { aReport } from '../../../helpers/builders.ts'
import { exportChoices } from '../../../helpers/export-choices.ts'
import { projectRoot } from '../../../helpers/source-files.ts'
import { builtInTheme } from '../../../helpers/word-theme.ts'

/** What laying out the pages of a hostile or very large template can do to a job. */
const layouts = {
  hangs: 'for (;;);',
  dies: 'process.exit(0)',
  waits: 'setInterval(() => {}, 1000)',
} as const

const written = `port.postMessage({ type: 'result', result: { ok: true, value: {
  bytes: new Uint8Array([1, 2, 3]), warnings: [], pageLayout: 'left-out', pages: null, pageOf: {}, template: null,
  counts: { chapters: 1, tables: 0, figures: 0, footnotes: 0, facts: 0 },
} } })`

describe('an export whose pages end its job', () => {
  let folder = ''

  beforeAll(async () => {
    setLogSink(() => {})
    folder = await mkdtemp(join(tmpdir(), 'beretning-export-'))
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function start(layout: keyof typeof layouts, limits: { readonly timeoutMs?: number } = {}) {
    const path = join(folder, `${layout}.docx`)
    await writeFile(
      join(folder, 'export-word.js'),
      `import { parentPort as port } from 'node:worker_threads'
      port.once('message', ({ choices }) => { if (choices.pageNumbers) { ${layouts[layout]} } else ${written} })`,
    )
    const jobs = createJobRunner(threadStarter(folder))
    const made = exportToFile({
      jobs,
      resources: createResources(join(projectRoot, 'resources')),
      path,
      report: aReport([]),
      media: new Map(),
      choices: { ...exportChoices, pageNumbers: true },
      theme: builtInTheme(),
      themeLogo: null,
      template: null,
      job: { id: 'job-00000001', ...limits },
    })
    return { jobs, made, path }
  }

  it.each([
    ['hangs', { timeoutMs: 1500 }],
    ['dies', {}],
  ] as const)('is made without page numbers, and says so: %s', async (layout, limits) => {
    const { made, path } = await start(layout, limits)
    expect(await made).toMatchObject({ ok: true, value: { pageLayout: 'failed', pages: null } })
    expect([...(await readFile(path))]).toEqual([1, 2, 3])
  })

  it('is not begun again when it is the person who ended it', async () => {
    const { jobs, made, path } = await start('waits')
    await expect.poll(() => jobs.isBusy()).toBe(true)
    jobs.cancel('job-00000001')
    expect(await made).toMatchObject({ ok: false, error: { code: 'job-cancelled' } })
    await expect(readFile(path)).rejects.toThrow('ENOENT')
  })
})
