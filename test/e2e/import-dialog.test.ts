import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()
const NBSP = '\u00a0'

describe.skipIf(!browser)('reading a workbook another way before it is inserted', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    for (const name of ['nokkeltall-2024.xlsx', 'rotete-2024.xlsx', 'pensjon-2024.xlsx']) {
      copyFileSync(join(projectRoot, 'test/fixtures/workbooks', name), join(session.home, name))
    }
    const rows = Array.from({ length: 12_000 }, (_, index) => `Måling ${index + 1};${index}`)
    writeFileSync(join(session.home, 'lang.csv'), ['Måling;2024', ...rows].join('\n'))
    await page.getByRole('button', { name: /Ny rapport fra mal/ }).click()
    await page.getByLabel('Virksomhet').fill('Prøve HF')
    await page.getByRole('button', { name: 'Lag rapporten' }).click()
    await page.getByRole('treegrid').getByText('Forord').waitFor()
  })

  afterAll(async () => {
    await session.close()
  })

  describe('with a workbook open', () => {
    beforeEach(async () => {
      await openWorkbook(session, 'nokkeltall-2024.xlsx')
    })

    it('reads cells selected with the keyboard as a table, and forgets it again', async () => {
      await showSheet(page, 'Tjenesteproduksjon')
      const grid = sheet(page, 'Tjenesteproduksjon')
      await grid.focus()
      await page.keyboard.press('Control+Home')
      await repeat(page, 'ArrowDown', 2)
      await repeat(page, 'Shift+ArrowDown', 4)
      await repeat(page, 'Shift+ArrowRight', 2)
      await dialog(page).getByText('Valgt: B4:D8').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await dialog(page).getByText('Ny tabell: 4 rader og 2 kolonner.').waitFor()
      await expect
        .poll(() => rowLabels(page))
        .toEqual([
          'Antall brukere',
          'Antall PC-er',
          'Antall henvendelser',
          expect.stringContaining('Antall meldinger'),
        ])
      await dialog(page).getByRole('button', { name: 'Sett inn 4 tabeller' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await dialog(page).getByRole('button', { name: 'Fjern tabellen' }).click()
      await dialog(page).getByRole('button', { name: 'Sett inn 3 tabeller' }).waitFor()
    })

    it('takes another range by dragging the outline, and gives the first back', async () => {
      const before = await rowLabels(page)
      const handle = dialog(page).locator('[data-edge="s"]')
      const box = assertExists(await handle.boundingBox(), 'the outline is drawn')
      await page.mouse.move(box.x + 5, box.y + 5)
      await page.mouse.down()
      await page.mouse.move(box.x + 5, box.y - 60, { steps: 4 })
      await page.mouse.up()
      await expect.poll(() => rowLabels(page)).toEqual(before.slice(0, -2))
      await dialog(page).getByRole('button', { name: 'Tilbakestill' }).click()
      await expect.poll(() => rowLabels(page)).toEqual(before)
    })

    it('keeps what the person said when the range and the head are read again', async () => {
      await dialog(page).getByLabel('Tittel').fill('Utvikling av tjenester')
      await choose(page, /Les B · 2022 som/, 'Mål')
      await dialog(page).getByLabel('Område').fill('A4:D7')
      await page.keyboard.press('Enter')
      await choose(page, /Hoderader$/, '0')
      await expect.poll(async () => (await rowLabels(page)).length).toBe(4)
      await expect
        .poll(() => dialog(page).getByLabel('Tittel').inputValue())
        .toBe('Utvikling av tjenester')
      await dialog(page)
        .getByRole('button', { name: /Les B( ·)? som/ })
        .waitFor()
      await choose(page, /Radtekst i$/, 'B')
      await expect.poll(async () => (await rowLabels(page))[0]).toBe('42')
    })

    it('says so when there is no table in a range, and leaves the table as it was', async () => {
      const before = await rowLabels(page)
      await dialog(page).getByLabel('Område').fill('H60:J70')
      await page.keyboard.press('Enter')
      await dialog(page).getByText('Det er ingen tabell i dette området.').first().waitFor()
      expect(await rowLabels(page)).toEqual(before)
      await dialog(page).getByLabel('Område').fill('tull')
      await page.keyboard.press('Tab')
      await dialog(page).getByText('Skriv et område som A4:G12.').waitFor()
    })

    it('inserts rows, columns and chapters as they were chosen', async () => {
      await rowMenu(page, 'Antall releaser', 'Sum')
      await rowMenu(page, 'Ferdigstilte prosjekter', 'Ikke ta med raden')
      expect(await axeFindings(page)).toEqual([])
      await choose(page, /Les E · Kommentar som/, 'Ikke ta med')
      await dialog(page).getByRole('button', { name: 'Mer om C · 2023' }).click()
      const options = page.getByRole('dialog', { name: 'Mer om C · 2023' })
      await options.getByLabel('Overskrift').fill('I fjor')
      await page.keyboard.press('Enter')
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await choose(page, /Kapittel$/, /^Nytt kapittel/)
      await dialog(page).getByLabel('Nytt navn').fill('Tallene våre')
      await dialog(page).getByRole('button', { name: 'Bruk kapitlet for alle' }).click()
      await dialog(page).getByRole('checkbox', { name: 'Ta med KPI' }).uncheck({ force: true })
      await dialog(page).getByRole('button', { name: 'Sett inn 2 tabeller' }).click()
      await page.getByText('2 tabeller').first().waitFor()
      const table = page.getByRole('grid', { name: /Nøkkeltall utvikling/ })
      const words = (await table.innerText()).replaceAll(/\s+/g, ' ')
      expect(words).toContain('I fjor')
      expect(words).not.toContain('Ferdigstilte prosjekter')
      expect(words).not.toContain('Gjennomførte oppgraderinger')
      await page.getByRole('treegrid').getByText('Tallene våre').waitFor()
      await expect.poll(() => page.getByRole('treegrid').getByText('Tallene våre').count()).toBe(1)
    })
  })

  it('goes from one doubtful cell to the next with F8, and says why', async () => {
    await openWorkbook(session, 'rotete-2024.xlsx')
    const told = dialog(page).getByRole('status').last()
    await page.keyboard.press('F8')
    await expect
      .poll(() => told.textContent())
      .toMatch(/^B5: Tallet «1 534 831» er lagret som tekst/)
    await page.keyboard.press('F8')
    await expect.poll(() => told.textContent()).toMatch(/^F5: /)
    await page.keyboard.press('Shift+F8')
    await expect.poll(() => told.textContent()).toMatch(/^B5: /)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('shows a large sheet in part, and reads a range further down', async () => {
    await openWorkbook(session, 'lang.csv')
    await dialog(page).getByText('Viser rad 1–5000 av 12001.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await dialog(page).getByLabel('Område').first().fill('A11001:B11004')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('Valgt: A11001:B11004').first().waitFor()
    await dialog(page).getByRole('gridcell', { name: 'Måling 11000', exact: true }).waitFor()
    await dialog(page).getByRole('button', { name: 'Les dette området som tabell' }).click()
    await expect
      .poll(() => rowLabels(page))
      .toEqual([11000, 11001, 11002, 11003].map((number) => `Måling ${number}`))
    await dialog(page).getByRole('button', { name: 'Sett inn 2 tabeller' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  it('makes tables of the tables in a pasted document, and lets them be read another way', async () => {
    await page.getByRole('treegrid').evaluate((tree) => {
      tree.scrollTop = 0
    })
    await page.getByRole('treegrid').getByText('Forord').click()
    const surface = page.getByRole('textbox', { name: 'Tekst i «Forord»' })
    await surface.locator('p').last().click()
    await paste(page, readClipboard('word-document.html'))
    await surface.getByText('Lønnen økte i 2024.').waitFor()
    await surface.getByText(/^2 tabeller limt inn\. 2 rader × 2 kolonner/).waitFor()
    const table = surface.getByRole('grid', { name: /Lønn og pensjon/ })
    await expect.poll(() => table.innerText()).toContain(`1${NBSP}234`)
    expect(await axeFindings(page)).toEqual([])
    await surface.getByRole('button', { name: 'Endre tolkning …' }).first().click()
    await choose(page, /Tall i$/, 'Tusen')
    await dialog(page).getByRole('button', { name: 'Sett inn 2 tabeller' }).click()
    await surface.getByText('Tall i hele tusen').waitFor()
    await expect.poll(() => surface.getByRole('grid').count()).toBe(2)
  })

  it('threw nothing and logged no error on the way', () => {
    expect(session.errors).toEqual([])
  })
})

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Hent tabeller fra/ })
}

function sheet(page: Page, name: string): Locator {
  return dialog(page).getByRole('grid', { name, exact: true })
}

async function openWorkbook({ page, chooseFile }: Session, name: string): Promise<void> {
  if (await dialog(page).isVisible()) {
    await dialog(page).getByRole('button', { name: 'Avbryt' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  await chooseFile(name, () => page.getByRole('button', { name: 'Hent fra Excel' }).click())
  await dialog(page).waitFor()
}

async function showSheet(page: Page, name: string): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await sheet(page, name).waitFor()
}

async function repeat(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press(key)
}

/** Chooses in a list that is closed until its button is pressed. */
async function choose(page: Page, list: RegExp, option: string | RegExp): Promise<void> {
  await dialog(page).getByRole('button', { name: list }).click()
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click()
}

/** The row labels of the preview. */
async function rowLabels(page: Page): Promise<ReadonlyArray<string>> {
  const preview = dialog(page).getByRole('region', { name: 'Forhåndsvisning' })
  return preview.locator('tbody th').allInnerTexts()
}

async function rowMenu(page: Page, row: string, item: string): Promise<void> {
  const preview = dialog(page).getByRole('region', { name: 'Forhåndsvisning' })
  await preview.getByRole('button', { name: new RegExp(`^${row}:`) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

function readClipboard(name: string): string {
  return readFileSync(join(projectRoot, 'test/fixtures/clipboard', name), 'utf8')
}

/** As the browser would, with what a program puts on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'ikke dette')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}
