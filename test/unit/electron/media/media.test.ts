import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFileTokens } from '../../../../electron/ipc/file-tokens.ts'
import type { HandlerContext } from '../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../electron/ipc/handlers/create-handlers.ts'
import { createMediaStore } from '../../../../electron/media/media-store.ts'
import { serveMedia } from '../../../../electron/media/serve-media.ts'
import type { FilePurpose } from '../../../../shared/contract/ipc.ts'
import { hashOfMedia, type MediaName } from '../../../../shared/media/media-name.ts'
import type { Block, Report } from '../../../../shared/report/report.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { exportChoices } from '../../../helpers/export-choices.ts'
import { aHandlerContext } from '../../../helpers/handler-context.ts'
import {
  ascii,
  asFromPhone,
  bytesOf,
  diagram,
  diagramName,
  nameOf,
  photo,
  photoName,
  pictureFile,
} from '../../../helpers/pictures.ts'
import { value } from '../../../helpers/value-of.ts'

describe('pictures in the shell', () => {
  let folder = ''
  let context: HandlerContext

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-media-'))
    context = aHandlerContext(join(folder, 'settings'))
  })
  afterEach(async () => await rm(folder, { recursive: true, force: true }))

  const handlers = () => createHandlers(context)
  const pick = (name: string, purpose: FilePurpose) =>
    context.files.addFile(join(folder, name), purpose).token
  const add = (bytes: Uint8Array, name = 'bilde') => handlers().addImage({ name, bytes })
  const saved = async (name: string) =>
    unzipSync(new Uint8Array(await readFile(join(folder, name))))

  it('are taken in from a file, and shown to the window', async () => {
    await writeFile(join(folder, 'kart.png'), diagram)
    const added = value(await handlers().addImage({ file: pick('kart.png', 'open-picture') }))
    expect(added).toMatchObject({ kind: 'kept', media: diagramName, width: 240, height: 160 })
    const served = serveMedia(context.media, `/media/${diagramName}`)
    expect(served?.bytes).toEqual(diagram)
    expect(served?.headers['content-type']).toBe('image/png')
    expect(served?.headers['x-content-type-options']).toBe('nosniff')
  })

  it('are not read from a file that was picked for something else', async () => {
    await writeFile(join(folder, 'kart.png'), diagram)
    const token = pick('kart.png', 'open-workbook')
    expect(await handlers().addImage({ file: token })).toEqual({
      ok: false,
      error: { code: 'not-permitted' },
    })
  })

  it.each([
    ['HEIC', 'picture-heic', [0, 0, 0, 24, ...ascii('ftypheic'), 0, 0, 0, 0, ...ascii('mif1heic')]],
    ['TIFF', 'picture-format', ascii('II*\0')],
    ['GIF', 'picture-format', ascii('GIF89a')],
    ['something else', 'not-a-picture', ascii('et brev')],
    ['cut short', 'picture-damaged', [...diagram.subarray(0, 300)]],
  ])('are refused with the reason and the name: %s', async (_, code, bytes) => {
    const refused = await add(new Uint8Array(bytes), 'ferie/IMG_1.HEIC')
    expect(refused).toMatchObject({ ok: false, error: { code, file: 'IMG_1.HEIC' } })
  })

  it('are kept in the file as long as the report shows them, and come back with undo', async () => {
    value(await add(photo))
    value(await add(diagram))
    const whole = aReportWith(image('b-foto', photoName), image('b-kart', diagramName))
    const less = aReportWith(image('b-kart', diagramName))
    const file = pick('a.beretning', 'save-project')
    value(await handlers().saveProject({ job: 'job-save', file, report: whole, draft: null }))
    expect((await saved('a.beretning'))[`media/${hashOfMedia(photoName)}`]).toEqual(photo)
    value(await handlers().saveProject({ job: 'job-save', file, report: less, draft: null }))
    expect(Object.keys(await saved('a.beretning'))).not.toContain(`media/${hashOfMedia(photoName)}`)
    value(await handlers().saveProject({ job: 'job-save', file, report: whole, draft: null }))
    expect((await saved('a.beretning'))[`media/${hashOfMedia(photoName)}`]).toEqual(photo)
  })

  it('are there when the report is opened another day and saved elsewhere', async () => {
    value(await add(photo))
    const report = aReportWith(image('b-foto', photoName))
    value(
      await handlers().saveProject({
        job: 'job-save',
        file: pick('a.beretning', 'save-project'),
        report,
        draft: null,
      }),
    )
    context = { ...context, media: createMediaStore(), files: createFileTokens() }
    const opened = value(
      await handlers().openProject({ job: 'job-open', file: pick('a.beretning', 'open-project') }),
    )
    const elsewhere = pick('b.beretning', 'save-project')
    value(
      await handlers().saveProject({
        job: 'job-save',
        file: elsewhere,
        report: opened.report,
        draft: null,
      }),
    )
    expect((await saved('b.beretning'))[`media/${hashOfMedia(photoName)}`]).toEqual(photo)
  })

  it('go into Word, and one that is gone is named before the file is made', async () => {
    value(await add(photo))
    const exported = await handlers().exportWord({
      job: 'export-test-1',
      file: pick('a.docx', 'save-word'),
      report: aReportWith(image('b-foto', photoName)),
      choices: exportChoices,
    })
    expect(value(exported).counts.figures).toBe(1)
    const missing = await handlers().exportWord({
      job: 'export-test-2',
      file: pick('b.docx', 'save-word'),
      report: aReportWith(image('b-kart', diagramName)),
      choices: exportChoices,
    })
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'missing-picture', detail: 'Bilder' },
    })
  })

  it('tell nothing of where they were taken', async () => {
    const added = value(await add(asFromPhone(photo, 6)))
    if (added.kind !== 'kept') throw new Error('A JPEG is kept as it is.')
    expect(added).toMatchObject({ width: 500, height: 800, isTurned: true })
    const kept = Buffer.from(context.media.get(added.media) ?? []).toString('latin1')
    for (const secret of ['GPS', '63.4305', 'Kari', 'xmp', 'Photoshop', 'MotionPhoto'])
      expect(kept).not.toContain(secret)
  })

  it('are sent clean also when a report file holds something else under their name', () => {
    const hostile = bytesOf(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )
    const store = createMediaStore()
    store.add(hostile)
    const served = serveMedia(store, `/media/${nameOf(hostile, 'svg')}`)
    expect(Buffer.from(served?.bytes ?? []).toString()).not.toContain('script')
    expect(served?.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
    // Not as a picture of another kind either.
    expect(serveMedia(store, `/media/${nameOf(hostile, 'png')}`)).toBeNull()
    expect(serveMedia(store, `/media/../${nameOf(hostile, 'svg')}`)).toBeNull()
  })

  it('in WebP are handed back to be drawn anew', async () => {
    const webp = pictureFile('photo.webp')
    expect(value(await add(webp))).toEqual({ kind: 'webp', bytes: webp, isPhoto: true })
    expect(value(await add(pictureFile('diagram.webp')))).toMatchObject({ isPhoto: false })
  })
})

function image(id: Block['id'], media: MediaName): Block {
  return { type: 'image', id, media, alt: 'Et bilde.', children: [{ text: 'Et bilde' }] }
}

function aReportWith(...blocks: ReadonlyArray<Block>): Report {
  return aReport([
    aChapter('c-bilder', [...blocks, aParagraph('b-slutt', 'Slutt.')], { title: 'Bilder' }),
  ])
}
