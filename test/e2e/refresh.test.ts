import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBeretning } from '../helpers/run-beretning.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { axeLightAndDark, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()
const NBSP = '\u00a0'
const fixture = (name: string) => join(projectRoot, 'test/fixtures/workbooks', name)

/** One story: each step goes on where the one before it ended. */
describe.skipIf(!browser)('refreshing tables from Excel', () => {
  let session: Session
  let page: Page
  let dialog: Locator
  let workbook = ''

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    dialog = page.getByRole('dialog')
    workbook = join(session.home, 'nokkeltall-2024.xlsx')
    copyFileSync(fixture('nokkeltall-2024.xlsx'), workbook)
    const report = join(session.home, 'rapport.beretning')
    await runBeretning('new', report, '--template', 'tom', '--year', '2024')
    await runBeretning('import', report, workbook, '--chapter', 'Tall')
    await session.chooseFile('rapport.beretning', () =>
      page.getByRole('button', { name: /^Åpne/ }).click(),
    )
    await page.getByRole('button', { name: 'Oppdater fra Excel' }).waitFor()
  })
  afterAll(async () => await session.close())

  const start = () => page.getByRole('button', { name: /^(Oppdater fra|Sammenlignet med) Excel/ })
  const change = (name: RegExp) => dialog.getByRole('checkbox', { name })
  const lineWithNumber = async () =>
    ((await page.locator('p', { hasText: 'Vi har' }).textContent()) ?? '').replaceAll('\ufeff', '')

  it('says that nothing has changed, and when it looked', async () => {
    await start().click()
    await dialog.getByText(/^Ingenting er endret\. Lest kl\. \d\d\.\d\d\.$/).waitFor()
    expect(await axeLightAndDark(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  it('lists every change with before and after and where it is shown', async () => {
    const surface = page.getByRole('textbox', { name: /^Tekst i/ })
    await surface.locator('p').last().click()
    await page.keyboard.type('Vi har =')
    await page.getByRole('combobox', { name: /Søk etter rad/ }).waitFor()
    await page.keyboard.type('antall brukere 2024')
    await page
      .getByRole('option', { name: /Antall brukere/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(lineWithNumber).toContain(`27${NBSP}133`)

    copyFileSync(fixture('nokkeltall-2024-v2.xlsx'), workbook)
    await start().click()
    await dialog.getByText('6 endringer i 1 tabell.').waitFor()
    const users = dialog.getByRole('listitem').filter({ hasText: 'Antall brukere 2024' })
    await expect
      .poll(() => users.innerText())
      .toMatch(/27\s133[\s\S]*27\s211[\s\S]*Vises i .*avsnitt 1/)
    await expect.poll(() => dialog.innerText()).toContain('Ny rad: Antall nettbrett')
    await expect.poll(() => dialog.innerText()).toContain('Arket «KPI» heter nå «KPI-er».')
    expect(await axeLightAndDark(page)).toEqual([])
  })

  it('takes over what is accepted, with the keyboard alone, and nothing else', async () => {
    await change(/Lagringskapasitet.*2023/).focus()
    await page.keyboard.press('Space')
    expect(
      await change(/^Godta alle$/).evaluate((box) => (box as HTMLInputElement).indeterminate),
    ).toBe(true)
    await page.getByRole('button', { name: 'Ta inn 5 endringer' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('5 endringer fra Excel er tatt inn i 1 tabell.').waitFor()
    await expect.poll(() => lineWithNumber()).toContain(`27${NBSP}211`)
  })

  it('is one step to undo', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Angre' }).click()
    await expect.poll(lineWithNumber).toContain(`27${NBSP}133`)
    await page.keyboard.press('Control+y')
    await expect.poll(lineWithNumber).toContain(`27${NBSP}211`)
  })

  it('offers again what was refused, and remembers the new place of the table', async () => {
    await start().click()
    await dialog.getByText('1 endring i 1 tabell.').waitFor()
    expect(await dialog.getByText('heter nå').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('says where it looked for a file that is gone, and lets the person point to it', async () => {
    renameSync(workbook, join(session.home, 'flyttet.xlsx'))
    await start().click()
    await dialog.getByText('«nokkeltall-2024.xlsx» ble ikke funnet.').waitFor()
    await expect.poll(() => dialog.innerText()).toContain(workbook)
    expect(await axeLightAndDark(page)).toEqual([])
    await session.chooseFile('flyttet.xlsx', () =>
      dialog.getByRole('button', { name: /^Finn arbeidsboken/ }).click(),
    )
    await dialog.getByText('lest fra flyttet.xlsx').waitFor()
    await page.getByRole('button', { name: 'Ta inn 1 endring' }).click()
    await page.getByText('1 endring fra Excel er tatt inn i 1 tabell.').waitFor()
  })

  it('stands in a workbook that is damaged, and tells so', async () => {
    rmSync(join(session.home, 'flyttet.xlsx'))
    copyFileSync(join(session.home, 'rapport.beretning'), join(session.home, 'flyttet.xlsx'))
    await start().click()
    await dialog.getByRole('heading', { name: 'flyttet.xlsx' }).waitFor()
    await expect.poll(() => dialog.innerText()).toMatch(/«flyttet\.xlsx»/)
    await page.keyboard.press('Escape')
  })

  it('threw nothing and logged no error on the way', () => {
    expect(session.errors).toEqual([])
  })
})
