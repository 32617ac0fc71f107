import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { StandIn } from '../electron-stand-in/start-stand-in.ts'
import { projectRoot } from '../helpers/source-files.ts'
import { launchElectron } from './launchers/electron.ts'
import { type Launched, launcherName } from './launchers/launcher.ts'
import { launchLocalHost } from './launchers/local-host.ts'
import { launchPacked, launchStandIn } from './launchers/stand-in.ts'

export { launcherName } from './launchers/launcher.ts'

/** The app over one of the launchers, with a home folder and settings of its own. */
export type Session = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the in-app file dialog shows first. */
  readonly home: string
  readonly url: string
  /** Errors the page threw or logged; a test that is not about errors ends with this being empty. */
  readonly errors: ReadonlyArray<string>
  /**
   * Chooses a file of the home folder in the dialog that `trigger` opens, be it the app's own or the system's. The name has
   * its extension; a file that is not there yet is one to save.
   */
  readonly chooseFile: (name: string, trigger: () => Promise<void>) => Promise<void>
  /** Lets the person leave what is not saved when `trigger` leaves the page: a desktop app asks first. */
  readonly leaveUnsaved: Launched['leaveUnsaved']
  /** The app's main process in the stand-in; null in the other launchers. */
  readonly desktop: StandIn | null
  /** Ends the app in the middle of whatever it does, as a power cut would; the page is left alone. */
  readonly killHost: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The installed Chromium, or null: then end-to-end tests are skipped and say so. */
export function findBrowser(): string | null {
  const named = process.env.BERETNING_BROWSER
  if (named) return named
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    } catch {
      // `which` fails for a program that is not there: look for the next.
    }
  }
  return null
}

const launchers = {
  'local-host': launchLocalHost,
  'stand-in': launchStandIn,
  packed: launchPacked,
  electron: launchElectron,
} as const

/** `given` holds home and settings and is left alone; the same one again is the next start of the app. */
export async function openSession(browserPath: string, given?: string): Promise<Session> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'beretning-e2e-'))
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const settings = join(folder, 'settings')
  const launched = await launchers[launcherName]({ browserPath, home, settings })
  const { page, context, desktop, leaveUnsaved, kill: killHost } = launched
  await slowDown(page)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  if (launched.url !== null) await page.goto(launched.url)
  // A shell with a window of its own sends it to its page itself.
  else await page.waitForURL(({ protocol }) => protocol !== 'about:')
  const url = launched.url ?? page.url()
  const close = async () => {
    await launched.close()
    if (given === undefined) rmSync(folder, { recursive: true, force: true })
  }
  const chooseFile = (name: string, trigger: () => Promise<void>) =>
    launched.chooseFile(join(home, name), trigger)
  return { page, context, home, url, errors, chooseFile, leaveUnsaved, desktop, killHost, close }
}

/** Makes the page as slow as the environment asks for: what only holds on a quick machine is found so. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.BERETNING_SLOWDOWN ?? 1)
  if (rate <= 1) return
  const debug = await page.context().newCDPSession(page)
  await debug.send('Emulation.setCPUThrottlingRate', { rate })
}

/** What axe-core finds wrong on the page as it stands, one line each. */
export async function axeFindings(page: Page): Promise<ReadonlyArray<string>> {
  const source = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')
  // Evaluated by the debugger, so that the page's content policy does not stop it.
  return page.evaluate(`(async () => {
    ${source};
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 200)));
  })()`) as Promise<ReadonlyArray<string>>
}

/** The same in both colour schemes, each line with its scheme; the page is left in light. */
export async function axeLightAndDark(page: Page): Promise<ReadonlyArray<string>> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await axeFindings(page)).map((line) => `${colorScheme}: ${line}`))
  }
  return found
}
