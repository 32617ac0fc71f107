import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProjectFiles } from '../../electron/files/project-files.ts'
import failures from '../../resources/text/failures.nb.json'
import { assertExists } from '../../shared/base/assert.ts'
import type { MenuEntry } from '../electron-stand-in/calls.ts'
import type { StandIn } from '../electron-stand-in/start-stand-in.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample } from './steps.ts'

const browser = findBrowser()

/** What the system tells the app and is asked by it: only the stand-in lets a test be the system. */
describe.skipIf(!browser)('the app and the system', () => {
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

  it('is told of a report by a second start, which ends at once', async () => {
    const report = join(projectRoot, 'test/fixtures/projects/v2/rapport.beretning')
    copyFileSync(report, join(session.home, 'annen.beretning'))
    const second = spawn(
      process.execPath,
      [
        ...['--import', join(projectRoot, 'out/electron-stand-in/register.js')],
        ...[join(projectRoot, 'out/main/main.js'), 'annen.beretning'],
      ],
      { cwd: session.home, env: { ...process.env, HOME: session.home }, stdio: 'inherit' },
    )
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await page.getByRole('treegrid', { name: 'Kapitler' }).waitFor()
  })

  it('opens the report that macOS hands over', async () => {
    const report = join(projectRoot, 'test/fixtures/projects/v2/rapport.beretning')
    const path = join(session.home, 'fra-finder.beretning')
    copyFileSync(report, path)
    await desktop.ask('emit', { of: 'app', name: 'open-file', values: [path] })
    await page.getByRole('treegrid', { name: 'Kapitler' }).waitFor()
  })

  it('opens a report that is dropped on the window where it lies, and saves it there', async () => {
    const path = join(session.home, 'sluppet.beretning')
    copyFileSync(join(projectRoot, 'test/fixtures/projects/v2/rapport.beretning'), path)
    const before = readFileSync(path)
    await desktop.drop(path)
    await page.getByRole('treegrid', { name: 'Kapitler' }).waitFor()
    await write(page, ' Sluppet.')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Lagret \d/).waitFor()
    expect(readFileSync(path).equals(before)).toBe(false)
    const made = await page.evaluate(() =>
      Reflect.get(window, 'api').dropFile(new File([], 'passord.beretning')),
    )
    expect(made).toEqual({ ok: true, value: null })
  })

  it('has a menu that offers what can be done now, does it, and shows its keys', async () => {
    const save = async () => (await menuOf(desktop, 'Fil')).find(({ label }) => label === 'Lagre')
    await expect.poll(save).toMatchObject({ isEnabled: false, accelerator: 'CmdOrCtrl+S' })
    await openSample(page)
    await write(page, ' Nytt.')
    await expect.poll(save).toMatchObject({ isEnabled: true })
    await choose('Rediger', 'Angre')
    await expect.poll(() => page.getByText('Nytt.').count()).toBe(0)
    await choose('Hjelp', 'Tastatursnarveier')
    await page.getByRole('dialog').waitFor()
    await expect.poll(save).toMatchObject({ isEnabled: false })
  })

  it('speaks nynorsk in menu and dialogs when the window does', async () => {
    await openSample(page)
    await choose('Verktøy', 'Vis programmet på nynorsk')
    await page.locator('html[lang=nn]').waitFor()
    await expect.poll(() => topOf(desktop)).toContain('Set inn')
    await session.chooseFile('finst-ikkje.beretning', () => page.keyboard.press('Control+o'))
    const titles = async () =>
      (await desktop.ask('shownDialogs', null)).map(({ options }) => options.title)
    await expect.poll(titles).toContain('Opne rapport')
  })

  it('keeps what is not saved when the machine goes to sleep', async () => {
    await openSample(page)
    await write(page, ' Før søvnen.')
    await desktop.ask('emit', { of: 'powerMonitor', name: 'suspend', values: [] })
    await expect.poll(() => keptText(folder)).toContain('Før søvnen.')
  })

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

  it('asks before a link leaves the app, with its whole address', async () => {
    const open = (url: string) =>
      page.evaluate((to) => Reflect.get(window, 'api').openLink({ url: to }), url)
    const left = async () =>
      (await desktop.ask('recorded', null)).filter(({ what }) => what === 'shell.openExternal')
    await desktop.ask('answerDialog', { kind: 'button', index: 1 })
    await open('https://example.com/side?a=1')
    await expect.poll(left).toEqual([])
    await desktop.ask('answerDialog', { kind: 'button', index: 0 })
    await open('https://example.com/side?a=1')
    await expect.poll(left).toMatchObject([{ values: ['https://example.com/side?a=1'] }])
    expect(await open('file:///etc/passwd')).toMatchObject({ ok: false })
    const shown = await desktop.ask('shownDialogs', null)
    expect(shown.map(({ options }) => options.detail)).toEqual([
      'https://example.com/side?a=1',
      'https://example.com/side?a=1',
    ])
  })

  it('has the size of the text and the look that were chosen last', async () => {
    await choose('Vis', 'Større')
    await choose('Vis', 'Større')
    await choose('Vis', 'Utseende', 'Mørkt')
    await choose('Fil', 'Avslutt')
    await desktop.ended
    await session.close()
    await start()
    const zoomed = async () =>
      (await desktop.ask('recorded', null)).findLast(({ what }) => what.endsWith('setZoomLevel'))
    await expect.poll(zoomed).toMatchObject({ values: [1] })
  })

  it('says that the window died, and starts it again with what was written', async () => {
    await openSample(page)
    await write(page, ' Før det gikk galt.')
    await expect.poll(() => keptText(folder)).toContain('Før det gikk galt.')
    await desktop.ask('answerDialog', { kind: 'button', index: 0 })
    const again = session.context.waitForEvent('page')
    const debug = await session.context.newCDPSession(page)
    debug.send('Page.crash').catch(() => {
      // A page that dies answers no more.
    })
    page = await again
    await expect.poll(() => questions(desktop)).toEqual(['Vinduet sluttet å virke.'])
    await page.getByRole('button', { name: 'Åpne det som ble gjenopprettet' }).click()
    await page.getByText('Før det gikk galt.').waitFor()
    await session.leaveUnsaved(() => choose('Fil', 'Avslutt'))
    await desktop.ended
  })
})

/** What the person was asked, in order. */
async function questions(desktop: StandIn): Promise<ReadonlyArray<unknown>> {
  const shown = await desktop.ask('shownDialogs', null)
  return shown.filter(({ kind }) => kind === 'message').map(({ options }) => options.message)
}

/** What is kept outside the reports. */
function keptText(folder: string): string {
  const kept = join(folder, 'settings/recovery')
  if (!existsSync(kept)) return ''
  return readdirSync(kept)
    .map((draft) => join(kept, draft, 'log.jsonl'))
    .filter((log) => existsSync(log))
    .map((log) => readFileSync(log, 'utf8'))
    .join('')
}

/** The report in a file, as text. */
async function textIn(path: string): Promise<string> {
  const read = await createProjectFiles().read(path)
  if (!read.ok) throw new Error(`${path} cannot be read: ${read.error.code}`)
  return JSON.stringify(read.value.report)
}

async function topOf(desktop: StandIn): Promise<ReadonlyArray<string>> {
  return (await desktop.ask('menu', null)).map(({ label }) => label)
}

async function menuOf(desktop: StandIn, name: string): Promise<ReadonlyArray<MenuEntry>> {
  return (await desktop.ask('menu', null)).find(({ label }) => label === name)?.entries ?? []
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator('[data-slate-editor]').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
