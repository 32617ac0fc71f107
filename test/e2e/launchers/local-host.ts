import { type ChildProcess, spawn } from 'node:child_process'
import { basename } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { projectRoot } from '../../helpers/source-files.ts'
import {
  browserArguments,
  contextOptions,
  environment,
  type Launched,
  type LaunchOptions,
} from './launcher.ts'

/** The local host, and its page in a browser. */
export async function launchLocalHost(options: LaunchOptions): Promise<Launched> {
  const host = spawn('node', ['electron/start.mjs', '--local-host', '--no-open'], {
    cwd: projectRoot,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(host)
  const browser = await chromium.launch({
    executablePath: options.browserPath,
    args: browserArguments,
  })
  const context = await browser.newContext({
    ...contextOptions,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  return {
    page,
    context,
    url,
    desktop: null,
    chooseFile: (path, trigger) => chooseInApp(page, basename(path), trigger),
    async leaveUnsaved(trigger) {
      // The driver of the browser answers its question by itself.
      await trigger()
    },
    kill: () => end(host, 'SIGKILL'),
    async close() {
      await browser.close()
      await end(host, 'SIGTERM')
    },
  }
}

/** A name is written where a file is saved; one that is there is gone to and picked. By keyboard alone. */
async function chooseInApp(page: Page, name: string, trigger: () => Promise<void>): Promise<void> {
  await trigger()
  const dialog = page.getByRole('dialog').last()
  const place = dialog.getByLabel('Filnavn')
  const listed = dialog.getByRole('option', { name, exact: true })
  await place.or(listed).first().waitFor()
  if (await place.isVisible()) {
    await place.fill(name)
    await place.press('Enter')
    return
  }
  const list = dialog.getByRole('listbox')
  await list.and(page.locator(':focus, :has(:focus)')).waitFor()
  const isReached = async () => (await listed.getAttribute('aria-selected')) === 'true'
  for (let left = await list.getByRole('option').count(); left > 0; left--) {
    if (await isReached()) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill(signal)
  await ended
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
