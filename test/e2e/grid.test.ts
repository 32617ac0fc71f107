import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()

/** Focus, menus and the clipboard of a grid inside an editor can only be seen in a browser. */
describe.skipIf(!browser)('a table in a chapter', () => {
  let session: Session
  let page: Page
  let grid: Locator

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  beforeEach(async () => {
    const tree = page.getByRole('treegrid', { name: 'Kapitler' })
    await tree.getByRole('row', { name: /Tjenesteproduksjon/ }).click()
    grid = page.getByRole('grid').first()
    await grid.waitFor()
  })

  afterEach(async () => {
    await undoAll(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  const cell = (row: number, column: number) =>
    grid.locator(`[data-row="${row}"][data-column="${column}"]`)
  const labels = async () => (await grid.getByRole('rowheader').allInnerTexts()).slice(0, 4)
  const press = (keys: string) => page.keyboard.press(keys)
  const focused = (at: Locator) => at.evaluate((element) => element === document.activeElement)
  const chooseInMenu = async (name: string) => {
    await press('Shift+F10')
    await page.getByRole('menuitem', { name }).click()
    await page.getByRole('menu').first().waitFor({ state: 'detached' })
  }

  it('inserts, moves and deletes rows by keyboard, one step each', async () => {
    const before = await labels()
    await cell(0, 1).click()
    await press('Control+Enter')
    await expect.poll(() => focused(cell(1, 1))).toBe(true)
    await page.keyboard.type('42')
    await press('Shift+Enter')
    await expect.poll(() => cell(1, 1).innerText()).toBe('42')
    await cell(1, 1).click()
    await press('Alt+ArrowUp')
    await expect.poll(() => cell(0, 1).innerText()).toBe('42')
    await expect.poll(() => focused(cell(0, 1))).toBe(true)
    await press('Control+-')
    await expect.poll(labels).toEqual(before)
    for (let step = 0; step < 4; step++) await press('Control+z')
    await expect.poll(labels).toEqual(before)
    await expect.poll(() => grid.getByRole('row').count()).toBe(13)
  })

  it('keeps the focus in the grid when the row it was in is taken back', async () => {
    await cell(0, 1).click()
    await press('Control+Enter')
    await expect.poll(() => focused(cell(1, 1))).toBe(true)
    await press('Control+z')
    await expect.poll(() => focused(cell(1, 1))).toBe(true)
  })

  it('changes a heading where it stands', async () => {
    await cell(0, 3).click()
    await press('ArrowUp')
    await press('F2')
    await page.keyboard.type(' B')
    await press('Enter')
    await expect.poll(() => cell(-1, 3).innerText()).toContain('2024 B')
    await expect.poll(() => focused(cell(0, 3))).toBe(true)
  })

  it('adds a note from the menu, writes it, and numbers notes by where they stand', async () => {
    await cell(3, 2).click()
    await chooseInMenu('Legg til fotnote')
    await page.getByRole('textbox', { name: 'Fotnote 1' }).fill('Andre rad.')
    await press('Enter')
    await cell(1, 2).click()
    await chooseInMenu('Legg til fotnote')
    await page.getByRole('textbox', { name: 'Fotnote 1' }).fill('Første rad.')
    await press('Enter')
    const notes = page.getByRole('list', { name: 'Fotnoter' })
    await expect.poll(() => notes.innerText()).toMatch(/1\s*Første rad.\s*2\s*Andre rad./)
  })

  it('makes a row a sum from the menu, in its own scale, and the sum follows the cells', async () => {
    await cell(3, 1).click()
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Rad', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Formel/ }).click()
    await page.getByRole('menuitemradio', { name: 'Sum av radene over' }).click()
    const sum = () => cell(3, 1).innerText()
    await expect.poll(sum).toBe('949\u00a0780')
    await cell(0, 1).click()
    await page.keyboard.type('1')
    await press('Enter')
    await expect.poll(sum).toBe('938\u00a0321')
    await press('Control+z')
    await expect.poll(sum).toBe('949\u00a0780')
  })

  it('finds what can be done with a row in the palette', async () => {
    await cell(1, 1).click()
    await runCommand(page, 'radtype gruppe')
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Radtype endret.')
    await expect.poll(() => focused(cell(1, 1))).toBe(true)
  })

  it('says over the table what was understood of a paste, and takes it back', async () => {
    await cell(0, 1).click()
    await paste(page, '1 234,5\t1,5x\n-5\t(5)')
    await page.getByText('4 celler fylt ut, 1 kunne ikke leses som tall.').first().waitFor()
    await expect.poll(() => cell(1, 2).innerText()).toBe('−5')
    await expect.poll(() => cell(0, 2).getAttribute('title')).toContain('Kan ikke leses som tall')
    await page.locator('[data-table]').getByRole('button', { name: 'Angre' }).click()
    await expect.poll(() => cell(0, 1).innerText()).toBe('11\u00a0460')
  })

  it('moves cells that are cut out, through the real clipboard', async () => {
    await cell(0, 1).click()
    await press('Control+x')
    await cell(1, 1).click()
    await press('Control+v')
    await expect.poll(() => cell(1, 1).innerText()).toBe('11\u00a0460')
    expect(await cell(0, 1).innerText()).toBe('')
  })

  it('changes the caption where it stands', async () => {
    await page.getByRole('button', { name: /^Tabelltekst:/ }).click()
    await page.getByRole('textbox', { name: 'Tabelltekst' }).fill('Nøkkeltall i ny drakt')
    await press('Enter')
    await page.getByRole('button', { name: 'Tabelltekst: Nøkkeltall i ny drakt' }).waitFor()
  })

  it('has nothing for axe to find while a cell is chosen, edited or has its menu open', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await cell(0, 1).click()
      await page.getByText('Radtype').first().waitFor()
      expect(await axeFindings(page)).toEqual([])
      await press('F2')
      expect(await axeFindings(page)).toEqual([])
      await press('Escape')
      await press('Shift+F10')
      await page.getByRole('menu').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await press('Escape')
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })
})

/** As the browser would, with the text a spreadsheet puts on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}
