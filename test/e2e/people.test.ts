import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { validateWord, validatorProblem } from '../helpers/validate-word.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand } from './steps.ts'

const browser = findBrowser()

/** One story, by keyboard alone: each step goes on where the one before it ended. */
describe.skipIf(!browser)('people, rosters and signatures', () => {
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

  it('takes in people one after another', async () => {
    await runCommand(page, 'personer og roller')
    await tabTo(page, page.getByRole('button', { name: 'Ny person' }))
    await page.keyboard.press('Enter')
    await write(page, 'Kim Eksempel')
    await tabTo(page, page.getByLabel('Fra', { exact: true }))
    await page.keyboard.type('1. juni 2024')
    await page.keyboard.press('Enter')
    await write(page, 'Ada Prøve')
    await tabTo(page, page.getByLabel('Til og med'))
    await page.keyboard.type('ved nyttår')
    await page.keyboard.press('Enter')
    await write(page, 'Dina Demo')
    await tabTo(page, page.getByRole('button', { name: /Rolle/ }))
    await page.keyboard.press('Enter')
    await page.keyboard.type('adm')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => people(page))
      .toEqual([
        'Kim Eksempel|Styreleder · fra 1.6.2024',
        'Ada Prøve|Styremedlem|Noe må rettes',
        'Dina Demo|Administrerende direktør',
      ])
    await page.getByText('Noe må rettes hos én person.').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('keeps a date it does not understand, also when the dialog has been closed', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await runCommand(page, 'personer og roller')
    await tabTo(page, page.getByRole('option', { name: 'Kim Eksempel' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const last = page.getByLabel('Til og med')
    await expect.poll(() => last.inputValue()).toBe('ved nyttår')
    await page.getByText('Skriv datoen som 3.4.2025').waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await tabTo(page, last)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('31.12.24')
    await page.keyboard.press('Tab')
    await expect.poll(() => last.inputValue()).toBe('31.12.2024')
    expect(await page.getByText('Noe må rettes').count()).toBe(0)
  })

  it('moves, removes and brings back a person', async () => {
    await tabTo(page, page.getByRole('option', { name: 'Ada Prøve' }))
    await tabTo(page, page.getByRole('button', { name: 'Flytt ned' }))
    await page.keyboard.press('Enter')
    await expect.poll(() => names(page)).toEqual(['Kim Eksempel', 'Dina Demo', 'Ada Prøve'])
    await tabTo(page, page.getByRole('button', { name: 'Fjern' }))
    await page.keyboard.press('Enter')
    await page.getByText('Ada Prøve er fjernet.').waitFor()
    await expect.poll(() => names(page)).toEqual(['Kim Eksempel', 'Dina Demo'])
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Angre' }))
    await page.keyboard.press('Enter')
    await expect.poll(() => names(page)).toEqual(['Kim Eksempel', 'Dina Demo', 'Ada Prøve'])
    const list = page.getByRole('listbox', { name: 'Personer' })
    await expect.poll(() => list.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('shows who served in the year', async () => {
    await runCommand(page, 'oversikt over styret')
    const roster = page.getByRole('table', { name: 'Styret i 2024' })
    await expect
      .poll(() => rows(roster))
      .toEqual([
        'Navn|Rolle|Periode',
        'Kim Eksempel|Styreleder|fra 1.6.2024',
        'Ada Prøve|Styremedlem|',
      ])
    await page.getByRole('button', { name: 'Styret Vis' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('has those sign who serve on the date, and says why others do not', async () => {
    await runCommand(page, 'underskrifter')
    await page.getByText('Uten dato vises de som har rollen').waitFor()
    const place = page.getByLabel('Sted')
    await tabTo(page, place)
    await page.keyboard.type('Trondheim')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3. april 2025')
    await page.keyboard.press('Tab')
    const signers = page.getByRole('list', { name: 'Underskrifter' })
    await expect
      .poll(() => signers.getByRole('listitem').allInnerTexts())
      .toEqual(['Kim Eksempel\nStyreleder', 'Dina Demo\nAdministrerende direktør'])
    await page.getByText('Trondheim, 3. april 2025').waitFor()
    await expect
      .poll(() => page.locator('aside').innerText())
      .toContain('Styremedlem, gikk ut 31.12.2024')
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('takes back and redoes in the one history', async () => {
    const signed = page.getByText('Trondheim, 3. april 2025')
    await page.keyboard.press('Control+z')
    await expect.poll(() => signed.count()).toBe(0)
    await page.keyboard.press('Control+y')
    await signed.waitFor()
  })

  it('shows how the organisation is reached, and marks what is no address', async () => {
    await runCommand(page, 'kontaktopplysninger')
    const mail = page.getByLabel('E-post')
    await tabTo(page, mail)
    await page.keyboard.type('post')
    await page.getByText('Skriv adressen som post@virksomhet.no.').waitFor()
    await page.keyboard.type('@example.no')
    expect(await page.getByText('Skriv adressen som').count()).toBe(0)
    await page
      .getByRole('list', { name: 'Kontaktopplysninger' })
      .getByText('E-post: post@')
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it('exports them to a Word file that holds', async () => {
    await page.keyboard.press('Control+e')
    await session.chooseFile('signert.docx', () =>
      page.getByRole('button', { name: /^Velg sted/ }).press('Enter'),
    )
    await page.getByRole('dialog').getByText('signert.docx').waitFor()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).press('Enter')
    await page.getByText('Kontrollsum (SHA-256)').waitFor({ timeout: 60_000 })
    const bytes = new Uint8Array(readFileSync(join(session.home, 'signert.docx')))
    const document = strFromU8(
      assertExists(unzipSync(bytes)['word/document.xml'], 'a Word file has a text'),
    )
    for (const words of ['Styret i 2024', 'Trondheim, 3. april 2025', 'post@example.no'])
      expect(document).toContain(words)
    if ((await validatorProblem()) === null) expect(await validateWord(bytes)).toEqual([])
  })
})

/** Goes on with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let press = 0; press < 60; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}.`)
}

/** Writes where the keyboard went by itself: in the name. */
async function write(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Navn' })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type(name)
}

async function people(page: Page): Promise<ReadonlyArray<string>> {
  const texts = await page.getByRole('option').allInnerTexts()
  return texts.map((text) => text.split(/\n+/).filter(Boolean).join('|'))
}

async function names(page: Page): Promise<ReadonlyArray<string | undefined>> {
  return (await people(page)).map((text) => text.split('|')[0])
}

function rows(table: Locator): Promise<ReadonlyArray<string>> {
  return table
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join('|'),
      ),
    )
}
