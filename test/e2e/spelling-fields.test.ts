import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeLightAndDark, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()
/** Words are judged after a pause, in another thread. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look)

describe.skipIf(!browser)('spelling in what is written beside the page', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  afterEach(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await undoAll(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('marks and corrects the title of the report, and goes on to the chapters', async () => {
    await openChapter('Forord')
    await typeAtEnd(' Dette regnskpet er godt.')
    await runCommand(page, 'Om rapporten')
    const details = page.getByRole('complementary')
    // A chapter has a title too.
    await details.getByRole('heading', { name: 'Rapport', exact: true }).waitFor()
    const title = details.getByRole('textbox', { name: 'Tittel' })
    await title.fill('Årsrapprt 2024')
    await eventually(underlined).toContain('Årsrapprt')
    expect(await axeLightAndDark(page)).toEqual([])
    await title.press('Home')
    await correctNext('Årsrapprt', 'Årsrapport')
    await eventually(() => title.inputValue()).toBe('Årsrapport 2024')
    await eventually(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
    await correctNext('regnskpet', 'regnskapet')
    await eventually(() => paragraph().innerText()).toContain('Dette regnskapet')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await eventually(() => title.or(page.getByText('Årsrapprt 2024')).first().isVisible()).toBe(
      true,
    )
  })

  it('marks what people are called, not their names, in the registry and in rosters, and corrects both', async () => {
    await openChapter('Forord')
    await typeAtEnd('')
    await page.keyboard.press('Enter')
    await runCommand(page, 'oversikt over ledelsen')
    await runCommand(page, 'Personer og roller')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ny person' }).click()
    await dialog.getByRole('textbox', { name: 'Navn' }).fill('Zuleiqa Brukkstad')
    await dialog.getByRole('button', { name: /Rolle/ }).click()
    await page.getByRole('option', { name: 'Ledende person' }).click()
    const title = dialog.getByRole('textbox', { name: 'Tittel' })
    await title.fill('Direktør for brukkere')
    await title.press('Home')
    await eventually(underlined).toContain('brukkere')
    await dialog.getByRole('button', { name: 'Ferdig' }).click()
    await dialog.waitFor({ state: 'detached' })
    const roster = page.getByRole('row', { name: /Zuleiqa Brukkstad/ })
    await roster.scrollIntoViewIfNeeded()
    await eventually(underlined).toEqual(['brukkere'])
    await page.keyboard.press('F7')
    await page.getByRole('menu', { name: 'Forslag til «brukkere»' }).waitFor()
    await page.getByRole('menuitem', { name: 'brukere', exact: true }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await eventually(() => title.inputValue()).toBe('Direktør for brukere')
    await dialog.getByRole('button', { name: 'Ferdig' }).click()
    await eventually(() => roster.innerText()).toContain('Direktør for brukere')
    await eventually(underlined).toEqual([])
  })

  it('marks notes, and words of a credit that are no names', async () => {
    await openChapter('Forord')
    await paragraph().click()
    const notes = page.getByRole('textbox', { name: 'Notat til meg selv' })
    await notes.fill('Husk regnskpet. ')
    await eventually(underlined).toEqual(['regnskpet'])
    await notes.press('Control+Home')
    await correctNext('regnskpet', 'regnskapet')
    await eventually(() => notes.inputValue()).toBe('Husk regnskapet. ')
    await openChapter('Om virksomheten')
    await page
      .getByRole('textbox', { name: /Tekst i «Om virksomheten»/ })
      .locator('img')
      .first()
      .click()
    const credit = page
      .getByRole('complementary')
      .getByRole('textbox', { name: 'Fotograf eller kilde' })
    await credit.fill('Zuleiqa Brukkstad, kommunikasjonsavdelngen')
    await credit.press('Home')
    // In the field and under the picture.
    await eventually(underlined).toEqual(['kommunikasjonsavdelngen', 'kommunikasjonsavdelngen'])
  })

  it('marks a finished word in a cell that is being written, and corrects it there', async () => {
    await openChapter('Tjenesteproduksjon')
    const label = page.getByRole('grid').first().locator('[data-row="0"][data-column="0"]')
    await label.click()
    await page.keyboard.type('Antall brukkere og')
    await eventually(underlined).toEqual(['brukkere'])
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'brukere', exact: true }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await eventually(() => label.innerText()).toBe('Antall brukere og')
  })

  async function openChapter(name: string): Promise<void> {
    await page.getByRole('treegrid', { name: 'Kapitler' }).getByRole('row', { name }).click()
    await page.getByRole('textbox', { name: `Tekst i «${name}»` }).waitFor()
  }

  const paragraph = () => page.locator('[data-slate-editor] > p').last()

  async function typeAtEnd(typed: string): Promise<void> {
    await paragraph().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(typed)
  }

  /** Goes to the next wrong word by F7, which is this one, and takes this suggestion. */
  async function correctNext(wrong: string, right: string): Promise<void> {
    await page.keyboard.press('F7')
    await page.getByRole('menu', { name: `Forslag til «${wrong}»` }).waitFor()
    await page.getByRole('menuitem', { name: right, exact: true }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }

  /** The words with a wave under them. */
  const underlined = (): Promise<ReadonlyArray<string>> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('spelling') ?? [])].map((range) => range.toString()),
    )
})
