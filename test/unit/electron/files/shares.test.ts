import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicWrite } from '../../../../electron/files/atomic-write.ts'
import { lockPath, newOwner, takeLock } from '../../../../electron/files/lock-file.ts'
import type { WriteFs } from '../../../../electron/files/write-fs.ts'
import type { HandlerContext } from '../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../electron/ipc/handlers/create-handlers.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { aHandlerContext } from '../../../helpers/handler-context.ts'
import { openedProject, projectBytes } from '../../../helpers/project-bytes.ts'

const saying = (text: string): Report => aReport([aChapter('c-a', [aParagraph('b-a', text)])])
const failure = (code: string) => Object.assign(new Error(code), { code })
const hour = 3_600_000

/** What shares and folders that are synchronised do otherwise than a disk of one's own. */
describe('a report on a share or in a synchronised folder', () => {
  let folder = ''
  let path = ''
  let context: HandlerContext
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-share-'))
    path = join(folder, 'Rapport.beretning')
    context = aHandlerContext(join(folder, '.innstillinger'))
    writeFileSync(path, projectBytes(saying('første')))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const open = async (name = 'Rapport.beretning') => {
    const { token } = context.files.addFile(join(folder, name), 'open-project')
    const opened = await createHandlers(context).openProject({ job: 'job-open', file: token })
    if (!opened.ok || !opened.value.file) throw new Error('The report was not opened.')
    return { file: opened.value.file.token, draft: opened.value.draft }
  }
  const save = (file: string, draft: string, text: string) =>
    createHandlers(context).saveProject({ job: 'job-save', file, draft, report: saying(text) })

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'is saved when another program has the file open for a moment, so that its name is refused (%s)',
    async (code) => {
      let refusals = 0
      const busy: WriteFs = {
        ...nodeFs,
        async rename(from, to) {
          if (to === path && ++refusals <= 3) throw failure(code)
          await nodeFs.rename(from, to)
        },
      }
      const written = await atomicWrite(path, projectBytes(saying('ny')), { fs: busy })
      expect(written).toEqual({ ok: true, value: null })
      expect(refusals).toBe(4)
      expect(readFileSync(path)).toEqual(Buffer.from(projectBytes(saying('ny'))))
    },
  )

  it('is known to be changed although its size is the same, and its time by a clock of two seconds', async () => {
    const time = new Date(Math.floor(Date.now() / 2000) * 2000)
    context = { ...context, now: () => new Date() }
    utimesSync(path, time, time)
    const { file, draft } = await open()
    const { checkFile } = createHandlers(context)
    expect(await checkFile({ file })).toEqual({ ok: true, value: 'same' })
    const other = new Uint8Array(readFileSync(path))
    other[300] = (other[300] ?? 0) ^ 1
    writeFileSync(path, other)
    utimesSync(path, time, time)
    expect(await checkFile({ file })).toEqual({ ok: true, value: 'changed' })
    expect(await save(file, draft, 'mitt')).toMatchObject({
      error: { code: 'file-changed-on-disk' },
    })
    expect(new Uint8Array(readFileSync(path))).toEqual(other)
  })

  it.each([
    ['behind', -5 * hour],
    ['ahead', 5 * hour],
  ])(
    'is locked by a machine whose clock is hours %s: the clock of the share alone counts',
    async (_, wrong) => {
      const since = new Date(Date.now() + wrong)
      const other = { ...newOwner('der', since), name: 'kari', machine: 'kontor-2' }
      expect(await takeLock(path, other)).toEqual({ kind: 'mine' })
      const own = newOwner('her', new Date())
      expect(await takeLock(path, own)).toEqual({ kind: 'other', owner: other })
      // The machine is gone: the share has heard nothing for long.
      const longAgo = new Date(Date.now() - hour)
      utimesSync(lockPath(path), longAgo, longAgo)
      expect(await takeLock(path, own)).toEqual({ kind: 'mine' })
    },
  )

  it('has a copy beside it that the synchronisation made of a conflict: each is a report of its own', async () => {
    const copy = 'Rapport (Karis Mac sin konflikt).beretning'
    writeFileSync(join(folder, copy), projectBytes(saying('Karis')))
    const mine = await open()
    const theirs = await open(copy)
    expect(await save(mine.file, mine.draft, 'min nye')).toMatchObject({ ok: true })
    expect(await save(theirs.file, theirs.draft, 'Karis nye')).toMatchObject({ ok: true })
    const textIn = (name: string) =>
      JSON.stringify(openedProject(readFileSync(join(folder, name))).report.chapters)
    expect(textIn('Rapport.beretning')).toContain('min nye')
    expect(textIn(copy)).toContain('Karis nye')
  })

  it('is exchanged for another by the synchronisation: that is seen before it is overwritten', async () => {
    const { file, draft } = await open()
    // Not written over, but exchanged for another file of the same name.
    const other = projectBytes(saying('fra skyen'))
    writeFileSync(`${path}.ny`, other)
    await nodeFs.rename(`${path}.ny`, path)
    expect(await save(file, draft, 'mitt')).toMatchObject({
      error: { code: 'file-changed-on-disk' },
    })
    expect(new Uint8Array(readFileSync(path))).toEqual(other)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
