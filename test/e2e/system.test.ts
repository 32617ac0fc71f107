import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import type { StandIn } from '../electron-stand-in/start-stand-in.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample } from './steps.ts'
import { keptText, menuOf, questions, topOf, write } from './system-steps.ts'

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
