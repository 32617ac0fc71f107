import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { makeLargeReport } from '../helpers/large-report.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { addressOf, type InstalledBrowser, startHost } from './browser-host.ts'

type Line = {
  readonly what: string
  readonly ms: number
  readonly bar?: number
  readonly note?: string
}

/** How long after the pages began to be laid out an export is stopped. */
const STOPPED_AFTER_MS = [0, 300, 1000, 2000]
/** Shorter work than this the browser does not tell of. */
const TOLD_FROM_MS = 50

/** Exporting the large report with page numbers in a real browser: how long, how the window fares, how fast it stops. */
export async function measureExportInWindow(
  root: string,
  folder: string,
  { browserType, executablePath }: InstalledBrowser,
): Promise<ReadonlyArray<Line>> {
  const file = join(folder, 'vindu.beretning')
  writeFileSync(file, projectBytes(makeLargeReport()))
  const host = startHost(root, folder, file)
  const browser = await browserType.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(await addressOf(host))
    const inText = page.getByRole('textbox', { name: /Tekst i/ })
    await inText.first().waitFor()
    const whole = await measureWhole(page)
    if (host.pid === undefined) throw new Error('The local host has no process.')
    return [...whole, ...(await measureStop(page, host.pid))]
  } finally {
    await browser.close()
    host.kill('SIGTERM')
  }
}

async function measureWhole(page: Page): Promise<ReadonlyArray<Line>> {
  await page.getByRole('button', { name: 'Eksporter til Word' }).click()
  await page.getByRole('button', { name: /^(Velg sted|Endre)/ }).click()
  await page.getByLabel('Filnavn').fill('vindu')
  await page.getByRole('button', { name: 'Velg', exact: true }).click()
  await page.evaluate(() => {
    const blocks: number[] = []
    Object.assign(globalThis, { blocks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const start = performance.now()
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
  await page.getByText(/^Lagret\. \d+ kapitler/).waitFor({ timeout: 120_000 })
  const ms = performance.now() - start
  // Safe: set above, in this page.
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { blocks: number[] }).blocks),
  )
  await page.getByRole('button', { name: 'Lukk', exact: true }).last().click()
  const note = longest === 0 ? `none took ${TOLD_FROM_MS} ms` : ''
  return [
    {
      what: 'large report: export with page numbers, from the click to the result',
      ms,
      bar: 20_000,
    },
    { what: 'the same: longest the window was busy', ms: longest, bar: 200, note },
  ]
}

async function measureStop(page: Page, host: number): Promise<ReadonlyArray<Line>> {
  const threads = () => readdirSync(`/proc/${host}/task`).length
  const before = threads()
  let [slowestWindow, slowestJob] = [0, 0]
  for (const after of STOPPED_AFTER_MS) {
    await page.getByRole('button', { name: 'Eksporter til Word' }).click()
    await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
    await page.getByText('Legger teksten på sider').waitFor()
    if (threads() <= before) throw new Error('No job runs that can be stopped.')
    await wait(after)
    const start = performance.now()
    const inWindow = stopInWindow(page)
    while (threads() > before) await wait(2)
    slowestJob = Math.max(slowestJob, performance.now() - start)
    slowestWindow = Math.max(slowestWindow, await inWindow)
    await page.getByRole('button', { name: 'Avbryt', exact: true }).click()
  }
  const note = `slowest of ${STOPPED_AFTER_MS.length}, while pages are laid out`
  return [
    { what: '«Stopp» until the window shows it', ms: slowestWindow, bar: 200, note },
    { what: '«Stopp» until the job has ended', ms: slowestJob, bar: 200, note },
  ]
}

/** Presses the button in the page and waits until it is gone and the next picture is drawn. */
function stopInWindow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const find = () =>
          [...document.querySelectorAll('button')].find((one) => one.textContent === 'Stopp')
        const start = performance.now()
        const look = () => {
          if (find()) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - start))
        }
        find()?.click()
        look()
      }),
  )
}
