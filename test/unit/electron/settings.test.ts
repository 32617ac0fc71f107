import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLogSink } from '../../../electron/log.ts'
import { createSettings, settingsFolder } from '../../../electron/settings.ts'

const entry = (name: string) => ({
  path: `/rapporter/${name}.beretning`,
  title: name,
  organisation: 'Eksempel HF',
  openedAt: '2025-01-01T12:00:00.000Z',
})

describe('the recent files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-settings-'))
  })
  afterEach(async () => await rm(folder, { recursive: true, force: true }))

  it('are remembered with the newest first, each once', async () => {
    const settings = createSettings(join(folder, 'ny', 'mappe'))
    for (const name of ['a', 'b', 'a']) await settings.addRecent(entry(name))
    expect(await createSettings(join(folder, 'ny', 'mappe')).recent()).toEqual([
      entry('a'),
      entry('b'),
    ])
  })

  it('lose nothing when two are added at once', async () => {
    const settings = createSettings(folder)
    await Promise.all(['a', 'b', 'c'].map((name) => settings.addRecent(entry(name))))
    expect(await settings.recent()).toHaveLength(3)
  })

  it('stay when the installation is given its name, which is the same ever after', async () => {
    const settings = createSettings(folder)
    const [name, again] = await Promise.all([
      settings.installation(),
      settings.installation(),
      settings.addRecent(entry('a')),
    ])
    expect(name).toMatch(/^[\w-]{16,}$/)
    expect(again).toBe(name)
    const next = createSettings(folder)
    expect(await next.installation()).toBe(name)
    expect(await next.recent()).toEqual([entry('a')])
    expect(await createSettings(join(folder, 'annen')).installation()).not.toBe(name)
  })

  it('are at most twelve', async () => {
    const settings = createSettings(folder)
    for (let i = 0; i < 15; i++) await settings.addRecent(entry(String(i)))
    expect((await settings.recent()).map(({ title }) => title)).toHaveLength(12)
  })

  it.each(['', '{', 'null', '[]', '{"recentFiles":5}', '{"recentFiles":[null,{"path":1}]}'])(
    'start anew when the file holds %j',
    async (content) => {
      await writeFile(join(folder, 'settings.json'), content)
      const settings = createSettings(folder)
      expect(await settings.recent()).toEqual([])
      await settings.addRecent(entry('a'))
      expect(await settings.recent()).toEqual([entry('a')])
    },
  )

  it('are put aside and told of when the file is damaged, without a word of what is in it', async () => {
    const lines: string[] = []
    setLogSink((line) => lines.push(line))
    await writeFile(join(folder, 'settings.json'), '{"recentFiles":[{"title":"Hemmelig"')
    expect(await createSettings(folder).recent()).toEqual([])
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toContain('Hemmelig')
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toContain('Hemmelig')
  })

  it('keep what another version has put in the file', async () => {
    const newer = { version: 7, theme: 'dark', recentFiles: [entry('a')] }
    await writeFile(join(folder, 'settings.json'), JSON.stringify(newer))
    await createSettings(folder).addRecent(entry('b'))
    const kept: unknown = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))
    expect(kept).toEqual({ ...newer, recentFiles: [entry('b'), entry('a')] })
  })

  it('do not stop anyone when they cannot be written', async () => {
    await writeFile(join(folder, 'fil'), 'urørt')
    const settings = createSettings(join(folder, 'fil'))
    await settings.addRecent(entry('a'))
    expect(await settings.recent()).toEqual([])
    expect(await readFile(join(folder, 'fil'), 'utf8')).toBe('urørt')
  })

  it('lie where the environment says', () => {
    expect(settingsFolder({ BERETNING_SETTINGS_DIR: '/x/y' })).toBe('/x/y')
  })
})
