import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { projectRoot } from '../helpers/source-files.ts'

/** The app in a real browser over the local host, with a home folder and settings of its own. */
export type Session = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the in-app file dialog shows first. */
  readonly home: string
  readonly url: string
  /** Errors the page threw or logged; a test that is not about errors ends with this being empty. */
  readonly errors: ReadonlyArray<string>
  /** Ends the local host in the middle of whatever it does, as a power cut would; the page is left alone. */
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

/** `folder` holds home and settings; the same one again is the next start of the app. */
export async function openSession(
  browserPath: string,
  folder = mkdtempSync(join(tmpdir(), 'beretning-e2e-')),
): Promise<Session> {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const host = startHost(home, join(folder, 'settings'))
  const url = await addressOf(host)
  const browser = await launch(browserPath)
  const context = await browser.newContext({
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  const end = async (signal: NodeJS.Signals) => {
    if (host.exitCode !== null || host.signalCode !== null) return
    const ended = new Promise((resolve) => host.once('exit', resolve))
    host.kill(signal)
    await ended
  }
  const close = async () => {
    await browser.close()
    await end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, context, home, url, errors, killHost: () => end('SIGKILL'), close }
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
}

function startHost(home: string, settings: string): ChildProcess {
  return spawn('node', ['electron/start.mjs', '--local-host', '--no-open'], {
    cwd: projectRoot,
    env: { ...process.env, HOME: home, BERETNING_SETTINGS_DIR: settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    host.stdout?.on('data', (data: Buffer) => {
      output += data.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0]
      if (url) resolve(url)
    })
    host.once('exit', (code) => reject(new Error(`The local host ended with ${code}: ${output}`)))
  })
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
