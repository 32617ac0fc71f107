import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureFile } from '../helpers/pictures.ts'
import { axeLightAndDark, findBrowser, openSession, type Session } from './browser-session.ts'
import { runCommand, startEmptyReport } from './steps.ts'

const browser = findBrowser()

/** The look a report has of its own, chosen where the report is told about and seen in the Word file. */
describe.skipIf(!browser)('the look of the report', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    writeFileSync(join(session.home, 'logo.png'), pictureFile('diagram.png'))
    await startEmptyReport(page)
    await runCommand(page, 'om rapporten')
    await page.getByLabel('Hovedfarge').waitFor()
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('takes a colour, and tells how well it is read without refusing it', async () => {
    const field = page.getByLabel('Hovedfarge')
    await field.fill('#f0c000')
    await page.getByText(/Tekst bør ha minst 4,5/).waitFor()
    await field.fill('lilla')
    await page.getByText(/^Skriv seks tegn/).waitFor()
    await field.fill('#7A1F5C')
    await page.getByText(/Det er lett å lese/).waitFor()
    await expect.poll(() => field.inputValue()).toBe('#7a1f5c')
  })

  it('takes a logo that can be taken back, by the keyboard alone', async () => {
    const logo = page.getByRole('img', { name: 'Logoen som er valgt' })
    await page.getByRole('button', { name: 'Velg logo' }).focus()
    await session.chooseFile('logo.png', () => page.keyboard.press('Enter'))
    await logo.waitFor()
    await runCommand(page, 'angre')
    await logo.waitFor({ state: 'detached' })
    await runCommand(page, 'gjør om')
    await logo.waitFor()
    expect(await axeLightAndDark(page)).toEqual([])
  })

  it('is in the Word file, with the theme the report has', async () => {
    await page.getByRole('button', { name: /Tema i Word/ }).click()
    await page.getByRole('option', { name: 'Rolig' }).click()
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /Rolig/ }).waitFor()
    await session.chooseFile('utseende.docx', () =>
      page.getByRole('button', { name: /^Velg sted/ }).click(),
    )
    await page.getByRole('dialog').getByText('utseende.docx').waitFor()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText(/^Lagret\. /).waitFor({ timeout: 60_000 })
    const parts = unzipSync(readFileSync(join(session.home, 'utseende.docx')))
    const part = (name: string) => strFromU8(parts[`word/${name}`] ?? new Uint8Array())
    expect(part('document.xml')).toContain('descr="Prøve HF"')
    expect(part('styles.xml')).toContain('7a1f5c')
    expect(part('theme/theme1.xml')).toContain('Rolig')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('is on paper: the logo first on the front page, the colour, and the font of the theme', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const paper = page.locator('[data-print-root]')
    const logo = paper.getByAltText('Prøve HF')
    await expect
      .poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    const title = paper.locator('p', { hasText: /^Årsrapport|^Rapport/ }).first()
    const place = async (drawn: typeof title) => (await drawn.boundingBox())?.y ?? Number.NaN
    expect(await place(logo)).toBeLessThan(await place(title))
    expect(
      await title.evaluate((drawn) => {
        const { color, fontFamily } = getComputedStyle(drawn)
        return { color, fontFamily }
      }),
    ).toEqual({ color: 'rgb(122, 31, 92)', fontFamily: 'Inter, serif' })
    await page.emulateMedia({ media: null })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await paper.waitFor({ state: 'detached' })
  })
})
