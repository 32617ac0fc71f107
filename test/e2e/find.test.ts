import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import {
  count,
  find,
  focusedPlace,
  inInspector,
  isInSight,
  marked,
  said,
  selected,
} from './find-steps.ts'
import { askPalette, openSample, runCommand, undoAll } from './steps.ts'

const browser = findBrowser()

/** What is marked, chosen and scrolled to can only be seen in a browser. Everything is done by keyboard. */
describe.skipIf(!browser)('finding and going to places in the sample report', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  beforeEach(() => goToByPalette(page, 'forord', /Tekst i «Forord»/))

  afterEach(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await undoAll(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('finds the title of the report, and shows where it is written', async () => {
    await find(page, 'Årsrapport 2')
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain('rapportens tittel')
    await expect.poll(() => inInspector(page)).toContain('årsrapport 2')
  })

  it('counts hits in every chapter, goes through them in order, and writes on at the hit', async () => {
    await find(page, 'TJENESTE')
    const all = await count(page)
    expect(all).toBeGreaterThan(5)
    const chapters: string[] = []
    for (let number = 1; number <= all; number++) {
      await page.keyboard.press('Enter')
      await expect.poll(() => said(page)).toContain(`Treff ${number} av ${all}`)
      // Letters in a field, or that are not on the page, cannot be marked.
      const isInTitle = (await said(page)).includes('tittelen')
      const isInField = /alternativ tekst|kreditering/.test(await said(page))
      const isMarked = !isInTitle && !isInField
      await expect.poll(() => marked(page, 'find-current')).toEqual(isMarked ? ['tjeneste'] : [])
      if (isInField) await expect.poll(() => inInspector(page)).toContain('tjeneste')
      else await expect.poll(() => isInSight(page)).toBe(true)
      chapters.push(/ i «(.*?)»/.exec(await said(page))?.[1] ?? '')
    }
    expect(new Set(chapters).size).toBeGreaterThan(2)
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain(`Treff 1 av ${all}`)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => said(page)).toContain(`Treff ${all - 1} av ${all}`)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => marked(page, 'find-current')).toEqual(['tjeneste'])
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(page)).toBe('tjeneste')
    expect(await page.getByRole('search').count()).toBe(0)
    expect(await marked(page, 'find-hit')).toEqual([])
    await page.keyboard.type('hjelpe')
    await expect.poll(() => page.locator('main').innerText()).toContain('sykehushjelper')
  })

  it('goes to a cell, a heading and a note of a table, a footnote, what a picture shows and a title', async () => {
    await goToHit('sum driftskostnader', { tag: 'TH', text: 'Sum driftskostnader' })
    await page.keyboard.press('F2')
    await expect.poll(() => page.locator('textarea:focus').inputValue()).toBe('Sum driftskostnader')
    await page.keyboard.press('Escape')
    await goToHit('Tiltrådte', { text: expect.stringContaining('Tiltrådte') })
    for (const selected of ['eksempelrapporten er opp', 'Øverst styret', 'fremtidig utvikling']) {
      await goToHit(selected, { tag: 'TEXTAREA', selected })
    }
  })

  async function goToHit(query: string, expected: object): Promise<void> {
    await find(page, query)
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain('Treff 1')
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedPlace(page)).toMatchObject(expected)
  }

  it('marks only what differs by case and whole words when asked to', async () => {
    await find(page, 'sykehus')
    const all = await count(page)
    await page.getByRole('button', { name: 'Bare hele ord' }).press('Space')
    await expect.poll(() => count(page)).toBeLessThan(all)
    await page.getByRole('button', { name: 'Bare hele ord' }).press('Space')
    await page.getByRole('textbox', { name: 'Søk', exact: true }).fill('SYKEHUS')
    await expect.poll(() => count(page)).toBe(all)
    await page.getByRole('button', { name: 'Skill mellom store og små' }).press('Space')
    await expect.poll(() => said(page)).toBe('Ingen treff på «SYKEHUS».')
    await page.getByRole('button', { name: 'Skill mellom store og små' }).press('Space')
  })

  it('replaces one by one and goes on, then all, and takes all back at once', async () => {
    await page.keyboard.press('Control+h')
    await page.keyboard.type('2024')
    const all = await count(page)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Erstatt med' }).fill('2031')
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toMatch(new RegExp(`^Erstattet. Treff \\d+ av ${all - 1}`))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(`${all - 1} treff erstattet i`).waitFor()
    await expect.poll(() => said(page)).toBe('Ingen treff på «2024».')
    expect((await focusedPlace(page)).tag).toBe('INPUT')
    await page.getByRole('textbox', { name: 'Søk', exact: true }).fill('2031')
    await expect.poll(() => count(page)).toBe(all)
    await page.keyboard.press('Control+z')
    await expect.poll(() => count(page)).toBe(1)
    // The keyboard stays in the bar, where the person is.
    expect((await focusedPlace(page)).tag).toBe('INPUT')
    await page.keyboard.press('Control+z')
    await expect.poll(() => said(page)).toBe('Ingen treff på «2031».')
  })

  it('takes up what is selected, follows what is written, and goes on with F3 from the text', async () => {
    await find(page, 'sykehustjenester')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(page)).toBe('sykehustjenester')
    await page.keyboard.press('Control+f')
    await expect.poll(() => said(page)).toContain('treff')
    const all = await count(page)
    await page.keyboard.press('F6')
    await page
      .getByRole('textbox', { name: /Tekst i/ })
      .first()
      .focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('sykehustjenester ')
    await expect.poll(() => count(page)).toBe(all + 1)
    await page.keyboard.press('F3')
    await expect.poll(() => said(page)).toContain(`av ${all + 1}`)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('search').count()).toBe(0)
  })

  it('is opened from the palette, and says when there is nothing', async () => {
    await runCommand(page, 'søk og erstatt')
    const field = page.getByRole('textbox', { name: 'Søk', exact: true })
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('qwzx')
    await expect.poll(() => said(page)).toBe('Ingen treff på «qwzx».')
    await expect
      .poll(() => page.getByRole('button', { name: 'Erstatt alle' }).isDisabled())
      .toBe(true)
  })

  it('looks in the text for words written in the palette', async () => {
    await askPalette(page, 'operasjonsteam')
    await page.getByRole('option', { name: 'Søk etter «operasjonsteam»' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page)).toContain('treff. Enter går til neste.')
    await page.keyboard.press('Enter')
    await expect.poll(() => marked(page, 'find-current')).toEqual(['operasjonsteam'])
  })

  it('goes to a table and a heading from the palette, and to a heading from the outline', async () => {
    await runCommand(page, 'tabell 2')
    await page.getByRole('grid', { name: /Tabell\s2/ }).waitFor()
    await expect.poll(() => page.getByRole('complementary').innerText()).toContain('Tabell')
    await goToByPalette(page, 'samfunnsoppdrag', /Tekst i «Om virksomheten»/)
    await page.keyboard.type('Vårt ')
    await page.getByRole('heading', { name: /Vårt Samfunnsoppdrag/ }).waitFor()
    const outline = page
      .getByRole('complementary')
      .getByRole('button', { name: /^[\d.]+ Styring og/ })
    await outline.press('Enter')
    await page.waitForTimeout(200)
    await page.keyboard.type('God ')
    await page.getByRole('heading', { name: /God Styring/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    const current = page.getByRole('complementary').locator('[aria-current]')
    await expect.poll(() => current.innerText()).toContain('God Styring')
  })

  it('shows the page alone until it is asked not to', async () => {
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('button', { name: /Avslutt fokus/ }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('complementary').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    // A search closes first; the focus mode is still there.
    await find(page, 'sykehus')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').waitFor()
    await expect.poll(() => page.getByRole('complementary').count()).toBe(1)
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('navigation').waitFor()
  })

  it('leaves the focus mode for a footnote that is to be written', async () => {
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('button', { name: /Avslutt fokus/ }).waitFor()
    await runCommand(page, 'sett inn fotnote')
    const field = page.getByRole('complementary').getByRole('textbox', { name: /Fotnote/ })
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('has nothing for axe to find, light or dark', async () => {
    await page.keyboard.press('Control+h')
    await page.keyboard.type('årsregnskap')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(200)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await askPalette(page, 'tabell')
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

async function goToByPalette(page: Page, name: string, textbox: RegExp): Promise<void> {
  await runCommand(page, name)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const text = page.getByRole('textbox', { name: textbox })
  await expect.poll(() => text.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  // The dialog gives the keyboard back where it came from before the place takes it.
  await page.waitForTimeout(150)
}
