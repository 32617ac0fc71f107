import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import failures from '../../resources/text/failures.nb.json'
import { assertExists } from '../../shared/base/assert.ts'
import type { StandIn } from '../electron-stand-in/start-stand-in.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample } from './steps.ts'
import { keptText, questions, textIn, write } from './system-steps.ts'

const browser = findBrowser()

/** What the app asks and keeps when the person or the system ends it. */
describe.skipIf(!browser)('the app when it ends', () => {
  let folder: string
  let session: Session
  let page: Page
  let desktop: StandIn

  async function start(): Promise<void> {
    session = await openSession(browser ?? '', folder)
    page = session.page
    desktop = assertExists(session.desktop, 'this file runs over the stand-in alone')
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-e2e-'))
    await start()
  })

  afterEach(async () => {
    await session.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a report that lies in the home folder, and gives its path. */
  async function openReport(): Promise<string> {
    const path = join(session.home, 'rapport.beretning')
    copyFileSync(join(projectRoot, 'test/fixtures/projects/v2/rapport.beretning'), path)
    await session.chooseFile('rapport.beretning', () => page.keyboard.press('Control+o'))
    await page.getByRole('treegrid', { name: 'Kapitler' }).getByText('Note 5 Lønn').click()
    await page.getByText('Lønn til ansatte.').waitFor()
    return path
  }

  /** What the person says when the window is closed with unsaved work. */
  const answerUnsaved = async (answer: 'Lagre' | 'Ikke lagre' | 'Avbryt') => {
    const index = ['Lagre', 'Ikke lagre', 'Avbryt'].indexOf(answer)
    await desktop.ask('answerDialog', { kind: 'button', index })
  }

  const choose = async (...path: ReadonlyArray<string>) =>
    void (await desktop.ask('clickMenu', path))

  it('holds the end of the session back until work is kept, asks nothing, and offers it again', async () => {
    await openSample(page)
    await write(page, ' Før strømmen gikk.')
    await desktop.ask('emit', { of: 'powerMonitor', name: 'shutdown', values: [] })
    expect(await desktop.ended).toBe(0)
    expect(keptText(folder)).toContain('Før strømmen gikk.')
    await session.close()
    await start()
    await page.getByText('Arbeid som ikke ble lagret').waitFor()
  })

  it('asks before it ends with what is not saved: it can stay, or end and offer it again', async () => {
    await openSample(page)
    await write(page, ' Ikke lagret.')
    await answerUnsaved('Avbryt')
    await choose('Fil', 'Avslutt')
    await expect.poll(() => questions(desktop)).toHaveLength(1)
    await expect
      .poll(() => questions(desktop))
      .toEqual(['Rapporten har endringer som ikke er lagret.'])
    await page.getByText('Ikke lagret.').waitFor()
    await answerUnsaved('Ikke lagre')
    await choose('Fil', 'Avslutt')
    expect(await desktop.ended).toBe(0)
    await session.close()
    await start()
    await page.getByRole('button', { name: 'Åpne det som ble gjenopprettet' }).click()
    await page.getByText('Ikke lagret.').waitFor()
    await session.leaveUnsaved(() => choose('Fil', 'Avslutt'))
    await desktop.ended
  })

  it('saves before it ends when the person says so, and has nothing to offer afterwards', async () => {
    const path = await openReport()
    await write(page, ' Lagret til slutt.')
    await answerUnsaved('Lagre')
    await choose('Fil', 'Avslutt')
    expect(await desktop.ended).toBe(0)
    expect(await textIn(path)).toContain('Lagret til slutt.')
    expect(keptText(folder)).toBe('')
  })

  it('asks where a new report is to be saved before it ends: without a place the window stays', async () => {
    await page.getByText('Prøv eksempelrapporten').click()
    await write(page, ' Uten plass.')
    const shown = async () =>
      (await desktop.ask('shownDialogs', null)).filter(({ kind }) => kind === 'save').length
    await answerUnsaved('Lagre')
    await desktop.ask('answerDialog', { kind: 'file', path: null })
    await choose('Fil', 'Avslutt')
    await expect.poll(shown).toBe(1)
    await write(page, ' Skrevet etterpå.')
    const path = join(session.home, 'ny.beretning')
    await answerUnsaved('Lagre')
    await desktop.ask('answerDialog', { kind: 'file', path })
    await choose('Fil', 'Lukk vinduet')
    expect(await desktop.ended).toBe(0)
    expect(await textIn(path)).toContain('Uten plass. Skrevet etterpå.')
  })

  it('stays open when what is to be saved was changed by others, and asks what is to become of it', async () => {
    const path = await openReport()
    const theirs = join(projectRoot, 'test/fixtures/projects/v1/rapport.beretning')
    await write(page, ' Mitt.')
    copyFileSync(theirs, path)
    await answerUnsaved('Lagre')
    await choose('Fil', 'Avslutt')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    await page.getByText('Mitt.').waitFor()
    expect(readFileSync(path).equals(readFileSync(theirs))).toBe(true)
    await session.leaveUnsaved(() => choose('Fil', 'Avslutt'))
    expect(await desktop.ended).toBe(0)
  })

  it('asks before it ends while a file is read, and says it when the job dies', async () => {
    const lines = Array.from({ length: 150_000 }, (_, row) => `Rad ${row};${row};${row * 2}`)
    writeFileSync(join(session.home, 'stor.csv'), ['Post;2024;2023', ...lines].join('\n'))
    await openSample(page)
    await session.chooseFile('stor.csv', () =>
      page.getByRole('button', { name: 'Hent fra Excel' }).click(),
    )
    const jobs = () => desktop.ask('utilityProcesses', null)
    await vi.waitUntil(async () => (await jobs()).length > 0, { interval: 5, timeout: 10_000 })
    const [job] = await jobs()
    process.kill(assertExists(job, 'a job runs'), 'SIGSTOP')
    await desktop.ask('answerDialog', { kind: 'button', index: 0 })
    await choose('Fil', 'Avslutt')
    await expect.poll(() => questions(desktop)).toEqual(['Beretning leser eller skriver en fil.'])
    process.kill(assertExists(job, 'a job runs'), 'SIGKILL')
    await page
      .getByText(failures['job-crashed'].split('{')[0] ?? '')
      .first()
      .waitFor()
    await page.getByRole('treegrid', { name: 'Kapitler' }).waitFor()
  })
})
