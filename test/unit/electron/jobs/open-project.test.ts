import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Backup, openFileHere } from '../../../../electron/files/open-file.ts'
import { createProjectFiles } from '../../../../electron/files/project-files.ts'
import { openInJob } from '../../../../electron/jobs/open-in-job.ts'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { hostileProjects, slowProject } from '../../../helpers/hostile-projects.ts'
import { pictureFile } from '../../../helpers/pictures.ts'
import { projectBytes, sha256 } from '../../../helpers/project-bytes.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const jobs = createJobRunner(threadStarter(join(projectRoot, 'out/jobs')))
const open = openInJob(jobs)
const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Et avsnitt.')])])
const picture = pictureFile('diagram.png')
const media = new Map([[sha256(picture), picture]])
const whole = projectBytes(report, media, new Map([['fremmed.json', new Uint8Array([1, 2, 3])]]))

const backupOf = (bytes: Uint8Array): Backup => ({ bytes: bytes.length, read: async () => bytes })

describe('a report that is opened in a job', () => {
  let folder = ''
  let path = ''
  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-open-'))
    path = join(folder, 'rapport.beretning')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is what it is when it is opened in the same process', async () => {
    expect(await open(whole, null)).toEqual(await openFileHere(whole, null))
    const cut = whole.slice(0, whole.length / 2)
    const before = aReport([aChapter('c-b', [aParagraph('b-b', 'Et annet.')])])
    for (const backup of [null, backupOf(projectBytes(before, media))])
      expect(await open(cut, backup)).toEqual(await openFileHere(cut, backup))
    const letter = new TextEncoder().encode('et brev')
    expect(await open(letter, null)).toEqual(await openFileHere(letter, null))
  })

  it('is read once, also when a part of it comes from the backup, which is read only then', async () => {
    let started = 0
    const start = threadStarter(join(projectRoot, 'out/jobs'))
    const counted = createJobRunner((...values) => {
      started++
      return start(...values)
    })
    const files = createProjectFiles({ open: openInJob(counted) })
    const damaged = whole.slice()
    const place = Buffer.from(whole).indexOf('chapters/c-a.json')
    damaged.fill(0, place + 20, place + 40)
    writeFileSync(path, damaged)
    writeFileSync(`${path}.bak`, whole)
    expect(await files.read(path)).toMatchObject({
      value: { report, repairs: [{ code: 'part-from-backup', place: 'chapters/c-a.json' }] },
    })
    expect(started).toBe(1)
    const unread = { bytes: 1, read: () => Promise.reject(new Error('The backup was read.')) }
    expect(await open(whole, unread)).toMatchObject({ value: { repairs: [] } })
  })

  it('is saved with the pictures and the parts that no one here knows, as they were', async () => {
    writeFileSync(path, whole)
    const files = createProjectFiles({ open })
    const read = await files.read(path)
    if (!read.ok) throw new Error(read.error.code)
    const saved = await files.write(path, read.value, read.value.sha256)
    expect(saved).toMatchObject({ ok: true, value: { keptDamaged: null } })
    expect(new Uint8Array(readFileSync(path))).toEqual(whole)
  })

  it('is not called damaged when the person ended it', async () => {
    writeFileSync(path, slowProject())
    const files = createProjectFiles({ open })
    const heard: unknown[] = []
    const reading = files.read(path, 'open-slow').then((result) => heard.push(result))
    const cancelled = { code: 'job-cancelled', file: 'rapport.beretning' }
    const cancel = () => {
      jobs.cancel('open-slow')
      return heard
    }
    await expect.poll(cancel).toEqual([{ ok: false, error: cancelled }])
    await reading
    writeFileSync(path, whole)
    expect(await files.read(path)).toMatchObject({ value: { repairs: [] } })
  })

  it.each(Object.entries(hostileProjects))(
    'is refused or mended, within its limits, when made to take all: %s',
    { timeout: 60_000 },
    async (_, { bytes, refusal }) => {
      const opened = await open(bytes(), null)
      expect(opened.ok ? null : opened.error.code).toBe(refusal)
      if (opened.ok) expect(opened.value.repairs).not.toEqual([])
    },
  )
})
