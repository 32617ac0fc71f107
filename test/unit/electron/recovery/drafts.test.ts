import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandlerContext } from '../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../electron/ipc/handlers/create-handlers.ts'
import { createDrafts } from '../../../../electron/recovery/drafts.ts'
import { assertExists } from '../../../../shared/base/assert.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { splitReport } from '../../../../shared/report/report-parts.ts'
import { aChapter, aParagraph, aReport, aTable } from '../../../helpers/builders.ts'
import { aHandlerContext } from '../../../helpers/handler-context.ts'
import { pictureFile } from '../../../helpers/pictures.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'
import { value } from '../../../helpers/value-of.ts'

const first = aChapter('c-en', [aParagraph('b-en', 'Første.')], { title: 'En' })
const second = aChapter('c-to', [aParagraph('b-to', 'Andre.')], { title: 'To' })
const base = aReport([first, second], [aTable()])
const changed = { ...first, blocks: [aParagraph('b-en', 'Første, med mer.')] }

describe('drafts', () => {
  let folder: string
  let context: HandlerContext
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-drafts-'))
    context = aHandlerContext(folder)
    path = join(folder, 'rapport.beretning')
    writeFileSync(path, projectBytes(base))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const handlers = () => createHandlers(context)
  const open = async () => {
    const { token } = context.files.addFile(path, 'open-project')
    return value(await handlers().openProject({ job: 'job-open', file: token }))
  }
  const logPath = (draft: string) => join(folder, 'recovery', draft, 'log.jsonl')
  const find = async () =>
    value(await handlers().findDrafts({ job: 'job-find', file: null, compare: true }))
  /** A new start of the program. */
  const restart = () => {
    context = aHandlerContext(folder)
  }

  it('keeps a change outside the file, and says what differs and how the file stands', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    restart()
    const { found, lost } = await find()
    expect(lost).toEqual([])
    expect(found).toMatchObject([
      {
        draft,
        title: 'Årsrapport 2024',
        file: { name: 'rapport.beretning' },
        fileState: 'unchanged',
        difference: { chapters: [{ title: 'En', change: 'changed' }], tables: [] },
        damagedParts: 0,
      },
    ])
    const opened = value(await handlers().openDraft({ job: 'job-open', draft }))
    expect(opened.report).toEqual({ ...base, chapters: [changed, second] })
  })

  it('goes on in a draft that was opened, and loses nothing of it when that ends too', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    restart()
    const { report } = value(await handlers().openDraft({ job: 'job-open', draft }))
    await keep(draft, { ...report, settings: { ...report.settings, title: 'Ny tittel' } }, ['head'])
    restart()
    const again = value(await handlers().openDraft({ job: 'job-open', draft }))
    expect(again.report.settings.title).toBe('Ny tittel')
    expect(again.report.chapters[0]).toEqual(changed)
  })

  it('reads all but the last line when the power went while it was written', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    appendFileSync(
      logPath(draft),
      readFileSync(logPath(draft), 'utf8').slice(0, 300).split('\n')[0] ?? '',
    )
    restart()
    expect((await find()).found).toMatchObject([{ damagedParts: 0 }])
  })

  it('offers what is whole of a damaged draft, with what is lost taken from the file', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    for (const place of ['Første, med', 'Andre.']) {
      const log = readFileSync(logPath(draft), 'utf8')
      writeFileSync(logPath(draft), log.replace(place, 'XXXXXX'))
    }
    restart()
    expect((await find()).found).toMatchObject([{ damagedParts: 2 }])
    const { report } = value(await handlers().openDraft({ job: 'job-open', draft }))
    expect(report).toEqual(base)
  })

  it('says so when nothing of a draft can be read, and leaves it until the person gives it up', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    writeFileSync(logPath(draft), 'nothing\nof this\nwas written\n')
    restart()
    expect(await find()).toMatchObject({ found: [], lost: [{ draft }] })
    expect(await handlers().openDraft({ job: 'job-open', draft })).toMatchObject({
      error: { code: 'draft-damaged' },
    })
    await handlers().dropDraft({ draft })
    expect(await find()).toEqual({ found: [], lost: [] })
  })

  it('survives any cut of its log: opens whole, in parts, or says that it is lost', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    const whole = readFileSync(logPath(draft))
    for (let length = 0; length < whole.length; length += 97) {
      writeFileSync(logPath(draft), whole.subarray(0, length))
      restart()
      const { found, lost } = await find()
      const isSame = found.length + lost.length === 0
      // Cut before the change was there: it says what the file says, and is put away.
      if (isSame) break
      expect(found.length + lost.length).toBe(1)
    }
  })

  it('is put away when it says what the file says', async () => {
    const { draft } = await open()
    const now = { ...base, chapters: [changed, second] }
    await keep(draft, now)
    writeFileSync(path, projectBytes(now))
    restart()
    expect(await find()).toEqual({ found: [], lost: [] })
    expect(readdirSync(join(folder, 'recovery'))).toEqual([])
  })

  it('is not put away while a window works on it: what is written next is kept too', async () => {
    const { draft } = await open()
    const now = { ...base, chapters: [changed, second] }
    await keep(draft, now)
    writeFileSync(path, projectBytes(now))
    expect(await find()).toEqual({ found: [], lost: [] })
    await keep(draft, { ...base, chapters: [changed] })
    restart()
    expect((await find()).found).toMatchObject([{ draft }])
  })

  it('keeps after a save only what came after it', async () => {
    const opened = await open()
    const { draft } = opened
    const saved: Report = { ...base, chapters: [changed, second] }
    await keep(draft, saved)
    const { token } = assertExists(opened.file, 'it was opened from a file')
    value(await handlers().saveProject({ job: 'job-save', file: token, report: saved, draft }))
    value(await handlers().keepDraft({ draft, since: 'saved', parts: [] }))
    expect(readdirSync(join(folder, 'recovery'))).toEqual([])
    await keep(draft, { ...saved, chapters: [changed] }, ['head'])
    restart()
    expect((await find()).found).toMatchObject([
      { fileState: 'unchanged', difference: { chapters: [{ title: 'To', change: 'removed' }] } },
    ])
  })

  it('keeps the pictures that no file holds yet, once', async () => {
    const added = value(
      await handlers().addImage({ name: 'bilde.png', bytes: pictureFile('diagram.png') }),
    )
    if (added.kind !== 'kept') throw new Error('The picture was not kept.')
    const { draft } = await open()
    const image = {
      type: 'image' as const,
      ...{ id: 'b-bilde' as const, media: added.media, alt: '', children: [{ text: '' }] },
    }
    await keep(draft, { ...base, chapters: [{ ...first, blocks: [image] }, second] })
    const media = join(folder, 'recovery', draft, 'media')
    expect(readdirSync(media)).toEqual([added.media])
    restart()
    await handlers().openDraft({ job: 'job-open', draft })
    expect(context.media.get(added.media)).toBeDefined()
  })

  it('offers no draft that another living program works on', async () => {
    const { draft } = await open()
    await keep(draft, { ...base, chapters: [changed, second] })
    const owner = join(folder, 'recovery', draft, 'owner.json')
    const { machine } = JSON.parse(readFileSync(owner, 'utf8'))
    const drafts = createDrafts(folder, { media: context.media, now: () => new Date() })
    writeFileSync(owner, JSON.stringify({ process: process.ppid, machine }))
    expect(await drafts.list()).toEqual([])
    writeFileSync(owner, JSON.stringify({ process: 2 ** 22 + 1, machine }))
    expect(await drafts.list()).toEqual([draft])
  })

  it('says so when nothing can be kept, and keeps everything once it can', async () => {
    const { draft } = await open()
    writeFileSync(join(folder, 'recovery'), 'in the way')
    const now = { ...base, chapters: [changed, second] }
    expect(await keepParts(draft, now)).toMatchObject({ error: { code: 'file-not-writable' } })
    rmSync(join(folder, 'recovery'))
    mkdirSync(join(folder, 'recovery'))
    await keep(draft, { ...now, settings: { ...base.settings, title: 'Ny' } }, ['head'])
    restart()
    const { report } = value(await handlers().openDraft({ job: 'job-open', draft }))
    expect(report).toMatchObject({ settings: { title: 'Ny' }, chapters: [changed, second] })
  })

  function keepParts(draft: string, report: Report, names?: ReadonlyArray<string>) {
    const parts = [...splitReport(report)]
      .filter(([name]) => names === undefined || names.includes(name))
      .map(([name, part]) => ({ name, json: JSON.stringify(part) }))
    return handlers().keepDraft({ draft, since: 'kept', parts })
  }
  async function keep(draft: string, report: Report, names?: ReadonlyArray<string>) {
    value(await keepParts(draft, report, names))
  }
})
