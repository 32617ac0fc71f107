import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../helpers/source-files.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()

/** What Slate, Chromium and react-aria do together cannot be seen outside a browser. */
describe.skipIf(!browser)('writing in the sample report', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  beforeEach(() => openChapter(page, /Tjenesteproduksjon/))

  afterEach(async () => {
    await undoAll(page)
  })

  afterAll(async () => {
    // Nothing was thrown, and the content security policy had nothing to refuse.
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('has nothing for axe to find, light or dark', async () => {
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('inserts a live number with = and follows the cell when it is edited and undone', async () => {
    const words = paragraph(page)
    await typeAtEnd(words, ' Nå har vi =')
    await page.getByRole('combobox').fill('brukere 2024')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const chip = words.locator('[data-number-chip]')
    await chip.waitFor()
    const before = await chip.innerText()
    const cell = page.getByRole('grid').first().getByRole('gridcell', { name: before.trim() })
    await cell.click()
    await page.keyboard.type('99 999')
    await page.keyboard.press('Enter')
    await expect.poll(() => chip.innerText()).toContain('99\u00a0999')
    await page.keyboard.press('Control+z')
    await expect.poll(() => chip.innerText()).toBe(before)
    await page.keyboard.press('Control+y')
    await expect.poll(() => chip.innerText()).toContain('99\u00a0999')
  })

  it('writes on where the caret was after a dialog, and the sign = when no number is wanted', async () => {
    const words = paragraph(page)
    await typeAtEnd(words, ' a =')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => words.innerText()).toContain('a =')
    await page.keyboard.type(' b')
    await expect.poll(() => words.innerText()).toContain('a = b')
  })

  it('lets a chosen number be written after, as if the caret stood there', async () => {
    await openChapter(page, 'Forord')
    const chip = page.locator('[data-number-chip]').first()
    await chip.click()
    await expect.poll(() => page.getByRole('complementary').innerText()).toContain('Kilde')
    await page.keyboard.type('x')
    await expect.poll(() => chip.locator('xpath=..').innerText()).toMatch(/384[\s\ufeff]*x/)
  })

  it('takes a letter with an accent after a chosen number', async () => {
    await openChapter(page, 'Forord')
    const chip = page.locator('[data-number-chip]').first()
    await chip.click()
    const input = await page.context().newCDPSession(page)
    const dead = { type: 'rawKeyDown', key: 'Dead', windowsVirtualKeyCode: 229 } as const
    await input.send('Input.dispatchKeyEvent', dead)
    await input.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
    await input.send('Input.insertText', { text: 'é' })
    await expect.poll(() => chip.locator('xpath=..').innerText()).toMatch(/384[\s\ufeff]*é/)
  })

  it('moves between cells with Tab without losing the keys to the text', async () => {
    const grid = page.getByRole('grid').first()
    await grid.getByRole('gridcell').nth(0).click()
    await page.keyboard.type('5')
    await page.keyboard.press('Tab')
    await page.keyboard.type('6')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    const first = await grid.getByRole('gridcell').allInnerTexts()
    expect(first.slice(0, 2)).toEqual(['7', '6'])
  })

  it('chooses a table before it deletes it', async () => {
    const heading = page.getByRole('heading', { name: /Forsyning, kjøkken/ })
    await heading.click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect.poll(() => page.getByRole('grid').count()).toBe(1)
    await page.keyboard.press('Backspace')
    await expect.poll(() => page.getByRole('grid').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('grid').count()).toBe(1)
  })

  it('takes back what was typed in a field of the inspector with the same history', async () => {
    const owner = page.getByLabel('Ansvarlig')
    const before = await owner.inputValue()
    await owner.fill('En annen')
    await owner.press('Control+z')
    await expect.poll(() => owner.inputValue()).toBe(before)
  })

  it('copies live numbers as readable text and pastes them as live numbers', async () => {
    await openChapter(page, 'Forord')
    const chips = page.locator('[data-number-chip]')
    const count = await chips.count()
    await page.getByRole('textbox', { name: 'Tekst i «Forord»' }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('brukte 12\u00a0384 sykehusansatte')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+v')
    await expect.poll(() => chips.count()).toBe(2 * count)
  })

  it('makes a table of a pasted range, says how it was read, and takes it back in one step', async () => {
    await paragraph(page).click()
    await paste(page, 'Beløp i hele tusen\t2024\t2023\nLønn\t1 234\t1 100\nSum\t(56)\t45,5\n')
    await page.getByText('2 rader × 2 kolonner, tall i hele tusen, år 2024 og 2023').waitFor()
    await expect.poll(() => page.getByRole('grid').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('grid').count()).toBe(1)
  })

  it('inserts where the chosen chapter is, not where the caret was before', async () => {
    await paragraph(page).click()
    await openChapter(page, 'Forord')
    const chips = page.locator('[data-number-chip]')
    const count = await chips.count()
    await page.getByRole('button', { name: 'Tall', exact: true }).click()
    await page.getByRole('combobox').fill('årsverk 2024')
    await page.keyboard.press('Enter')
    await expect.poll(() => chips.count()).toBe(count + 1)
  })

  it('reads a workbook that is dropped on the window', async () => {
    const workbook = readFileSync(join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx'))
    await page.evaluate((content) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'regnskap-2024.xlsx'))
      const place = document.querySelector('[data-slate-editor]')
      place?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, workbook.toString('base64'))
    await page.getByRole('button', { name: /Sett inn \d+ tabeller/ }).click()
    await page.getByText(/tabeller er satt inn i/).waitFor()
    await page.getByRole('button', { name: 'Angre', exact: true }).last().click()
    await expect.poll(() => page.getByText(/tabeller er satt inn i/).count()).toBe(0)
  })

  it('moves a chapter by keyboard and by mouse, and takes it back', async () => {
    const tree = page.getByRole('treegrid', { name: 'Kapitler' })
    const titles = () => tree.getByRole('row').allInnerTexts()
    const before = await titles()
    await tree.getByRole('row', { name: /Lederlønn/ }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(titles).not.toEqual(before)
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)
    const target = tree.getByRole('row', { name: /Om virksomheten/ })
    const targetPosition = { x: 100, y: 3 }
    await tree.getByRole('row', { name: /Lederlønn/ }).dragTo(target, { targetPosition })
    await expect.poll(async () => (await titles())[1]).toContain('Lederlønn')
  })

  it('goes round the panes with F6 and finds commands with Ctrl+K', async () => {
    const pane = () =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label'),
      )
    await page.getByRole('textbox', { name: /Tekst i/ }).focus()
    await page.keyboard.press('F6')
    await expect.poll(() => pane()).toBe('Detaljer')
    await page.keyboard.press('F6')
    await expect.poll(() => pane()).toBe('Kapitler')
    await runCommand(page, 'nytt kapittel')
    await page.getByRole('row', { name: 'Nytt kapittel' }).waitFor()
  })
})

async function openChapter(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('treegrid', { name: 'Kapitler' }).getByRole('row', { name }).click()
  const title = typeof name === 'string' ? name : name.source
  await page.getByRole('textbox', { name: `Tekst i «${title}»` }).waitFor()
}

/** The first plain paragraph of the chapter. */
function paragraph(page: Page): Locator {
  return page.locator('[data-slate-editor] > p').nth(1)
}

async function typeAtEnd(words: Locator, typed: string): Promise<void> {
  await words.click()
  await words.page().keyboard.press('End')
  await words.page().keyboard.type(typed)
}

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
