import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample } from './steps.ts'

const browser = findBrowser()

describe.skipIf(!browser)('live numbers in the sample report', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
    await page.getByRole('row', { name: /Tjenesteproduksjon/ }).click()
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('show that their name is no longer theirs alone, until it is again', async () => {
    const chip = page.locator('[data-number-chip]').first()
    await chip.waitFor()
    const label = (await chip.getAttribute('title'))?.split(' · ')[0] ?? ''
    const headers = page.getByRole('grid').first().getByRole('rowheader')
    const other = headers.filter({ hasNotText: label }).last()
    await other.click()
    await page.keyboard.type(label)
    await page.keyboard.press('Enter')
    const doubtful = page.locator('[data-number-chip][data-ambiguous]').first()
    await doubtful.waitFor()
    expect(await chip.getAttribute('aria-label')).toContain(`flere rader som heter «${label}»`)
    await doubtful.click()
    await page
      .getByRole('complementary')
      .getByText(/^Tabellen har flere rader/)
      .waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.keyboard.press('Control+z')
    await page.locator('[data-ambiguous]').first().waitFor({ state: 'detached' })
  })
})
