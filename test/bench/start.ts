import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { startStandIn } from '../electron-stand-in/start-stand-in.ts'
import type { InstalledBrowser } from './browser-host.ts'
import type { BrowserLine } from './find.ts'
import { median } from './measure.ts'
import { within } from './within.ts'

const RUNS = 5

/** The desktop app in the stand-in, started with a report, until its text can be written in. The browser is there before. */
export async function measureStart(
  root: string,
  folder: string,
  { browserType, executablePath }: InstalledBrowser,
): Promise<ReadonlyArray<BrowserLine>> {
  const browser = await browserType.launch({ executablePath, args: ['--no-sandbox'] })
  const startOnce = async (): Promise<number> => {
    const home = mkdtempSync(join(folder, 'start-'))
    const settings = join(home, 'settings')
    mkdirSync(settings)
    const report = join(home, 'rapport.beretning')
    copyFileSync(join(root, 'test/fixtures/projects/v2/rapport.beretning'), report)
    const env = { ...process.env, HOME: home, BERETNING_SETTINGS_DIR: settings }
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const started = performance.now()
    const app = await startStandIn({ context, env, options: [report], app: root })
    const page = await within('the app has a window', app.firstWindow())
    await page.locator('[data-slate-editor][contenteditable="true"]').first().waitFor()
    const took = performance.now() - started
    await context.close()
    await within('the app has ended', app.ended)
    return took
  }
  try {
    // The first reads files from the disk that the system then keeps in memory.
    await startOnce()
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await startOnce())
    return [
      {
        what: 'desktop app in the stand-in: started until the text can be written in',
        ms: median(times),
        bar: 1500,
        note: `median of ${times.length}; most ${Math.round(Math.max(...times))}`,
      },
    ]
  } finally {
    await browser.close()
  }
}
