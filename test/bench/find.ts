import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Block, Report } from '../../shared/report/report.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { addressOf, type InstalledBrowser, startHost } from './browser-host.ts'
import { median } from './measure.ts'
import { within } from './within.ts'

export type BrowserLine = {
  readonly what: string
  readonly ms: number
  readonly bar?: number
  readonly note?: string
}

const RUNS = 5
const IN_TEXT = 400
const IN_TABLES = 100
const WORD = 'måltallet'

/** Finding and replacing in the large report in a real browser, each until the next picture is drawn. */
export async function measureFinding(
  root: string,
  folder: string,
  { browserType, executablePath }: InstalledBrowser,
): Promise<ReadonlyArray<BrowserLine>> {
  const file = join(folder, 'funn.beretning')
  writeFileSync(file, projectBytes(withWord(makeLargeReport())))
  const host = startHost(root, folder, file)
  const browser = await browserType.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(await addressOf(host))
    await page
      .getByRole('textbox', { name: /Tekst i/ })
      .first()
      .waitFor()
    return await measurePage(page)
  } finally {
    await browser.close()
    host.kill('SIGTERM')
  }
}

async function measurePage(page: Page): Promise<ReadonlyArray<BrowserLine>> {
  await page.keyboard.press('Control+h')
  const query = page.getByRole('textbox', { name: 'Søk', exact: true })
  const letter: number[] = []
  const replaced: number[] = []
  const undone: number[] = []
  for (let run = 0; run < RUNS; run++) {
    letter.push(await untilDrawn(page, 'Søk', 'e'))
    await query.fill(WORD)
    await page.getByText(`${IN_TEXT + IN_TABLES} treff`, { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Erstatt med' }).fill(`mål nummer ${run}`)
    replaced.push(await pressUntilDrawn(page, 'Erstatt alle'))
    // Nothing is measured that did not happen.
    await page.getByText(`${IN_TEXT + IN_TABLES} treff erstattet i`).waitFor()
    await page.getByText('Ingen treff', { exact: true }).waitFor()
    undone.push(await pressUntilDrawn(page, 'Angre'))
    await page.getByText(`${IN_TEXT + IN_TABLES} treff`, { exact: true }).waitFor()
  }
  const note = `median of ${RUNS}; most ${Math.round(Math.max(...replaced))}`
  return [
    {
      what: 'large report: replace all of 500 hits, until drawn',
      ms: median(replaced),
      bar: 500,
      note,
    },
    { what: 'large report: undo of that, until drawn', ms: median(undone), bar: 500 },
    { what: 'large report: find «e», until counted and drawn', ms: median(letter) },
  ]
}

/** Presses a button in the page and waits for the second frame after: the first may be drawn from before. */
function pressUntilDrawn(page: Page, name: string): Promise<number> {
  const drawn = page.evaluate(
    (label) =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
        )
        const start = performance.now()
        button?.click()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
      }),
    name,
  )
  return within(`«${name}» is drawn`, drawn)
}

/** Writes in a field and waits until the number of hits is another, the pause before the search included. */
async function untilDrawn(page: Page, name: string, typed: string): Promise<number> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill('')
  const start = await page.evaluate(() => performance.now())
  await field.fill(typed)
  await page
    .getByText(/\d{5,} treff$/)
    .first()
    .waitFor()
  return (await page.evaluate(() => performance.now())) - start
}

/** The report with one more word in every so many paragraphs and row labels. */
function withWord(report: Report): Report {
  let inText = 0
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block, index): Block => {
      const [first, ...rest] = block.type === 'paragraph' ? block.children : []
      if (index % 4 !== 1 || !first || 'type' in first || inText >= IN_TEXT) return block
      inText++
      const text = `${first.text} Vi nådde ${WORD}.`
      return block.type === 'paragraph'
        ? { ...block, children: [{ ...first, text }, ...rest] }
        : block
    }),
  }))
  let inTables = 0
  const tables = Object.entries(report.tables).map(([id, table]) => {
    const [first, ...rest] = table.rows
    if (!first || inTables >= IN_TABLES) return [id, table] as const
    inTables++
    return [
      id,
      { ...table, rows: [{ ...first, label: `${first.label} (${WORD})` }, ...rest] },
    ] as const
  })
  if (inText < IN_TEXT || inTables < IN_TABLES)
    throw new Error(`Only ${inText} paragraphs and ${inTables} tables took the word to look for.`)
  return { ...report, chapters, tables: Object.fromEntries(tables) }
}
