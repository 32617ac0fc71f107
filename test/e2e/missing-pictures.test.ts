import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureReport } from '../helpers/picture-report.ts'
import { looseParts } from '../helpers/project-bytes.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

describe.skipIf(!browser)('pictures that are gone from a damaged file', () => {
  let session: Session

  beforeAll(async () => {
    session = await openSession(browser ?? '')
  })
  afterAll(async () => await session.close())

  it('have words in their place, and are named before the export', async () => {
    const { page, home, chooseFile } = session
    const parts = Object.fromEntries(looseParts(pictureReport()))
    writeFileSync(join(home, 'skadet.beretning'), zipSync(parts))
    await chooseFile('skadet.beretning', () => page.getByRole('button', { name: /^Åpne/ }).click())
    await page.getByText('Et bilde er borte.').waitFor()
    await page.getByRole('button', { name: 'Fortsett med det som er her' }).click()
    const gone = page.getByText(/^Bildet finnes ikke lenger/)
    await expect.poll(() => gone.count()).toBe(4)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByText('Et bilde mangler eller er skadet').waitFor()
    expect(await page.getByRole('button', { name: 'Eksporter', exact: true }).isDisabled()).toBe(
      true,
    )
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Gå til Figur.1$/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('figure[data-selected]').count()).toBe(1)
    // The browser itself logs each picture that is not there.
    expect(session.errors.filter((error) => !error.includes('404'))).toEqual([])
  })
})
