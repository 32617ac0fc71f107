import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { aChapter, aParagraph, aReport, aTable, aTableBlock } from '../helpers/builders.ts'
import { chartReport } from '../helpers/chart-report.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

describe.skipIf(!browser)('charts', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    writeFileSync(join(session.home, 'alle.beretning'), projectBytes(chartReport()))
    writeFileSync(join(session.home, 'tabell.beretning'), projectBytes(tableReport()))
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('are made of a table, changed and undone with the keyboard alone', async () => {
    await session.chooseFile('tabell.beretning', () =>
      page.getByRole('button', { name: /^Åpne/ }).click(),
    )
    await page.getByText('Året gikk godt.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/diagram')
    await page.keyboard.press('Enter')
    await expect.poll(() => captions(page)).toEqual(['Figur 1 Resultat'])
    await chart(page, /^Søylediagram, tall i tusen kroner\. .*Tallene står i tabell 1\./).waitFor()
    // The details have the keyboard by F6, and give the kind first.
    await page.keyboard.press('F6')
    await expect.poll(() => focused(page)).toContain('Type')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Liggende søyler' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await chart(page, /^Liggende søylediagram/).waitFor()
    await page.keyboard.press('Control+z')
    await chart(page, /^Søylediagram/).waitFor()
  })

  it('follow their table', async () => {
    await cell(page, 'Inntekter', '2024').click()
    await page.keyboard.type('1600000')
    await page.keyboard.press('Enter')
    await expect.poll(() => drawn(page)).toContain('1\u00a0600\u00a0000')
    await page.keyboard.press('Control+z')
    await expect.poll(() => drawn(page)).toContain('1\u00a0534\u00a0831')
  })

  it('are of the rows and columns that are chosen', async () => {
    await page.locator('figure[data-chart] svg').click()
    const rows = page.getByRole('group', { name: 'Rader' })
    await rows.getByText('Kostnader').click()
    await expect.poll(() => drawn(page)).not.toContain('Kostnader')
    await expect
      .poll(() => rows.getByRole('checkbox', { name: 'Inntekter' }).isDisabled())
      .toBe(true)
    await page.getByText('Skriv teksten ut fra tallene').click()
    await page.getByLabel('Alternativ tekst').fill('Inntektene økte.')
    await chart(page, /^Inntektene økte\.$/).waitFor()
    await page.getByText('Skriv teksten ut fra tallene').click()
    await chart(page, /^Søylediagram/).waitFor()
  })

  it('are made from the menu of a table, of the cells that are chosen', async () => {
    await cell(page, 'Inntekter', '2024').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Lag diagram av tabellen' }).click()
    await expect.poll(() => captions(page)).toEqual(['Figur 1 Resultat', 'Figur 2 Resultat'])
    const columns = page.getByRole('group', { name: 'Kolonner' })
    await expect.poll(() => columns.getByRole('checkbox', { name: '2024' }).isChecked()).toBe(true)
    await expect.poll(() => columns.getByRole('checkbox', { name: '2023' }).isChecked()).toBe(false)
    // Pressed once it is chosen, pressed again it is gone; undo brings it back.
    await page.locator('figure[data-chart]').last().locator('svg').click()
    await page.getByText(/^Diagrammet er valgt/).waitFor()
    await page.keyboard.press('Delete')
    await expect.poll(() => captions(page)).toEqual(['Figur 1 Resultat'])
  })

  it('are kept in the file and become charts that Word can change', async () => {
    await page.keyboard.press('Control+s')
    await page.getByText(/^Lagret \d/).waitFor()
    const saved = unzipSync(readFileSync(join(session.home, 'tabell.beretning')))
    const chapter = saved['chapters/c-tall.json']
    expect(strFromU8(assertExists(chapter, 'the chapter is in the file'))).toContain('"chart"')
    await exportWord(session)
    await page.getByText(/^Lagret\. /).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    const parts = unzipSync(readFileSync(join(session.home, 'tabell.docx')))
    const xml = strFromU8(assertExists(parts['word/charts/chart1.xml'], 'a chart was exported'))
    expect(xml).toContain('<c:v>1534831</c:v>')
    expect(Object.keys(parts).some((path) => path.endsWith('.xlsx'))).toBe(true)
  })

  it('of every kind are shown light and dark, and can be read aloud', async () => {
    await session.chooseFile('alle.beretning', () => page.keyboard.press('Control+o'))
    await expect.poll(() => page.locator('figure[data-chart]').count()).toBe(6)
    await chart(page, /^Linjediagram\. 2023: høyest juni med 12.670/).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })
})

function tableReport() {
  const blocks = [aParagraph('b-tekst', 'Året gikk godt.'), aTableBlock('b-tabell', 't-resultat')]
  return aReport([aChapter('c-tall', blocks, { title: 'Resultat' })], [aTable()])
}

async function exportWord({ page, chooseFile }: Session): Promise<void> {
  await page.getByRole('button', { name: 'Eksporter til Word' }).click()
  const place = page.getByRole('button', { name: /^(Velg sted|Endre)/ })
  if ((await place.innerText()).startsWith('Velg sted')) {
    await chooseFile('tabell.docx', () => place.click())
    await page.getByRole('dialog').getByText('tabell.docx').waitFor()
  }
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
}

function chart(page: Page, name: RegExp) {
  return page.locator('figure[data-chart]').getByRole('img', { name })
}

/** What stands in the first chart. */
function drawn(page: Page): Promise<string> {
  return page
    .locator('figure[data-chart] svg')
    .first()
    .evaluate((svg) => svg.textContent ?? '')
}

function cell(page: Page, row: string, column: string) {
  return page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('gridcell')
    .nth(column === '2024' ? 0 : 1)
}

function captions(page: Page): Promise<ReadonlyArray<string>> {
  return page
    .locator('figure[data-chart] figcaption')
    .evaluateAll((all) =>
      all.map((one) =>
        `${one.getAttribute('data-label')} ${one.textContent}`.replace(/\ufeff/g, ''),
      ),
    )
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? []
    return labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}
