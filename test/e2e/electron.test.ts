import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildParts } from '../helpers/build-parts.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { findElectron } from './launchers/electron.ts'

function inheritedEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return Object.fromEntries(set)
}

const electron = findElectron()
const title =
  'reason' in electron ? `the app in Electron (skipped: ${electron.reason})` : 'the app in Electron'

describe.skipIf('reason' in electron)(title, () => {
  const settings = mkdtempSync(join(tmpdir(), 'beretning-electron-'))
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    await buildParts('renderer', 'main', 'jobs', 'preload')
    app = await _electron.launch({
      executablePath: 'binary' in electron ? electron.binary : '',
      args: [projectRoot],
      env: { ...inheritedEnvironment(), BERETNING_SETTINGS_DIR: settings },
    })
    page = await app.firstWindow()
    await page.getByRole('button').first().waitFor()
  })
  afterAll(async () => {
    await app.close()
    rmSync(settings, { recursive: true })
  })

  it('shows its page from its own address, without Node', async () => {
    expect(page.url()).toBe('app://bundle/index.html')
    expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined')
  })

  it('answers the window', async () => {
    const info = await page.evaluate(() => Reflect.get(window, 'api').shellInfo())
    expect(info).toMatchObject({ ok: true, value: { shell: 'electron', fileDialogs: 'system' } })
  })

  it('reaches no other address', async () => {
    const attempt = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'loaded',
        () => 'blocked',
      ),
    )
    expect(attempt).toBe('blocked')
  })

  it('opens the sample report', async () => {
    const opened = await page.evaluate(() => Reflect.get(window, 'api').openSample())
    expect(opened.ok).toBe(true)
  })
})
