import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()

describe.skipIf(!browser)('the chapters of the sample report', () => {
  let session: Session
  let page: Page
  let start: ReadonlyArray<string>

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
    start = await outline(page)
  })

  afterEach(async () => {
    await undoAll(page)
    expect(await outline(page)).toEqual(start)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('are moved in and out by keys alone, and where they went is said', async () => {
    await choose(page, 1)
    const title = await titleAt(page, 1)
    await page.keyboard.press('Alt+ArrowRight')
    expect((await outline(page))[1]).toBe(`2 ${title}`)
    await said(page, `«${title}» står nå på nivå 2.`)
    await page.keyboard.press('Alt+ArrowLeft')
    expect((await outline(page))[1]).toBe(`1 ${title}`)
    await page.keyboard.press('Alt+ArrowDown')
    await said(page, `«${title}» er flyttet`)
    expect(await outline(page)).not.toEqual(start)
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => outline(page)).toEqual(start)
  })

  it('are dragged, with the mouse and by keys alone', async () => {
    const moved = start[1] ?? ''
    await row(page, 1).dragTo(row(page, 3), {
      sourcePosition: { x: 90, y: 14 },
      targetPosition: { x: 90, y: 36 },
    })
    await expect.poll(async () => (await outline(page)).indexOf(moved)).toBe(3)
    await choose(page, 1)
    const first = (await outline(page))[1]
    await row(page, 1).getByRole('button', { name: 'Flytt kapitlet' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await outline(page))[1]).not.toBe(first)
  })

  it('have a menu for the mouse without being chosen first', async () => {
    await choose(page, 1)
    await row(page, 3).hover()
    await row(page, 3)
      .getByRole('button', { name: /^Valg for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Lag en kopi' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('get a status from the menu by keys alone', async () => {
    await choose(page, 1)
    const title = await titleAt(page, 1)
    await page.getByRole('button', { name: `Valg for «${title}»` }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('menuitemradio', { name: 'Godkjent' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await row(page, 1).getByRole('img', { name: 'Godkjent' }).waitFor()
    await said(page, `«${title}»: Godkjent.`)
  })

  it('are copied, put together and deleted, each with a way back', async () => {
    await choose(page, 1)
    const title = await titleAt(page, 1)
    await pickInMenu(page, title, 'Lag en kopi')
    await row(page, `${title} (kopi)`).waitFor()
    const copied = await outline(page)
    expect(copied).toContain(`1 ${title} (kopi)`)
    await pickInMenu(page, `${title} (kopi)`, 'Slå sammen med kapitlet over')
    await page.getByText(`«${title} (kopi)» er slått sammen`).waitFor()
    await page.locator('main').getByRole('button', { name: 'Angre' }).click()
    expect(await outline(page)).toEqual(copied)
    await row(page, `${title} (kopi)`).click({ position: { x: 90, y: 14 } })
    await page.keyboard.press('Delete')
    await page.getByText(`«${title} (kopi)» er slettet.`).waitFor()
    await page.locator('main').getByRole('button', { name: 'Angre' }).click()
    expect(await outline(page)).toEqual(copied)
  })

  it('are split at a heading from the outline, and put together again by undo', async () => {
    await choose(page, 1)
    await page.getByRole('button', { name: 'Gjør «Samfunnsoppdrag» til eget kapittel' }).click()
    await row(page, 'Samfunnsoppdrag').waitFor()
    await page.getByText('«Samfunnsoppdrag» er nå et eget kapittel.').waitFor()
    await page.getByRole('textbox', { name: 'Tekst i «Samfunnsoppdrag»' }).waitFor()
  })

  it('are split from the palette where the caret has just come', async () => {
    await choose(page, 1)
    const title = await titleAt(page, 1)
    const last = page.getByRole('button', { name: /til eget kapittel/ }).last()
    const heading = /«(.*)»/.exec((await last.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await page.getByRole('textbox', { name: `Tekst i «${title}»` }).focus()
    // One key is held all the way: the text is told of nothing between the caret's move and the command.
    await page.keyboard.down('Control')
    for (const key of ['Home', 'End', 'k']) await page.keyboard.press(key)
    await page.keyboard.up('Control')
    await page.getByRole('combobox').fill('del kapitlet')
    await page.keyboard.press('Enter')
    await page.getByText(`«${heading}» er nå et eget kapittel.`).waitFor()
    await row(page, heading).waitFor()
  })

  it('are copied and put together from the palette', async () => {
    await choose(page, 0)
    await runCommand(page, 'slå kapitlet sammen med')
    await page.getByText('Det er ikke noe kapittel over dette.').waitFor()
    await choose(page, 1)
    await runCommand(page, 'lag en kopi av kapitlet')
    await expect.poll(async () => (await outline(page)).length).toBe(start.length + 1)
    await runCommand(page, 'slå kapitlet sammen med')
    await expect.poll(async () => (await outline(page)).length).toBe(start.length)
  })

  it('write their numbers as one chooses, one by one or all', async () => {
    await choose(page, 1)
    const numbers = () =>
      page.locator('[role="row"][data-key^="c-"][aria-level="1"]').allInnerTexts()
    const firstWords = async () => (await numbers()).map((words) => words.split(/\s/)[0])
    await page.getByRole('button', { name: /Nummerering/ }).click()
    await page.getByRole('option', { name: '1.0' }).click()
    await expect.poll(async () => (await firstWords()).slice(1, 3)).toEqual(['1.0', '2'])
    await page.locator('[data-page]').getByText('1.0', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Bruk på alle kapitler med nummer' }).click()
    await expect.poll(async () => (await firstWords()).slice(1, 4)).toEqual(['1.0', '2.0', '3.0'])
    expect(await axeFindings(page)).toEqual([])
  })

  it('keep notes to self, and stay closed while the report is open', async () => {
    await choose(page, 1)
    await page.getByRole('textbox', { name: 'Notat til meg selv' }).fill('Ring Kari')
    await choose(page, 0)
    await choose(page, 1)
    const notes = page.getByRole('textbox', { name: 'Notat til meg selv' })
    await expect.poll(() => notes.inputValue()).toBe('Ring Kari')
    const parent = page.locator('[role="row"][aria-expanded="true"]').first()
    await parent.click({ position: { x: 90, y: 14 } })
    await page.keyboard.press('ArrowLeft')
    const closed = page.locator('[role="row"][aria-expanded="false"]')
    await closed.waitFor()
    await page.keyboard.press('Control+Shift+Digit1')
    await expect.poll(() => closed.count()).toBe(1)
    await closed.click({ position: { x: 90, y: 14 } })
    await page.keyboard.press('ArrowRight')
  })

  it('show which live numbers have changed since they were approved', async () => {
    const chip = page.locator('[data-number-chip]').first()
    await row(page, /Tjenesteproduksjon/).click({ position: { x: 90, y: 14 } })
    await chip.waitFor()
    const before = (await chip.innerText()).trim()
    const title =
      /«(.*)»/.exec(
        (await chip.locator('xpath=ancestor::*[@role="textbox"]').getAttribute('aria-label')) ?? '',
      )?.[1] ?? ''
    await pickInMenu(page, title, 'Status')
    await page.getByRole('menuitemradio', { name: 'Godkjent' }).click()
    const cell = page.getByRole('grid').first().getByRole('gridcell', { name: before, exact: true })
    await cell.click()
    await page.keyboard.type('99999')
    await page.keyboard.press('Enter')
    await page.locator('[data-number-chip][data-changed]').first().waitFor()
    expect(await chip.getAttribute('aria-label')).toContain(
      `Endret siden godkjenning: var ${before}`,
    )
    await row(page, title).click({ position: { x: 90, y: 14 } })
    await page.getByRole('heading', { name: /Endret siden godkjenning/ }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Godkjenn på nytt' }).click()
    await page.locator('[data-number-chip][data-changed]').waitFor({ state: 'detached' })
  })
})

function row(page: Page, which: number | string | RegExp): Locator {
  if (typeof which === 'number')
    return page.getByRole('row').and(page.locator('[data-key^="c-"]')).nth(which)
  const name =
    typeof which === 'string' ? page.getByText(which, { exact: true }) : page.getByText(which)
  return page.locator('[role="row"][data-key^="c-"]').filter({ has: name }).first()
}

/** Level and title of every row, from the top. */
async function outline(page: Page): Promise<ReadonlyArray<string>> {
  const rows = await page.locator('[role="row"][data-key^="c-"]').all()
  return Promise.all(
    rows.map(async (one) => `${await one.getAttribute('aria-level')} ${await titleOf(one)}`),
  )
}

async function titleOf(one: Locator): Promise<string> {
  return (await one.locator('[title]').first().getAttribute('title')) ?? ''
}

function titleAt(page: Page, index: number): Promise<string> {
  return titleOf(row(page, index))
}

function choose(page: Page, index: number): Promise<void> {
  return row(page, index).click({ position: { x: 90, y: 14 } })
}

async function pickInMenu(page: Page, title: string, item: string): Promise<void> {
  await row(page, title).click({ position: { x: 90, y: 14 } })
  await page.getByRole('button', { name: `Valg for «${title}»` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function said(page: Page, words: string): Promise<void> {
  await page.locator('nav [role="status"]').getByText(words).waitFor({ state: 'attached' })
}
