import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsIn } from '../helpers/page-results.ts'
import { partsOf } from '../helpers/word-export.ts'
import { aTemplate, line } from '../helpers/word-template.ts'
import { axeLightAndDark, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

describe.skipIf(!browser)('a reference to a page', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const before = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.repeat(3)
    writeFileSync(
      join(session.home, 'profil.dotx'),
      aTemplate({ body: before + line('{{rapport}}') }),
    )
    await page.getByRole('button', { name: /Prøv eksempelrapporten/ }).click()
    await page
      .getByRole('treegrid', { name: 'Kapitler' })
      .getByRole('row', { name: /Tjenesteproduksjon/ })
      .click()
    await page.getByRole('textbox', { name: 'Tekst i «Tjenesteproduksjon»' }).waitFor()
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('is chosen in the dialog, by keyboard, and has no number before an export', async () => {
    const words = page.locator('[data-slate-editor] > p').first()
    await words.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('Les mer på /henv')
    await page.getByRole('listbox', { name: 'Sett inn' }).waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('combobox').fill('Økonomi')
    await page.getByRole('radio', { name: /kjent ved eksport/ }).focus()
    await page.keyboard.press('Space')
    expect(await axeLightAndDark(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Sett inn' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.type(' i rapporten.')
    await expect.poll(() => sentence(page)).toBe('Les mer på side\u00a0– i rapporten.')
  })

  it('has the page its chapter has in the contents, in the file and then on the screen', async () => {
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    const found = await exportTo('med tema.docx')
    expect(found.title).toContain('Økonomi')
    expect(found.page).toMatch(/^\d+$/)
    expect(found.page).toBe(found.pageInContents)
    await expect.poll(() => sentence(page)).toContain(`side\u00a0${found.page} i`)
  })

  it("has another in the organisation's own Word file, which begins with pages of its own", async () => {
    const before = /side\u00a0(\d+)/.exec(await sentence(page))?.[1]
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByRole('button', { name: /Utseende/ }).press('Enter')
    await session.chooseFile('profil.dotx', () =>
      page.getByRole('option', { name: 'Egen Word-mal' }).press('Enter'),
    )
    await page.getByText('profil.dotx').waitFor()
    expect(await page.getByRole('checkbox', { name: 'Med sidetall' }).isChecked()).toBe(true)
    const found = await exportTo('etter mal.docx')
    expect(found.page).toBe(found.pageInContents)
    expect(Number(found.page)).toBeGreaterThan(Number(before))
    await expect.poll(() => sentence(page)).toContain(`side\u00a0${found.page} i`)
  })

  /** Exports from the open dialog, closes it, and reads what the file says of the page. */
  async function exportTo(name: string) {
    await session.chooseFile(name, () =>
      page.getByRole('button', { name: /^(Velg sted|Endre)/ }).click(),
    )
    await page.getByRole('dialog').getByText(name).waitFor()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText(/^\d+ sider\. Sidetallene er beregnet/).waitFor({ timeout: 120_000 })
    expect(await axeLightAndDark(page)).toEqual([])
    await page.getByRole('button', { name: 'Lukk', exact: true }).last().click()
    return pagesIn(readFileSync(join(session.home, name)))
  }
})

async function sentence(page: Page): Promise<string> {
  const shown = page.locator('[data-slate-editor] > p', { hasText: 'Les mer på' })
  // The editor keeps places for the cursor beside a chip.
  return (await shown.innerText()).replace(/[\ufeff\n]/g, '')
}

/** The page the sentence states, and what the contents say of the same place. */
function pagesIn(docx: Uint8Array) {
  const paragraphs = (partsOf(docx)['word/document.xml'] ?? '').split('</w:p>')
  const said = paragraphs.find((one) => wordsIn(one).startsWith('Les mer på')) ?? ''
  const bookmark = / PAGEREF (\S+) /.exec(said)?.[1] ?? ''
  const entry = paragraphs.find((one) => one.includes(` PAGEREF ${bookmark} `)) ?? ''
  return {
    title: wordsIn(entry),
    page: /side\u00a0(.*) i rapporten/.exec(wordsIn(said))?.[1] ?? '',
    pageInContents: /(\d+)$/.exec(wordsIn(entry))?.[1] ?? '',
  }
}
