import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand } from './steps.ts'

const browser = findBrowser()

/** Focus moves from a dialog into a grid inside an editor: only a browser shows where it ends. */
describe.skipIf(!browser)('a new table', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('is found, shown and filled in without the mouse, and undone at once', async () => {
    const before = await page.getByRole('grid').count()
    await openFromPalette(page)
    const search = page.getByRole('combobox')
    await search.fill('resultat mot budsjett')
    await page.getByRole('option', { name: /Resultat mot budsjett/ }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await search.press('Enter')
    const grid = page.getByRole('grid', { name: /Resultat mot budsjett/ })
    const firstCell = grid
      .getByRole('row', { name: /Sum inntekter/ })
      .getByRole('gridcell')
      .first()
    await expect
      .poll(() => firstCell.evaluate((cell) => cell === document.activeElement))
      .toBe(true)
    for (const figure of ['900', '880', '1100', '1000']) {
      await page.keyboard.type(figure)
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => rowText(page, 'Sum inntekter')).toMatch(/1 000\s+100\s+10,0 %/)
    await expect.poll(() => rowText(page, 'Resultat')).toMatch(/900\s+880\s+1 100\s+1 000/)
    for (const _ of '12345') await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('grid').count()).toBe(before)
  })

  it('comes with the others of its set', async () => {
    const before = await page.getByRole('grid').count()
    await page.getByRole('button', { name: 'Tabell', exact: true }).click()
    await page.getByRole('combobox').fill('lederlønn tabell 1–6')
    await page.getByRole('button', { name: 'Sett inn 6 tabeller' }).click()
    await expect.poll(() => page.getByRole('grid').count()).toBe(before + 6)
    await expect.poll(() => rowText(page, '[Navn], styreleder')).toMatch(/2024/)
  })
})

async function openFromPalette(page: Page): Promise<void> {
  await runCommand(page, 'ny tabell')
  await page.getByRole('dialog', { name: 'Ny tabell' }).waitFor()
}

async function rowText(page: Page, label: string): Promise<string> {
  const heading = page.getByRole('rowheader', { name: label, exact: true })
  const row = page.getByRole('row').filter({ has: heading })
  return (await row.first().innerText()).replaceAll('\u00a0', ' ')
}
