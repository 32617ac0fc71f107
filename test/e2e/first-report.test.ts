import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()
const MOST_STOPS = 60

/** A new person's first report, without a mouse: each step goes on where the one before it ended. */
describe.skipIf(!browser)('a first report by keyboard alone', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    copyFileSync(
      join(projectRoot, 'test/fixtures/pictures/photo.jpg'),
      join(session.home, 'photo.jpg'),
    )
  })

  afterAll(async () => {
    await session.close()
  })

  it('is begun from a template', async () => {
    await page.getByRole('heading', { name: 'Beretning' }).waitFor()
    await tabTo(page, /Ny rapport fra mal/)
    await page.keyboard.press('Enter')
    await page.getByLabel('Virksomhet').waitFor()
    await tabTo(page, /Virksomhet/)
    await page.keyboard.type('Prøve HF')
    await tabTo(page, /Lag rapporten/)
    await page.keyboard.press('Enter')
    await page.getByRole('treegrid').getByText('Forord').waitFor()
  })

  it('gets its first paragraph', async () => {
    await paneTo(page, /Tekst i «/)
    await page.keyboard.type('Året var godt.')
    await page.getByText('Året var godt.').waitFor()
  })

  it('gets a picture', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('/bilde', { delay: 30 })
    await page.getByRole('listbox').getByText('Bilde').first().waitFor()
    await session.chooseFile('photo.jpg', () => page.keyboard.press('Enter'))
    await page.locator('[data-slate-editor] img').first().waitFor()
  })

  it('gets a table from the clipboard', async () => {
    await paneTo(page, /Tekst i «/)
    await page.keyboard.press('Control+End')
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        'Post\t2024\t2023\nInntekter\t1 200\t1 100\nKostnader\t900\t850',
      ),
    )
    await page.keyboard.press('Control+v')
    await page.getByRole('grid').waitFor()
  })

  it('gets a live number', async () => {
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Vi tjente =', { delay: 30 })
    await page.getByRole('dialog', { name: 'Sett inn tall' }).waitFor()
    await page.keyboard.type('inntekter 2024', { delay: 30 })
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'Tall: 1\u00a0200' }).waitFor()
  })

  it('becomes a Word file', async () => {
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await tabTo(page, /Velg sted/)
    await session.chooseFile('første.docx', () => page.keyboard.press('Enter'))
    await dialog.getByText('første.docx').waitFor()
    await tabTo(page, /^Eksporter$/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Lagret\. /).waitFor({ timeout: 60_000 })
    const file = join(session.home, 'første.docx')
    expect(existsSync(file)).toBe(true)
    const parts = unzipSync(new Uint8Array(readFileSync(file)))
    const xml = strFromU8(assertExists(parts['word/document.xml'], 'a Word file has a document'))
    const words = xml.replaceAll(/<[^>]+>/g, '')
    expect(words).toContain('Året var godt.')
    expect(words).toContain('Vi tjente 1\u00a0200')
    expect(xml).toContain('<w:tbl>')
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true)
  })
})

/** Tab until what has the focus is called this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await press(page, 'Tab', name)
}

/** F6 from pane to pane until what has the focus is called this. */
async function paneTo(page: Page, name: RegExp): Promise<void> {
  await press(page, 'F6', name)
}

async function press(page: Page, key: string, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${name}; it ended at «${await focusedName(page)}».`)
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return ''
    const labels = focused.getAttribute('aria-labelledby')?.split(' ') ?? []
    const written = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
    return (
      (focused.getAttribute('aria-label') ?? (written || label) ?? '') || focused.innerText.trim()
    )
  })
}
