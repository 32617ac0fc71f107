import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  axeLightAndDark,
  findBrowser,
  launcherName,
  openSession,
  type Session,
} from './browser-session.ts'
import { openSample, runCommand } from './steps.ts'

const browser = findBrowser()

/** One story: a report is printed, sent to be signed, exported, tried to be changed, known again and opened again. */
describe.skipIf(!browser)('a report on its way to be signed', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await openSample(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  const bodyText = () => page.locator('[data-slate-editor]').first().innerText()

  it.skipIf(!canReadPdf())(
    'is laid out for paper as a whole, also with the browser’s own print, and nothing of the app with it',
    async () => {
      // The browser's print waits for nothing, also not for the themes that a report just opened is laid out with.
      await expect.poll(() => isLaidOutAtOnce(page)).toBe(true)
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
      const words = textOf(session, pdf)
      const places = ['Innhold', 'Lederlønn', 'Forord', '1 Om virksomheten', 'Tabell 1', 'Tabell 7']
      let at = 0
      for (const place of places) {
        at = words.indexOf(place, at + 1)
        expect(at, place).not.toBe(-1)
      }
      const pages = /Side (\d+) av (\d+)\s*$/.exec(words.trim())
      expect(pages?.[1]).toBe(pages?.[2])
      expect(Number(pages?.[2])).toBeGreaterThan(8)
      expect(Number(pages?.[2])).toBeLessThan(20)
      expect(words).not.toMatch(/Eksporter til Word|Sett inn|Stavekontroll/)
      const bytes = pdf.toString('latin1')
      expect(bytes).toContain('/StructTreeRoot')
      expect(bytes).toContain('/Outlines')
      // The app is back when it is done.
      await expect.poll(() => page.locator('[data-print-root]').count()).toBe(0)
    },
  )

  it.runIf(launcherName === 'local-host')(
    'is printed with «Lag PDF» when its pictures and fonts are there',
    async () => {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-asked-to-print', '')
      })
      await runCommand(page, 'Lag PDF')
      await page.locator('[data-asked-to-print]').waitFor()
      const pictures = page.locator('[data-print-root] img')
      await expect.poll(() => pictures.count()).toBeGreaterThan(0)
      expect(
        await pictures.evaluateAll((all) =>
          all.every((one) => (one as HTMLImageElement).naturalWidth > 0),
        ),
      ).toBe(true)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    },
  )

  it.skipIf(launcherName === 'local-host' || !canReadPdf())(
    'becomes a PDF with «Lag PDF» that can be read aloud and has its chapters as bookmarks',
    async () => {
      await session.chooseFile('rapport.pdf', () => runCommand(page, 'Lag PDF'))
      const path = join(session.home, 'rapport.pdf')
      await expect.poll(() => existsSync(path)).toBe(true)
      const pdf = readFileSync(path)
      expect(textOf(session, pdf)).toContain('1 Om virksomheten')
      const pages = textOf(session, pdf, '-layout').split('\f')
      const stated = contentsOf(pages)
      expect(stated.length).toBeGreaterThan(10)
      for (const { title, page: number } of stated) expect(pages[number - 1]).toContain(title)
      const bytes = pdf.toString('latin1')
      expect(bytes).toContain('/StructTreeRoot')
      expect(bytes).toContain('/Outlines')
      await expect.poll(() => page.locator('[data-print-root]').count()).toBe(0)
    },
  )

  it('cannot be sent to be signed while something is not filled in, which is shown', async () => {
    const text = page.locator('[data-slate-editor]').first()
    await text.locator('p, [data-slate-node="element"]').first().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('TODO ')
    await runCommand(page, 'Status for rapporten')
    await page.getByText('Til signering', { exact: true }).click()
    await page.getByText('Ett funn må rettes').waitFor()
    const send = page.getByRole('button', { name: 'Sett til «Til signering»' })
    await expect.poll(() => send.isDisabled()).toBe(true)
    expect(await axeLightAndDark(page)).toEqual([])
    await page.getByRole('button', { name: /^Vis: Noe er ikke fylt ut/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe('TODO')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Delete')
    await expect.poll(bodyText).not.toContain('TODO')
  })

  it('is frozen once it is sent: nothing can be changed by key, command or undo, and that is said', async () => {
    await runCommand(page, 'Status for rapporten')
    await page.getByText('Til signering', { exact: true }).click()
    await page.getByRole('button', { name: 'Sett til «Til signering»' }).click()
    await page.getByText('Rapporten har status «Til signering», så ingenting kan endres.').waitFor()
    const before = await bodyText()
    await page.getByText('Flere fikk hjelp').click()
    await page.keyboard.type('abc')
    await page.keyboard.press('Control+z')
    await page.getByText('Endringen ble ikke gjort.').waitFor()
    await runCommand(page, 'Nytt kapittel')
    await expect.poll(() => bodyText()).toBe(before)
    await expect.poll(() => page.getByRole('row').count()).toBe(8)
    expect(await page.getByLabel('Kapitteltittel').first().getAttribute('readonly')).not.toBeNull()
    expect(await axeLightAndDark(page)).toEqual([])
  })

  it('is exported and logged, and the file is known again until it is changed', async () => {
    await session.chooseFile('rapport.beretning', () => page.keyboard.press('Control+s'))
    await page.getByText(/^Lagret \d/).waitFor()
    await page.keyboard.press('Control+e')
    await session.chooseFile('til signering.docx', () =>
      page.getByRole('button', { name: /^Velg sted/ }).click(),
    )
    await page.getByRole('dialog').getByText('til signering.docx').waitFor()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText(/^Lagret\. /).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Lukk', exact: true }).click()
    // The log is in the report's file at once: there is nothing left to save.
    await page.getByText(/^Lagret \d/).waitFor()
    expect(await verify(session, 'til signering.docx')).toContain(
      'Innholdet i rapporten er det samme nå.',
    )
    expect(await axeLightAndDark(page)).toEqual([])
    await page.getByRole('button', { name: 'Lukk', exact: true }).click()
    appendFileSync(join(session.home, 'til signering.docx'), ' ')
    expect(await verify(session, 'til signering.docx')).toContain('er ikke i eksportloggen')
    await page.getByRole('button', { name: 'Lukk', exact: true }).click()
  })

  it('can be changed again when it is opened for that', async () => {
    await page.getByRole('button', { name: 'Åpne for endring' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Åpne for endring' }).click()
    await page.getByText('Rapporten er åpnet for endring').waitFor()
    await page.getByText('Flere fikk hjelp').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Nå: ')
    await expect.poll(bodyText).toContain('Nå: I 2024')
  })
})

/** What the app says of a file in the home folder. */
async function verify({ page, chooseFile }: Session, name: string): Promise<string> {
  await chooseFile(name, () => runCommand(page, 'Kontroller fil'))
  const answer = page
    .getByRole('dialog')
    .locator('[role="status"], [role="alert"]')
    .filter({ hasText: name })
  await answer.waitFor()
  return answer.innerText()
}

/** A machine without poppler leaves the printed words unread. */
function canReadPdf(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    // Not installed: the test is skipped, and named as skipped.
    return false
  }
}

function isLaidOutAtOnce(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const isThere = document.querySelector('[data-print-root]') !== null
    window.dispatchEvent(new Event('afterprint'))
    return isThere
  })
}

function textOf(session: Session, pdf: Buffer, ...options: string[]): string {
  const path = join(session.home, 'utskrift.pdf')
  writeFileSync(path, pdf)
  execFileSync('pdftotext', [...options, path])
  return readFileSync(path.replace(/pdf$/, 'txt'), 'utf8')
}

/** What the contents of a PDF state, from the page they begin on to the first chapter. */
function contentsOf(pages: ReadonlyArray<string>) {
  const first = pages.findIndex((page) => /^\s*Innhold\s*$/m.test(page))
  return (pages[first] ?? '').split('\n').flatMap((line) => {
    const [, title, page] = /^\s*(?:[\d.]+\s+)?(\S.*?)\s{2,}(\d+)$/.exec(line) ?? []
    return title === undefined ? [] : [{ title, page: Number(page) }]
  })
}
