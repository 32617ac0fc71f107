import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { checkPicture } from '../../shared/media/check-picture.ts'
import { ascii, asFromPhone, pictureFile } from '../helpers/pictures.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { validateWord, validatorProblem } from '../helpers/validate-word.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import {
  captions,
  drop,
  exportWord,
  insertFromDisk,
  order,
  paste,
  pictureSize,
  pictures,
} from './picture-steps.ts'
import { chapterText, startEmptyReport } from './steps.ts'

const browser = findBrowser()
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
  <script>alert(1)</script><rect width="200" height="100" fill="#e6f0f1"/>
  <rect x="70" y="10" width="60" height="24" fill="#0b5563"/></svg>`

/** Pictures are drawn, scaled and shown by the browser: only there does one see what becomes of them. */
describe.skipIf(!browser)('pictures', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const { home } = session
    copyFileSync(join(projectRoot, 'test/fixtures/pictures/photo.webp'), join(home, 'foto.webp'))
    writeFileSync(join(home, 'mobil.jpg'), asFromPhone(pictureFile('large.jpg'), 6))
    writeFileSync(join(home, 'kart.svg'), drawing)
    writeFileSync(join(home, 'ferie.heic'), new Uint8Array(ascii('\0\0\0\x18ftypheic\0\0\0\0')))
    await startEmptyReport(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('are inserted, described and counted with the keyboard alone', async () => {
    await chapterText(page).click()
    await page.keyboard.type('Året var godt.')
    await insertFromDisk(session, 'mobil.jpg')
    await page.keyboard.type('Driftssentralen')
    await expect.poll(() => captions(page)).toEqual(['Figur 1 Driftssentralen'])
    // On its side in the file, upright on the page, and no larger than paper can show.
    const size = await pictureSize(page, 0)
    expect(size.height).toBeGreaterThan(size.width)
    expect(size.height).toBeLessThanOrEqual(1733)
    await page.getByText('Bildet mangler alternativ tekst.').waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.type('Et rom fullt av farger.')
    await page.getByRole('img', { name: 'Et rom fullt av farger.' }).waitFor()
    expect(await page.getByText('Bildet mangler alternativ tekst.').count()).toBe(0)
    await page.keyboard.press('Escape')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('go on in the text by Enter, move by Alt and arrow, and are left by arrow', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Etter bildet.')
    await expect.poll(() => order(page)).toEqual(['Året var godt.', 'image', 'Etter bildet.'])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => order(page)).toEqual(['image', 'Året var godt.', 'Etter bildet.'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => order(page)).toEqual(['Året var godt.', 'image', 'Etter bildet.'])
  })

  it('are chosen before they are deleted, and come back by undo', async () => {
    await page.getByText('Etter bildet.').click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    await page.getByText(/^Bildet er valgt/).waitFor()
    await expect.poll(() => order(page)).toContain('image')
    await page.keyboard.press('Backspace')
    await expect.poll(() => order(page)).toEqual(['Året var godt.', 'Etter bildet.'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => captions(page)).toEqual(['Figur 1 Driftssentralen'])
  })

  it('are chosen by a press, copied and pasted', async () => {
    await pictures(page).first().click()
    await page.keyboard.press('Control+c')
    await page.getByText('Etter bildet.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+v')
    await expect
      .poll(() => captions(page))
      .toEqual(['Figur 1 Driftssentralen', 'Figur 2 Driftssentralen'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => captions(page)).toHaveLength(1)
  })

  it('in SVG and WebP are drawn for Word, and in HEIC refused with what to do', async () => {
    await page.getByText('Etter bildet.').click()
    await page.keyboard.press('End')
    await insertFromDisk(session, 'kart.svg')
    await expect.poll(() => pictures(page).count()).toBe(2)
    await insertFromDisk(session, 'foto.webp')
    await expect.poll(() => pictures(page).count()).toBe(3)
    expect((await pictureSize(page, 1)).width).toBe(1369)
    await insertFromDisk(session, 'ferie.heic', false)
    await page.getByText(/«ferie\.heic» er i HEIC-format.*lagre det som JPEG/).waitFor()
    expect(await pictures(page).count()).toBe(3)
  })

  it('are dropped where the pointer is', async () => {
    await drop(page.getByText('Året var godt.'), 'kart.png', pictureFile('diagram.png'))
    await expect
      .poll(async () => (await order(page)).slice(0, 3))
      .toEqual(['Året var godt.', 'image', 'image'])
  })

  it('are pasted when nothing else is on the clipboard: a range from Excel is a table', async () => {
    const before = await pictures(page).count()
    await page.getByText('Året var godt.').click()
    await page.keyboard.press('End')
    await paste(page, {
      'text/html':
        '<table><tr><td>Salg</td><td>12</td></tr><tr><td>Kjøp</td><td>7</td></tr></table>',
      'text/plain': 'Salg\t12\nKjøp\t7',
    })
    await expect.poll(() => page.getByRole('grid').count()).toBe(1)
    expect(await pictures(page).count()).toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('grid').count()).toBe(0)
    await page.getByText('Året var godt.').click()
    await paste(page, { 'text/html': '<img src="https://example.no/a.png">' })
    await expect.poll(() => pictures(page).count()).toBe(before + 1)
  })

  it('from a Word document come in at their places, and those that do not are counted', async () => {
    const before = await order(page)
    const fixture = (name: string) =>
      readFileSync(join(projectRoot, 'test/fixtures/clipboard', name), 'utf8')
    await page.getByText('Året var godt.').click()
    await page.keyboard.press('End')
    const html = fixture('word-footnotes.html')
    await paste(page, { 'text/html': html, 'text/rtf': fixture('word-footnotes.rtf') })
    await expect
      .poll(async () => (await order(page)).slice(0, 7))
      .toEqual([
        'Året var godt.',
        '1.1Lønn',
        'Lønnen økte i 2024.1 Det er mer enn i fjor.2',
        'image',
        'Etter bildet.',
        'image',
        'Til slutt.',
      ])
    await page.getByRole('img', { name: 'Et blått felt' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => order(page)).toEqual(before)
    await paste(page, { 'text/html': html })
    await page.getByText(/^2 bilder kom ikke med/).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => order(page)).toEqual(before)
  })

  it('say who made them, after the word that is chosen', async () => {
    await page.getByRole('img', { name: 'Et rom fullt av farger.' }).click()
    await page.getByRole('textbox', { name: 'Fotograf eller kilde' }).fill('Prøve HF')
    const credit = page.locator('[data-credit]')
    await expect.poll(() => credit.allInnerTexts()).toEqual(['Foto: Prøve HF'])
    await page.getByRole('button', { name: /Ord foran navnet/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Illustrasjon' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => credit.allInnerTexts()).toEqual(['Illustrasjon: Prøve HF'])
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => credit.allInnerTexts()).toEqual(['Foto: Prøve HF'])
    await page.keyboard.press('Control+y')
    await expect.poll(() => credit.allInnerTexts()).toEqual(['Illustrasjon: Prøve HF'])
  })

  it('in half the width are drawn for half the width', async () => {
    await page.getByRole('img', { name: 'Et rom fullt av farger.' }).click()
    await page.getByRole('button', { name: /Bredde/ }).click()
    await page.getByRole('option', { name: 'Halve tekstbredden' }).click()
    const image = page.getByRole('img', { name: 'Et rom fullt av farger.' })
    const width = () => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)
    await expect.poll(width).toBe(684)
    await page.getByText('Året var godt.').click()
    await page.keyboard.press('Control+z')
    await expect.poll(width).toBeGreaterThan(684)
  })

  it('are in the file and in Word, without what the phone knew', async () => {
    await session.chooseFile('bilder.beretning', () => page.keyboard.press('Control+s'))
    await page.getByText(/^Lagret \d/).waitFor()
    const saved = unzipSync(readFileSync(join(session.home, 'bilder.beretning')))
    const media = Object.entries(saved).filter(([name]) => name.startsWith('media/'))
    expect(media.length).toBeGreaterThanOrEqual(6)
    for (const [, bytes] of media) {
      expect(checkPicture(bytes).ok).toBe(true)
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/GPS|Kari|<script/)
    }
    await exportWord(session)
    await page.getByText(/^Lagret\. /).waitFor({ timeout: 60_000 })
    const bytes = readFileSync(join(session.home, 'bilder.docx'))
    const parts = unzipSync(bytes)
    const document = strFromU8(
      assertExists(parts['word/document.xml'], 'every Word file has a document'),
    )
    expect(document.match(/<w:drawing>/g)).toHaveLength(5)
    expect(document).toContain('descr="Et rom fullt av farger."')
    expect(document).toContain('SEQ Figur')
    expect(document).toContain('Illustrasjon: Prøve HF')
    // The phone's picture is 2400 × 1600 in the report, and what paper can show in Word.
    const sizes = Object.entries(parts).flatMap(([name, data]) => {
      const picture = name.startsWith('word/media/') ? checkPicture(data) : null
      return picture?.ok ? [picture.value.width] : []
    })
    expect(Math.max(...sizes)).toBe(1369)
    if ((await validatorProblem()) === null) expect(await validateWord(bytes)).toEqual([])
    await page.getByRole('button', { name: 'Lukk', exact: true }).click()
  })
})
