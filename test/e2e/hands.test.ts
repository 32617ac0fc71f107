import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()

describe.skipIf(!browser)('hands for writing', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  beforeEach(async () => {
    await page
      .getByRole('treegrid', { name: 'Kapitler' })
      .getByRole('row', { name: /Tjenesteproduksjon/ })
      .click()
    await page.getByRole('textbox', { name: 'Tekst i «Tjenesteproduksjon»' }).waitFor()
  })

  afterEach(async () => {
    await page.keyboard.press('Escape')
    await undoAll(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('puts in what is chosen after a slash, in one step, with the keyboard in the text', async () => {
    const words = paragraph(page)
    const before = await words.innerText()
    await newLine(words)
    await page.keyboard.type('/sid')
    const list = page.getByRole('listbox', { name: 'Sett inn' })
    await list.waitFor()
    const text = page.getByRole('textbox', { name: 'Tekst i «Tjenesteproduksjon»' })
    const chosen = list.getByRole('option', { name: 'Sideskift', selected: true })
    await expect
      .poll(() => text.getAttribute('aria-activedescendant'))
      .toBe(await chosen.getAttribute('id'))
    expect(await axeFindings(page)).toEqual([])
    const breaks = page.getByText('Sideskift', { exact: true })
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    await expect.poll(() => breaks.count()).toBe(1)
    expect(await page.getByText('/sid').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => breaks.count()).toBe(0)
    expect(await page.getByText('/sid').count()).toBe(0)
    expect(await words.innerText()).toBe(before)
  })

  it('formats what was selected the moment before', async () => {
    const text = page.getByRole('textbox', { name: 'Tekst i «Tjenesteproduksjon»' })
    await text.focus()
    await page.keyboard.down('Control')
    for (const key of ['End', 'Home', 'a', 'b']) await page.keyboard.press(key)
    await page.keyboard.up('Control')
    await expect.poll(() => text.locator('strong').count()).toBeGreaterThan(5)
  })

  it('keeps the caret in the middle of a word through all that takes the keyboard and gives it back', async () => {
    await newLine(paragraph(page))
    await page.keyboard.type('Kort: ord')
    const words = page.locator('[data-slate-editor] > p', { hasText: 'Kort:' })
    await page.keyboard.press('ArrowLeft')
    const dialog = page.getByRole('dialog')
    let letters = ''
    const write = async (letter: string): Promise<void> => {
      letters += letter
      await page.keyboard.type(letter)
      await expect.poll(() => words.innerText()).toBe(`Kort: or${letters}d`)
    }
    const ways: ReadonlyArray<readonly [letter: string, open: () => Promise<void>]> = [
      ['a', () => page.keyboard.press('Control+k')],
      ['b', () => page.keyboard.press('Control+Shift+k')],
      ['c', () => page.keyboard.press('Control+e')],
      ['d', () => runCommand(page, 'personer og roller')],
      ['e', () => runCommand(page, 'sett inn henvisning')],
      ['f', () => runCommand(page, 'ny tabell')],
    ]
    for (const [letter, open] of ways) {
      await open()
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await write(letter)
    }
    const text = page.getByRole('textbox', { name: 'Tekst i «Tjenesteproduksjon»' })
    const hasKeyboard = () => text.evaluate((one) => one === document.activeElement)
    await page.keyboard.press('F6')
    await expect.poll(hasKeyboard).toBe(false)
    await page.keyboard.press('Shift+F6')
    await expect.poll(hasKeyboard).toBe(true)
    await write('g')
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Escape')
    await write('h')
  })

  it('finds by other words, walks with the arrows, and leaves a slash that was meant as one', async () => {
    const words = paragraph(page)
    await newLine(words)
    const list = page.getByRole('listbox', { name: 'Sett inn' })
    await page.keyboard.type('/boks')
    await list.getByRole('option', { name: 'Faktaramme' }).waitFor()
    const first = await list.getByRole('option', { selected: true }).innerText()
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => list.getByRole('option', { selected: true }).innerText())
      .not.toBe(first)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await page.getByText('/boks').waitFor()
    await page.keyboard.type(' og / eller 1/2')
    await page.getByText('/boks og / eller 1/2').waitFor()
    expect(await list.count()).toBe(0)
  })

  it('opens the dialog of what is chosen, and puts the result where the slash was', async () => {
    await newLine(paragraph(page))
    await page.keyboard.type('Se /henv')
    await page.keyboard.press('Tab')
    await page.getByRole('combobox').fill('Økonomi')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const line = page.locator('[data-slate-editor] > p').nth(2)
    await expect.poll(() => line.innerText()).toMatch(/^Se .*\d/)
    expect(await line.innerText()).not.toContain('/')
  })

  it('formats the selected words from the bar beside them, by keyboard, without covering them or losing the next key', async () => {
    const words = paragraph(page)
    await words.click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    const bar = page.getByRole('toolbar', { name: 'Format for det som er valgt' })
    await bar.waitFor()
    const box = await bar.boundingBox()
    const selected = await page.evaluate(() => {
      const { top, bottom } = window.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {}
      return { top, bottom }
    })
    expect(
      box && (box.y + box.height <= (selected.top ?? 0) || box.y >= (selected.bottom ?? 0)),
    ).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('x')
    await expect.poll(() => words.locator('em').innerText()).toBe('x')
    await bar.waitFor({ state: 'detached' })
  })

  it('moves, copies, turns and deletes a block from its menu, one step each', async () => {
    const words = paragraph(page)
    const said = await words.innerText()
    const blocks = page.locator('[data-slate-editor] > *')
    const count = await blocks.count()
    await words.click()
    await fromMenu(page, 'Lag en kopi')
    await expect.poll(() => blocks.count()).toBe(count + 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => blocks.count()).toBe(count)
    await words.click()
    await fromMenu(page, 'Flytt opp')
    await expect.poll(() => blocks.nth(1).innerText()).toBe(said)
    await page.keyboard.press('Control+z')
    await words.click()
    await page.keyboard.press('Control+.')
    await page.getByRole('menuitem', { name: 'Gjør om til' }).press('ArrowRight')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Overskrift 3' }).press('Enter')
    await expect.poll(() => page.getByRole('heading').filter({ hasText: said }).count()).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => words.innerText()).toBe(said)
    await words.click()
    await fromMenu(page, 'Slett')
    await expect.poll(() => blocks.count()).toBe(count - 1)
  })

  it('moves a block that is dragged by its handle, and takes it back in one step', async () => {
    const words = paragraph(page)
    const said = await words.innerText()
    const above = page.locator('[data-slate-editor] > p').nth(0)
    // Away from the edge, where dragging scrolls, and from what lies over the page.
    await above.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await words.hover()
    const handle = page.getByRole('button', { name: /Dra for å flytte/ })
    await handle.hover()
    const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0
    await expect
      .poll(async () => Math.abs((await top(handle)) - (await top(words))))
      .toBeLessThan(5)
    const target = await above.boundingBox()
    await page.mouse.down()
    await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) + 20, { steps: 5 })
    await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) + 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => above.innerText()).toBe(said)
    await page.keyboard.press('Control+z')
    await expect.poll(() => words.innerText()).toBe(said)
  })

  it('lists the shortcuts, and has nothing for axe to find there, light or dark', async () => {
    await paragraph(page).click()
    await page.keyboard.press('F1')
    const dialog = page.getByRole('dialog', { name: 'Tastatursnarveier' })
    await dialog.waitFor()
    await expect.poll(() => dialog.innerText()).toContain('Ctrl Skift L')
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('goes down past a table with the arrow key and writes after it', async () => {
    await page.locator('[data-table]').first().waitFor()
    const before = page.locator('[data-slate-editor] > :has(+ [data-table])').first()
    await before.click()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('zzz')
    const after = page.locator('[data-slate-editor] > [data-table] + *').first()
    await expect.poll(() => after.innerText()).toContain('zzz')
  })
})

/** The first plain paragraph of the chapter. */
function paragraph(page: Page): Locator {
  return page.locator('[data-slate-editor] > p').nth(1)
}

async function newLine(words: Locator): Promise<void> {
  await words.click()
  await words.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    range.collapse(false)
    window.getSelection()?.removeAllRanges()
    window.getSelection()?.addRange(range)
  })
  await words.page().keyboard.press('Enter')
}

async function fromMenu(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+.')
  await page.getByRole('menuitem', { name }).press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}
