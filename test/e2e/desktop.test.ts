import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

/** What a page gets in a desktop app, of Electron or of what stands in for it; main process and preload are the built ones. */
describe.skipIf(!browser)('the page on the desktop', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
  })

  afterAll(async () => {
    await session.close()
  })

  it('has the contract and nothing of Node or Electron', async () => {
    const info = await page.evaluate(() => Reflect.get(window, 'api').shellInfo())
    expect(info).toMatchObject({ ok: true, value: { shell: 'electron', fileDialogs: 'system' } })
    const seen = await page.evaluate(() =>
      ['require', 'process', 'ipcRenderer', 'standInSend'].filter((name) => name in window),
    )
    expect(seen).toEqual([])
  })

  it('stays where it is when it is sent elsewhere', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
      link.remove()
    })
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
    expect(page.url()).toBe(session.url)
  })

  it('is refused what a page may ask a person for', async () => {
    const answers = await page.evaluate(async () => {
      const place = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        ),
      )
      const clipboard = navigator.permissions.query({ name: 'midi' as PermissionName })
      return [await place, await Notification.requestPermission(), (await clipboard).state]
    })
    expect(answers).toEqual(['refused', 'denied', 'denied'])
  })
})
