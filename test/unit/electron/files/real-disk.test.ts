import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newOwner, takeLock } from '../../../../electron/files/lock-file.ts'
import { asOneWriter } from '../../../../electron/files/one-writer.ts'
import { createProjectFiles } from '../../../../electron/files/project-files.ts'
import { sha256 } from '../../../../electron/files/sha256.ts'
import { setLogSink } from '../../../../electron/log.ts'
import { createMediaStore } from '../../../../electron/media/media-store.ts'
import { createDrafts } from '../../../../electron/recovery/drafts.ts'
import { createSettings } from '../../../../electron/settings.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { splitReport } from '../../../../shared/report/report-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { noise } from '../../../helpers/noise.ts'
import { openedProject, projectBytes } from '../../../helpers/project-bytes.ts'
import { mountDisk, namesOn, type RealDisk, whyNoRealDisk } from '../../../helpers/real-disk.ts'

const why = whyNoRealDisk()
if (why !== null) console.log(`Skipped: no disk could be mounted here. ${why}`)

const DISK_MB = 4
const PICTURE_BYTES = 300_000
const none = new Map<string, Uint8Array>()
const saying = (text: string) => aReport([aChapter('c-a', [aParagraph('b-a', text)])])
const textIn = (report: Report | undefined) =>
  /"text":"([^"]*)"/.exec(JSON.stringify(report?.chapters))?.[1]

describe.skipIf(why !== null)('on a real disk', () => {
  let disk: RealDisk
  let path = ''
  beforeEach(() => {
    disk = mountDisk(DISK_MB)
    path = join(disk.folder, 'rapport.beretning')
  })
  afterEach(() => disk.remove())

  it('that becomes full, saving says so, and the last report that was saved opens whole', async () => {
    const files = createProjectFiles()
    const media = new Map<string, Uint8Array>()
    let known: string | null = null
    let saved = 0
    for (;;) {
      const picture = noise(PICTURE_BYTES, saved + 1)
      media.set(sha256(picture), picture)
      const written = await files.write(
        path,
        { report: saying(`${saved + 1}`), media, others: none },
        known,
      )
      if (!written.ok) {
        expect(written.error).toEqual({ code: 'disk-full', file: 'rapport.beretning' })
        break
      }
      known = written.value.sha256
      saved++
    }
    expect(saved).toBeGreaterThan(2)
    const { report, repairs, media: kept } = openedProject(readFileSync(path))
    expect({ text: textIn(report), repairs, pictures: kept.size }).toEqual({
      ...{ text: String(saved), repairs: [], pictures: saved },
    })
    expect(openedProject(readFileSync(`${path}.bak`)).repairs).toEqual([])
    // What was half written is gone, so that it takes no room.
    expect(namesOn(disk.folder)).toEqual(['rapport.beretning', 'rapport.beretning.bak'])
  })

  it('with room for less and less, every save is whole or refused', async () => {
    const files = createProjectFiles()
    const media = new Map([noise(PICTURE_BYTES, 1)].map((bytes) => [sha256(bytes), bytes]))
    const first = await files.write(path, { report: saying('gammel'), media, others: none }, null)
    let known = first.ok ? first.value.sha256 : ''
    let expected = 'gammel'
    for (let free = 0; free < PICTURE_BYTES * 1.2; free += 23_000) {
      disk.makeRoom()
      disk.fill(free)
      const text = `ny ${free}`
      const written = await files.write(path, { report: saying(text), media, others: none }, known)
      if (written.ok) [expected, known] = [text, written.value.sha256]
      else expect(written.error.code).toBe('disk-full')
      const { report, repairs } = openedProject(readFileSync(path))
      expect([textIn(report), repairs]).toEqual([expected, []])
    }
    expect(expected).not.toBe('gammel')
  })

  it('that is full, the settings stay as they were, and that is logged', async () => {
    const lines: string[] = []
    setLogSink((line) => lines.push(line))
    const settings = createSettings(disk.folder)
    const entry = { path, title: 'En', organisation: 'To', openedAt: '2025-01-01T12:00:00.000Z' }
    await settings.addRecent(entry)
    disk.fill()
    await settings.addRecent({ ...entry, path: `${path}x` })
    expect(await createSettings(disk.folder).recent()).toEqual([entry])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('disk-full')
    disk.makeRoom()
    await settings.addRecent({ ...entry, path: `${path}x` })
    expect(await settings.recent()).toHaveLength(2)
  })

  it('that becomes full, unsaved work is as it was kept last, and all of it is kept once there is room', async () => {
    const shell = { media: createMediaStore(), now: () => new Date() }
    const drafts = createDrafts(disk.folder, shell)
    const report = saying('Begynnelsen.')
    const draft = drafts.begin(report, { path, known: null })
    const keep = (text: string) => {
      const parts = [...splitReport(saying(text))].filter(([name]) => name !== 'head')
      const json = parts.map(([name, part]) => ({ name, json: JSON.stringify(part) }))
      return drafts.keep({ draft, since: 'kept', parts: json })
    }
    const kept = async () => {
      const anew = createDrafts(disk.folder, shell)
      return textIn((await anew.read(draft, async () => null))?.report ?? undefined)
    }
    expect(await keep('Kommet så langt.')).toEqual({ ok: true, value: null })
    disk.fill()
    // The first is cut off in the middle.
    for (const text of ['Mye mer. '.repeat(5000), 'Mer.', 'Enda mer.'])
      expect(await keep(text)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await kept()).toBe('Kommet så langt.')
    disk.makeRoom()
    expect(await keep('Alt sammen.')).toEqual({ ok: true, value: null })
    expect(await kept()).toBe('Alt sammen.')
  })

  it('that is read-only, a report opens, saving is refused in words, and nobody waits for a lock', async () => {
    writeFileSync(path, projectBytes(saying('gammel')))
    const files = createProjectFiles()
    disk.setReadOnly(true)
    const read = await files.read(path)
    const known = read.ok ? read.value.sha256 : ''
    expect(await takeLock(path, newOwner('her', new Date()))).toEqual({ kind: 'impossible' })
    const content = { report: saying('ny'), media: none, others: none }
    expect(await asOneWriter(path, 'her', () => files.write(path, content, known))).toEqual({
      ok: false,
      error: { code: 'file-not-writable', file: 'rapport.beretning', detail: disk.folder },
    })
    disk.setReadOnly(false)
    expect(textIn(openedProject(readFileSync(path)).report)).toBe('gammel')
    expect(namesOn(disk.folder)).toEqual(['rapport.beretning'])
  })

  it('that lets no one rename over the file, the old report stays and nothing lies beside it', async () => {
    writeFileSync(path, projectBytes(saying('gammel')))
    const files = createProjectFiles()
    const read = await files.read(path)
    const known = read.ok ? read.value.sha256 : ''
    disk.setImmutable(path, true)
    const content = { report: saying('ny'), media: none, others: none }
    const refused = await files.write(path, content, known)
    disk.setImmutable(path, false)
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-not-writable' } })
    expect(textIn(openedProject(readFileSync(path)).report)).toBe('gammel')
    expect(namesOn(disk.folder)).toEqual(['rapport.beretning', 'rapport.beretning.bak'])
    expect(await files.write(path, content, known)).toMatchObject({ ok: true })
  })

  it('where a folder stands in the way of the backup, the old report stays', async () => {
    writeFileSync(path, projectBytes(saying('gammel')))
    mkdirSync(`${path}.bak`)
    const files = createProjectFiles()
    const read = await files.read(path)
    const known = read.ok ? read.value.sha256 : ''
    const content = { report: saying('ny'), media: none, others: none }
    expect(await files.write(path, content, known)).toMatchObject({
      error: { code: 'file-not-writable' },
    })
    expect(namesOn(disk.folder)).toEqual(['rapport.beretning', 'rapport.beretning.bak'])
  })
})
