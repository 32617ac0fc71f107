import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserType } from 'playwright-core'
import { within } from './within.ts'

/** The browser is handed in: the measurements are bundled, and its driver cannot be. */
export type InstalledBrowser = {
  readonly browserType: BrowserType
  readonly executablePath: string
}

/** The app over the local host with a report open, and a home and settings of its own. */
export function startHost(root: string, folder: string, file: string): ChildProcess {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  // New each time: what the run before left unsaved would be asked about.
  const settings = mkdtempSync(join(folder, 'settings-'))
  return spawn('node', ['electron/start.mjs', '--local-host', '--no-open', file], {
    cwd: root,
    env: { ...process.env, HOME: home, BERETNING_SETTINGS_DIR: settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Where the window is, as the host says when it is ready. */
export function addressOf(host: ChildProcess): Promise<string> {
  const address = new Promise<string>((resolve, reject) => {
    let output = ''
    host.stdout?.on('data', (data: Buffer) => {
      output += data.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0]
      if (url) resolve(url)
    })
    host.once('exit', (code) => reject(new Error(`The local host ended with ${code}: ${output}`)))
  })
  return within('the local host says where it is', address)
}
