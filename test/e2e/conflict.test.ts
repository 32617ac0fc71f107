import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/files/sha256.ts'
import { openProject } from '../../shared/project/open-project.ts'
import type { Report } from '../../shared/report/report.ts'
import { aChapter, aParagraph, aReport } from '../helpers/builders.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import {
  axeLightAndDark,
  findBrowser,
  launcherName,
  openSession,
  type Session,
} from './browser-session.ts'

const browser = findBrowser()
const first = aChapter('c-en', [aParagraph('b-en', 'Vår tekst.')], { title: 'Innledning' })
const second = aChapter('c-to', [aParagraph('b-to', 'Deres tekst.')], { title: 'Om oss' })
const base = aReport([first, second])
const theirs: Report = {
  ...base,
  chapters: [first, { ...second, blocks: [aParagraph('b-to', 'Deres tekst, ny.')] }],
}

describe.skipIf(!browser)('a file that others work on too', () => {
  let session: Session
  let page: Page
  let path: string

  beforeEach(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    path = join(session.home, 'rapport.beretning')
    writeFileSync(path, projectBytes(base))
  })
  afterEach(async () => {
    await session.close()
    expect(session.errors).toEqual([])
  })

  it('is put together with what was written here, in one step that can be undone', async () => {
    await openFile(session)
    await type(page, ' Mer.')
    writeFileSync(path, projectBytes(theirs))
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog', { name: 'Filen er endret av noen andre' })
    await dialog.getByText('Kapitler: Om oss (endret)').waitFor()
    await dialog.getByText('Kapitler: Innledning (endret)').waitFor()
    await dialog.getByText('Dere har ikke endret det samme').waitFor()
    expect(await axeLightAndDark(page)).toEqual([])
    // The button to put them together has the focus.
    await page.keyboard.press('Enter')
    await expect.poll(() => texts(path)).toEqual(['Vår tekst. Mer.', 'Deres tekst, ny.'])
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /Om oss/ }).click()
    await page.getByText('Deres tekst, ny.').waitFor()
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Deres tekst.', { exact: true }).waitFor()
  })

  it('asks which to keep where both have written in the same chapter', async () => {
    await openFile(session)
    await type(page, ' Mer.')
    const both = { ...first, blocks: [aParagraph('b-en', 'Deres innledning.')] }
    writeFileSync(path, projectBytes({ ...base, chapters: [both, second] }))
    await page.keyboard.press('Control+s')
    const choice = page.getByRole('radiogroup', { name: 'Kapittel: Innledning' })
    await choice.getByText('Behold min').waitFor()
    expect(await axeLightAndDark(page)).toEqual([])
    await choice.getByText('Ta den fra filen').click()
    await page.getByRole('button', { name: 'Slå sammen og lagre' }).click()
    await expect.poll(() => texts(path)).toEqual(['Deres innledning.', 'Deres tekst.'])
    await page.getByText('Deres innledning.').waitFor()
  })

  it('is kept as a copy when it is overwritten on purpose', async () => {
    await openFile(session)
    await type(page, ' Mer.')
    writeFileSync(path, projectBytes(theirs))
    // Told before it is saved, when the person comes back to the window.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByRole('button', { name: 'Sammenlign …' }).click()
    await page.getByRole('button', { name: 'Lagre over' }).click()
    await expect.poll(() => texts(path)).toEqual(['Vår tekst. Mer.', 'Deres tekst.'])
    const copy = readdirSync(session.home).find((name) => name.includes('(fra andre'))
    await expect
      .poll(() => texts(join(session.home, copy ?? '')))
      .toEqual(['Vår tekst.', 'Deres tekst, ny.'])
  })

  it('opens read-only while others have it open, and says when it is free', async () => {
    const lock = join(session.home, '.~lock.rapport.beretning')
    const since = new Date().toISOString()
    const owner = { id: 'a1', name: 'kari', machine: 'kontor-2', process: 4, since }
    writeFileSync(lock, JSON.stringify(owner))
    await openFile(session)
    await page.getByText('«rapport.beretning» er åpnet av kari på kontor-2.').waitFor()
    expect(await axeLightAndDark(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Rapporten er åpnet skrivebeskyttet').waitFor()
    await type(page, ' Ikke med.')
    expect(await page.getByText('Ikke med.').count()).toBe(0)
    rmSync(lock)
    await page.getByRole('button', { name: 'Åpne for skriving' }).click()
    await page.getByText('Rapporten er åpnet skrivebeskyttet').waitFor({ state: 'detached' })
    await type(page, ' Med nå.')
    await page.keyboard.press('Control+s')
    await expect.poll(() => texts(path)).toEqual(['Vår tekst. Med nå.', 'Deres tekst.'])
    await expect
      .poll(() => JSON.parse(readFileSync(lock, 'utf8')))
      .toMatchObject({ name: expect.any(String) })
  })

  it('opens at once when the one who had it open is gone, and shows its own lock', async () => {
    const lock = join(session.home, '.~lock.rapport.beretning')
    const since = new Date().toISOString()
    const owner = { id: 'a1', name: 'kari', machine: 'kontor-2', process: 4, since }
    writeFileSync(lock, JSON.stringify(owner))
    const longAgo = new Date(Date.now() - 10 * 60_000)
    utimesSync(lock, longAgo, longAgo)
    await openFile(session)
    await page.getByText('Vår tekst.').waitFor()
    await expect.poll(() => JSON.parse(readFileSync(lock, 'utf8')).id).not.toBe('a1')
    await page.close()
    await expect.poll(() => existsSync(lock)).toBe(false)
  })

  it.runIf(launcherName === 'local-host')(
    'is taken again by a page that was away, which is told of what others did meanwhile',
    async () => {
      const lock = join(session.home, '.~lock.rapport.beretning')
      const since = new Date().toISOString()
      const other = { id: 'a1', name: 'kari', machine: 'kontor-2', process: 4, since }
      const owner = () => JSON.parse(readFileSync(lock, 'utf8')).name
      const isLocked = () => expect.poll(() => existsSync(lock), { timeout: 30_000 })
      const setAway = await canBeAway(page)
      await openFile(session)
      await type(page, ' Mer.')
      await isLocked().toBe(true)
      const own = owner()
      await setAway(true)
      await isLocked().toBe(false)
      await setAway(false)
      await isLocked().toBe(true)
      expect(owner()).toBe(own)
      await setAway(true)
      await isLocked().toBe(false)
      writeFileSync(lock, JSON.stringify(other))
      writeFileSync(path, projectBytes(theirs))
      await setAway(false)
      await page.getByRole('button', { name: 'Sammenlign …' }).click()
      await page.getByRole('button', { name: 'Slå sammen og lagre' }).click()
      await expect.poll(() => texts(path)).toEqual(['Vår tekst. Mer.', 'Deres tekst, ny.'])
      rmSync(lock)
      await isLocked().toBe(true)
      await expect.poll(owner).toBe(own)
    },
  )

  it.runIf(launcherName === 'local-host')(
    'is told of in a second window, which is free to write when the first has died',
    async () => {
      await openFile(session)
      await page.getByText('Vår tekst.').waitFor()
      const second = await session.context.newPage()
      await second.goto(session.url)
      await second.getByRole('button', { name: 'rapport.beretning' }).click()
      await second.getByText(/^«rapport.beretning» er åpnet av/).waitFor()
      await second.keyboard.press('Enter')
      await second.getByText('Rapporten er åpnet skrivebeskyttet').waitFor()
      const debug = await session.context.newCDPSession(page)
      debug.send('Page.crash').catch(() => {
        // A page that dies answers no more.
      })
      await second.getByRole('button', { name: 'Åpne for skriving' }).click({ timeout: 30_000 })
      await second.getByText('Rapporten er åpnet skrivebeskyttet').waitFor({ state: 'detached' })
      await second.close()
      const lock = join(session.home, '.~lock.rapport.beretning')
      await expect.poll(() => existsSync(lock)).toBe(false)
    },
  )
})

/** Lets the page lose its stream of events, and find that out later: as a page that was held up, or put to sleep. */
async function canBeAway(page: Page): Promise<(isAway: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const Stream = EventSource
    const keep = (stream: EventSource) => Reflect.set(window, 'stream', stream)
    window.EventSource = class extends Stream {
      constructor(url: string | URL) {
        super(url)
        keep(this)
      }
    }
  })
  await page.reload()
  return (isAway) =>
    page.evaluate((lost) => {
      const stream: EventSource = Reflect.get(window, 'stream')
      if (lost) stream.close()
      else stream.dispatchEvent(new Event('error'))
    }, isAway)
}

async function openFile({ page, chooseFile }: Session): Promise<void> {
  await chooseFile('rapport.beretning', () =>
    page.getByRole('button', { name: /^Åpne En/ }).click(),
  )
}

async function type(page: Page, words: string): Promise<void> {
  await page.locator('[data-slate-editor]').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** The text of each chapter's first paragraph in the file. */
function texts(path: string): ReadonlyArray<string> {
  const opened = openProject(readFileSync(path), sha256)
  if (!opened.ok) return [opened.error.code]
  return opened.value.report.chapters.map(({ blocks: [block] }) => {
    const [child] = block?.children ?? []
    return child && 'text' in child ? child.text : ''
  })
}
