import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { validateWord, validatorProblem } from '../helpers/validate-word.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()
if (!browser) {
  process.stderr.write('Skipped: no Chromium was found for the end-to-end tests.\n')
}

const NBSP = '\u00a0'

/** One story: each step goes on where the one before it ended. */
describe.skipIf(!browser)('from a workbook to a Word file', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const workbook = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')
    copyFileSync(workbook, join(session.home, 'regnskap-2024.xlsx'))
  })

  afterAll(async () => {
    await session.close()
  })

  it('starts on a first screen with three choices', async () => {
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('makes a report from a template', async () => {
    await page.getByRole('button', { name: /Ny rapport fra mal/ }).click()
    await page.getByLabel('Virksomhet').fill('Prøve HF')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Lag rapporten' }).click()
    await page.getByRole('treegrid').getByText('Forord').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('lets the report be renamed, and takes over a number only when it is whole', async () => {
    await page.getByRole('button', { name: 'Om rapporten …' }).click()
    await page.getByLabel('Tittel', { exact: true }).fill('Årsberetning 2024')
    await page.getByRole('heading', { name: 'Årsberetning 2024' }).waitFor()
    const number = page.getByLabel('Organisasjonsnummer')
    await number.fill('999 888')
    await page.getByText('Skriv ni sifre').waitFor()
    await number.fill('999 888 777')
    await expect.poll(() => number.inputValue()).toBe('999888777')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Årsrapport 2025' }).waitFor()
  })

  it('gives the keyboard back to the text when an import is given up', async () => {
    await session.chooseFile('regnskap-2024.xlsx', () =>
      page.getByRole('button', { name: 'Hent fra Excel' }).click(),
    )
    await page.getByText('9 ark, 9 tabeller funnet.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
    await expect.poll(focused).toBe('textbox')
  })

  it('shows how a workbook was understood before anything is inserted', async () => {
    await session.chooseFile('regnskap-2024.xlsx', () =>
      page.getByRole('button', { name: 'Hent fra Excel' }).click(),
    )
    await page.getByText('9 ark, 9 tabeller funnet.').waitFor()
    await expect
      .poll(() => page.getByRole('dialog').innerText())
      .toContain('Tall i hele tusen kroner')
    expect(await axeFindings(page)).toEqual([])
  })

  it('inserts the tables as they were understood', async () => {
    await page.getByRole('button', { name: 'Sett inn 9 tabeller' }).click()
    const table = page.getByRole('grid', { name: /Resultatregnskap/ })
    await table.waitFor()
    await expect.poll(() => table.innerText()).toContain(`1${NBSP}534${NBSP}831`)
  })

  it('puts a live number into the text with the key =', async () => {
    const surface = page.getByRole('textbox', { name: 'Tekst i «Forord»' })
    await surface.locator('p').last().click()
    await page.keyboard.type('Underskuddet ble =')
    await page.getByRole('combobox', { name: /Søk etter rad/ }).waitFor()
    await page.keyboard.type('årsresultat 2024')
    await page
      .getByRole('option', { name: /Årsresultat/ })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    // At once, while the dialog is closing: not a letter may be lost. (Letters that are not on the test browser's
    // American keyboard come without a key press, so there are none here.)
    await page.keyboard.type(' i fjor.')
    await expect.poll(() => lastLine(page)).toBe(`Underskuddet ble −8${NBSP}406 i fjor.`)
  })

  it('changes the text when the cell is edited', async () => {
    const table = page.getByRole('grid', { name: /Resultatregnskap/ })
    await table
      .getByRole('row', { name: /Årsresultat/ })
      .getByRole('gridcell')
      .nth(1)
      .click()
    await page.keyboard.type('-12 345')
    await page.keyboard.press('Enter')
    await expect.poll(() => lastLine(page)).toBe(`Underskuddet ble −12${NBSP}345 i fjor.`)
  })

  it('undoes the edit of the cell, and then what was written, in one history', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => lastLine(page)).toBe(`Underskuddet ble −8${NBSP}406 i fjor.`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => lastLine(page)).not.toContain('i fjor.')
    await page.keyboard.press('Control+y')
    await expect.poll(() => lastLine(page)).toBe(`Underskuddet ble −8${NBSP}406 i fjor.`)
  })

  it('saves the report to a file of its own', async () => {
    await session.chooseFile('prøve.beretning', () => page.keyboard.press('Control+s'))
    await page.getByText(/^Lagret \d/).waitFor()
    expect(existsSync(join(session.home, 'prøve.beretning'))).toBe(true)
  })

  it('exports a Word file that holds the text with its number and is valid', async () => {
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    const place = page.getByRole('button', { name: /^(Velg sted|Endre)/ })
    if ((await place.innerText()).startsWith('Velg sted')) {
      await session.chooseFile('prøve.docx', () => place.click())
      await page.getByRole('dialog').getByText('prøve.docx').waitFor()
    }
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText(/^Lagret\. \d+ kapitler, 9 tabeller/).waitFor({ timeout: 60_000 })
    expect(await axeFindings(page)).toEqual([])
    const bytes = readFileSync(join(session.home, 'prøve.docx'))
    const { 'word/document.xml': document } = unzipSync(bytes)
    const text = strFromU8(assertExists(document, 'every Word file has a document')).replace(
      /<[^>]+>/g,
      '',
    )
    expect(text).toContain(`Underskuddet ble −8${NBSP}406 i fjor.`)
    if ((await validatorProblem()) === null) expect(await validateWord(bytes)).toEqual([])
  })

  it('opens the saved report again as it was', async () => {
    await page.reload()
    await page
      .getByRole('button', { name: /prøve|Årsrapport/ })
      .first()
      .click()
    await expect.poll(() => lastLine(page)).toBe(`Underskuddet ble −8${NBSP}406 i fjor.`)
  })

  it('threw nothing and logged no error on the way', () => {
    expect(session.errors).toEqual([])
  })
})

async function lastLine(page: Page): Promise<string> {
  const line = page
    .getByRole('textbox', { name: 'Tekst i «Forord»' })
    .locator('p', { hasText: 'Underskuddet' })
  return ((await line.textContent()) ?? '').replaceAll('\ufeff', '').trim()
}
