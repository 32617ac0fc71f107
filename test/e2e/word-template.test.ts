import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '../helpers/word-export.ts'
import { aTemplate, line } from '../helpers/word-template.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample } from './steps.ts'

const browser = findBrowser()

describe.skipIf(!browser)("the organisation's own Word file", () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const body = line('{{tittel}}', 'Tittel') + line('{{rapport}}')
    writeFileSync(join(session.home, 'profil.dotx'), aTemplate({ body }))
    await openSample(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('is chosen once, filled in, and told of in words', async () => {
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByRole('button', { name: /Utseende/ }).press('Enter')
    await session.chooseFile('profil.dotx', () =>
      page.getByRole('option', { name: 'Egen Word-mal' }).press('Enter'),
    )
    await page.getByText('profil.dotx').waitFor()
    await axeInBoth(page)
    await session.chooseFile('etter mal.docx', () =>
      page.getByRole('button', { name: 'Velg sted …' }).click(),
    )
    await page.getByRole('dialog').getByText('etter mal.docx').waitFor()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText('Slik passet malen').waitFor()
    await expect
      .poll(() => page.getByText(/^Disse stilene er malens egne:.*Overskrift 1/).count())
      .toBe(1)
    await axeInBoth(page)
    const parts = partsOf(readFileSync(join(session.home, 'etter mal.docx')))
    expect(parts['word/document.xml']).toContain('"Overskrift1"')
    await page.getByRole('button', { name: 'Lukk', exact: true }).last().click()
  })

  it('is offered again the next time', async () => {
    await session.leaveUnsaved(() => page.reload())
    await openSample(page)
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByText('profil.dotx').waitFor()
  })
})

async function axeInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page)).toEqual([])
  }
}
