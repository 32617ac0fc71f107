import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../helpers/source-files.ts'
import { findBrowser, launcherName, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

/** What only a desktop app does; the built main process and preload are the real ones. */
describe.skipIf(!browser || launcherName !== 'stand-in')('the app on the desktop', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    page.setDefaultTimeout(10_000)
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
  })

  afterAll(async () => {
    await session.close()
  })

  it('gives its page the contract and nothing of Node or Electron', async () => {
    const info = await page.evaluate(() => Reflect.get(window, 'api').shellInfo())
    expect(info).toMatchObject({ ok: true, value: { shell: 'electron', fileDialogs: 'system' } })
    const seen = await page.evaluate(() =>
      ['require', 'process', 'ipcRenderer', 'standInSend'].filter((name) => name in window),
    )
    expect(seen).toEqual([])
  })

  it('reads a workbook that was picked in the dialog of the system', async () => {
    const workbook = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')
    copyFileSync(workbook, join(session.home, 'regnskap.xlsx'))
    await page.getByText('Prøv eksempelrapporten').click()
    await session.chooseFile('regnskap.xlsx', () =>
      page.getByRole('button', { name: 'Hent fra Excel' }).click(),
    )
    await page.getByText('9 ark, 9 tabeller funnet.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('stays where it is when its page is sent elsewhere', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
      link.remove()
    })
    await page.getByRole('button', { name: 'Hent fra Excel' }).waitFor()
    expect(page.url()).toBe(session.url)
  })

  it('is told of a report by a second start, which ends at once', async () => {
    await page.evaluate(() => {
      const keep = (file: { readonly name: string }) => Reflect.set(window, 'requested', file.name)
      Reflect.get(window, 'api').onOpenRequested(keep)
    })
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
    const requested = () => page.evaluate(() => Reflect.get(window, 'requested'))
    await expect.poll(requested).toBe('annen.beretning')
  })

  it('threw nothing and logged no error on the way', () => {
    expect(session.errors).toEqual([])
  })
})
