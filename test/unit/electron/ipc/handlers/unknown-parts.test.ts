import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../../electron/ipc/handlers/create-handlers.ts'
import { createDrafts } from '../../../../../electron/recovery/drafts.ts'
import type { Handlers } from '../../../../../shared/contract/ipc.ts'
import type { OpenedProject } from '../../../../../shared/contract/values.ts'
import { splitReport } from '../../../../../shared/report/report-parts.ts'
import { buildParts } from '../../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../../helpers/builders.ts'
import { handlersInFolder } from '../../../../helpers/handlers-in-folder.ts'
import { openedProject, projectBytes } from '../../../../helpers/project-bytes.ts'
import { value } from '../../../../helpers/value-of.ts'

const job = 'job-open'
const saying = (words: string) => aReport([aChapter('c-a', [aParagraph('b-a', words)])])

/** What another program has put in a file goes with the report that was opened from it, and with no other. */
describe('the parts of a file that no one here knows', () => {
  let folder = ''
  let context: HandlerContext
  let handlers: Handlers

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    ;({ folder, context, handlers } = await handlersInFolder())
  })

  /** Copies of one report differ in the part of others alone: they have the same id. */
  const write = (name: string, foreign: string, words = 'Likt.') =>
    writeFile(
      join(folder, name),
      projectBytes(
        saying(words),
        new Map(),
        new Map([['fremmed.txt', new TextEncoder().encode(foreign)]]),
      ),
    )
  const foreignIn = async (name: string) => {
    const { others } = openedProject(new Uint8Array(await readFile(join(folder, name))))
    return new TextDecoder().decode(others.get('fremmed.txt'))
  }
  const tokenOf = (name: string) => context.files.addFile(join(folder, name), 'open-project').token
  const open = async (name: string) =>
    value(await handlers.openProject({ job, file: tokenOf(name) }))
  const save = async ({ file, draft }: OpenedProject, to = file?.token ?? '') =>
    value(
      await handlers.saveProject({ job: 'job-save', file: to, report: saying('Endret.'), draft }),
    )

  it('stay with their own file when two copies of one report are open', async () => {
    await write('en.beretning', 'i den ene')
    await write('to.beretning', 'i den andre')
    const one = await open('en.beretning')
    const two = await open('to.beretning')
    await save(one)
    await save(two)
    await save(one)
    expect(await foreignIn('en.beretning')).toBe('i den ene')
    expect(await foreignIn('to.beretning')).toBe('i den andre')
  })

  it('go along to a copy', async () => {
    await write('en.beretning', 'i den ene')
    const one = await open('en.beretning')
    await write('to.beretning', 'i den andre')
    await open('to.beretning')
    await save(one, context.files.addFile(join(folder, 'kopi.beretning'), 'save-project').token)
    expect(await foreignIn('kopi.beretning')).toBe('i den ene')
  })

  it('go along with unsaved work that is opened at the next start', async () => {
    await write('en.beretning', 'i den ene')
    const { draft } = await open('en.beretning')
    const parts = [...splitReport(saying('Ulagret.'))].map(([name, part]) => ({
      ...{ name, json: JSON.stringify(part) },
    }))
    value(await handlers.keepDraft({ draft, since: 'kept', parts }))
    const { media, now } = context
    const drafts = createDrafts(join(folder, 'settings'), { media, now })
    handlers = createHandlers({ ...context, drafts })
    await save(value(await handlers.openDraft({ job, draft })))
    expect(await foreignIn('en.beretning')).toBe('i den ene')
  })

  it('are those of others when the two are put together, and ours when theirs give way', async () => {
    await write('en.beretning', 'før')
    const one = await open('en.beretning')
    const file = one.file?.token ?? ''
    const { draft } = one
    await write('en.beretning', 'deres', 'Deres.')
    value(await handlers.readTheirs({ job, file, draft }))
    value(await handlers.keepTheirs({ file }))
    await save(one)
    expect(await foreignIn('en.beretning')).toBe('før')
    await write('en.beretning', 'nyere', 'Nyere.')
    const { version } = value(await handlers.readTheirs({ job, file, draft }))
    value(await handlers.acceptTheirs({ file, draft, version }))
    await save(one)
    expect(await foreignIn('en.beretning')).toBe('nyere')
  })

  it('are taken of no version that was not read', async () => {
    await write('en.beretning', 'før')
    const { file, draft } = await open('en.beretning')
    expect(
      await handlers.acceptTheirs({ file: file?.token ?? '', draft, version: 'f'.repeat(64) }),
    ).toEqual({ ok: false, error: { code: 'not-permitted' } })
  })
})
